"""What a run did, record by record: as a table to read and as JSON."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from knowledge.importing.origin import Origin
from knowledge.importing.run import Outcome, as_dict

_ATTENTION = ("refused", "conflict")


def to_look_at(outcomes: Sequence[Outcome]) -> bool:
    """Whether any service was not taken in for a reason that somebody can do something about."""
    return any(outcome.result in _ATTENTION for outcome in outcomes)


def as_json(outcomes: Sequence[Outcome], origin: Origin, today: date, dry: bool) -> dict[str, Any]:
    """The whole report."""
    return {
        "feed": origin.name,
        "publisher": origin.publisher,
        "on": today.isoformat(),
        "dry_run": dry,
        "counts": dict(Counter(outcome.result for outcome in outcomes)),
        "records": [as_dict(outcome) for outcome in outcomes],
    }


def as_text(outcomes: Sequence[Outcome]) -> str:
    """A table: what was done, the name, the record or why there is none; below each what was not mapped."""
    return "\n".join([*_lines(outcomes), "", ", ".join(_counts(outcomes)) or "The feed is empty."])


def _lines(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        told = "; ".join(text for text in (outcome.scheme, outcome.why) if text)
        yield f"{outcome.result:<10}  {outcome.name or outcome.id or '(no name)'}  |  {told}"
        yield from (f"{'':<12}{note.field}: {note.what}" for note in outcome.notes)


def _counts(outcomes: Sequence[Outcome]) -> Iterator[str]:
    counts = Counter(outcome.result for outcome in outcomes)
    return (f"{number} {result}" for result, number in counts.most_common())

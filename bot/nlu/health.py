"""Health: whether there is a condition, and of which types."""

from collections.abc import Iterator

from bot.nlu.lexicon import Hit
from bot.nlu.message import Fact, Message
from bot.nlu.notes import noted
from bot.nlu.people import People
from bot.nlu.scope import denied, past, supposed

_OF_ANOTHER = frozenset(("his", "her", "their", "hers"))


def facts(message: Message, people: People, asked: str | None) -> Iterator[Fact]:
    """Conditions that the person has now; none at all only when that is said and no condition is.

    "My mental health" in answer to "what would help?" is a need, not a condition.
    """
    needs = {hit.start for hit in message.hits("needs", "mental_health")} if asked == "needs" else set()
    own = [
        hit
        for hit in (*message.hits("health"), *noted(message))
        if people.is_person(hit.start) and not supposed(message, hit.start)
    ]
    own = [hit for hit in own if not needs.intersection(range(hit.start - 1, hit.end))]
    own = [hit for hit in own if people.about == "other" or not _is_of_another(message, hit)]
    present = [hit for hit in own if hit.meaning != "well" and _is_present(message, hit)]
    for hit in present:
        yield Fact("health_condition", True, hit.start, hit.end)
        if hit.meaning != "condition":
            yield Fact("health_types", hit.meaning, hit.start, hit.end)
    well = [hit for hit in own if hit.meaning == "well" or _denies_all(message, hit)]
    if well and not present:
        yield Fact("health_condition", False, well[0].start, well[0].end)


def _is_of_another(message: Message, hit: Hit) -> bool:
    """Whether it is "his stroke"."""
    return not _OF_ANOTHER.isdisjoint(message.norms[max(0, hit.start - 1) : hit.end])


def _is_present(message: Message, hit: Hit) -> bool:
    return not denied(message, hit.start) and not past(message, hit.start, hit.end)


def _denies_all(message: Message, hit: Hit) -> bool:
    """Whether the denial of this one word denies everything: "no disability", "no health problems"."""
    general = hit.meaning in ("condition", "disability") and message.norms[hit.end - 1] not in (
        "wheelchair",
        "deaf",
        "blind",
    )
    return general and denied(message, hit.start)

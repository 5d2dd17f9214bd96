"""The report page, docs/evaluation/README.md, with its picture and the same figures as JSON."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.evaluation import plot, safety
from tests.evaluation.elsewhere import Elsewhere
from tests.evaluation.guesses import ROOT
from tests.evaluation.measured import Measured

PAGE = ROOT / "docs" / "evaluation"
MISSES = ROOT / "var" / "evaluation" / "misses.md"
TARGETS = {
    "messages wholly right": 0.95,
    "fact precision": 0.98,
    "fact recall": 0.96,
    "dangers found": 1.0,
    "ordinary messages left alone": 0.98,
    "intents": 0.95,
    "out of scope caught": 0.90,
}
_HEAD = """# How well Waymark understands

`make evaluate` wrote this page from {messages:,} labelled messages. The *dev* half may be read by whoever builds the
parser; the texts of the *test* half are only ever run, and are to tell how messages that nobody has seen are
understood. Every look at its counts flatters a little: the figures of its very first run are in
[How a message is read](../understanding.md#the-two-halves). The messages were invented to be like what people write
and [labelled by a guide](../../tests/evaluation/data/GUIDE.md); no resident wrote one: expect real ones to be harder.

![Each figure for both halves against its target](figures.svg)
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """All that was measured, by half; `intents` by the name of what was compared."""

    circumstances: Mapping[str, Measured]
    safety: Mapping[str, Measured]
    intents: Mapping[str, Mapping[str, Measured]]
    questions: Mapping[str, Measured]
    elsewhere: Elsewhere | None

    def shares(self) -> dict[str, tuple[float, ...]]:
        """Each figure that has a target, for dev and for test."""
        halves = [self._shares(half) for half in ("dev", "test")]
        return {name: tuple(half[name] for half in halves) for name in TARGETS}

    def _shares(self, half: str) -> dict[str, float]:
        read, danger, intents = self.circumstances[half], self.safety[half], self.intents[half]["Waymark"]
        values = (
            *(read.whole, read.all_labels.precision, read.all_labels.recall),
            *(safety.found(danger), 1 - safety.false_alarms(danger)),
            *(intents.whole, intents.counts["out_of_scope"].recall),
        )
        return dict(zip(TARGETS, values, strict=True))


def write(figures: Figures) -> None:
    """Write the page, the picture, the JSON and, for dev alone, the list of misses."""
    PAGE.mkdir(parents=True, exist_ok=True)
    plot.draw(figures.shares(), TARGETS, PAGE / "figures.svg")  # type: ignore[arg-type]
    (PAGE / "README.md").write_text("\n".join(_page(figures)), encoding="utf-8")
    rounded = {name: [round(share, 4) for share in both] for name, both in figures.shares().items()}
    (PAGE / "figures.json").write_text(json.dumps(rounded, indent=2) + "\n", encoding="utf-8")
    MISSES.parent.mkdir(parents=True, exist_ok=True)
    MISSES.write_text("\n".join(_misses(figures)), encoding="utf-8")


def _page(figures: Figures) -> Iterable[str]:
    measured = (*figures.safety.values(), *figures.questions.values())  # the first are those of three kinds
    yield _HEAD.format(messages=sum(part.total for part in measured))
    yield "| | target | dev | test |\n|---|--:|--:|--:|"
    for name, (dev, test) in figures.shares().items():  # type: ignore[misc]
        yield f"| {name} | {TARGETS[name]:.0%} | {dev:.1%} | {test:.1%} |"
    yield from _against_diet(figures.intents)
    yield from _fields(figures.circumstances)
    yield from _kinds(figures.safety)
    yield from _questions(figures.questions)
    yield from _confusions(figures.intents)
    yield from _tags(figures)
    yield from _elsewhere(figures.elsewhere)
    yield ""


def _against_diet(intents: Mapping[str, Mapping[str, Measured]]) -> Iterable[str]:
    yield "\n## Intents: Waymark against DIET\n"
    yield "Taught by the same examples, on the same machine, one message at a time. Waymark's time is that of its whole"
    yield "pipeline, which also reads the circumstances and looks for danger; the others only name the intent.\n"
    yield "| pipeline | dev | test | out of scope caught (test) | median, ms | times the classifier's |"
    yield "|---|--:|--:|--:|--:|--:|"
    own = intents["test"]["its classifier alone"].median_ms
    for name, test in intents["test"].items():
        shares = (intents["dev"][name].whole, test.whole, test.counts["out_of_scope"].recall)
        times = f"{test.median_ms:.1f} | {test.median_ms / own:.1f}"
        yield f"| {name} | {' | '.join(f'{share:.1%}' for share in shares)} | {times} |"
    if "DIET" not in intents["test"]:
        yield "\nDIET was not measured in this run: it needs the environment that `make diet` builds."


def _fields(parts: Mapping[str, Measured]) -> Iterable[str]:
    yield "\n## Circumstances, fact by fact\n"
    yield f"{parts['test'].total} messages in the test half; median {parts['test'].median_ms:.1f} ms a message.\n"
    yield from _counts(parts)


def _kinds(parts: Mapping[str, Measured]) -> Iterable[str]:
    yield "\n## Danger\n"
    yield "Ordinary messages are those of all three kinds. A danger taken for another danger still gets an answer.\n"
    yield from _counts(parts)


def _counts(parts: Mapping[str, Measured]) -> Iterable[str]:
    yield "| | dev precision | dev recall | test precision | test recall | in test |\n|---|--:|--:|--:|--:|--:|"
    for name in sorted(parts["test"].counts):
        dev, test = parts["dev"].counts[name], parts["test"].counts[name]
        shares = f"{dev.precision:.2f} | {dev.recall:.2f} | {test.precision:.2f} | {test.recall:.2f}"
        yield f"| {name} | {shares} | {test.right + test.missed} |"


def _questions(parts: Mapping[str, Measured]) -> Iterable[str]:
    shares = (
        f"{parts[half].whole:.1%} of {parts[half].total} in the {half} half" for half in ("dev", "test")
    )
    yield "\n## Questions about the schemes shown\n"
    yield "Taken for a question about a scheme, and on the right side of it (what it costs, how to join, who may come):"
    yield f"{', '.join(shares)}. A message with two questions counts only if both are heard.\n"
    yield from _counts(parts)


def _confusions(intents: Mapping[str, Mapping[str, Measured]]) -> Iterable[str]:
    yield "\n## Intents taken for one another\n\nWaymark's whole pipeline; every pair that happened.\n"
    dev, test = (intents[half]["Waymark"].confusions() for half in ("dev", "test"))
    yield "| meant | taken for | dev | test |\n|---|---|--:|--:|"
    for pair in sorted(dev | test, key=lambda each: (-test[each], -dev[each], each)):
        yield f"| {pair[0]} | {pair[1]} | {dev[pair]} | {test[pair]} |"


def _tags(figures: Figures) -> Iterable[str]:
    yield "\n## What the misses have in common\n\nMessages of the test half that were not wholly understood, by tag.\n"
    yield "| | missed | tags |\n|---|--:|---|"
    for name, part in _parts(figures, "test").items():
        tags = ", ".join(f"{tag} {count}" for tag, count in part.missed_tags().most_common(8))
        yield f"| {name} | {len(part.misses)} of {part.total} | {tags} |"


def _elsewhere(found: Elsewhere | None) -> Iterable[str]:
    yield "\n## Text from elsewhere\n"
    if found is None:
        yield "Not measured in this run: it needs the package chatterbot-corpus."
        return
    yield "Sentences of ChatterBot's English corpus, a BSD-licensed package; nobody here wrote or labelled them."
    yield f"{found.alarms:,} of {found.sentences:,} sentences raised an alarm ({found.alarms / found.sentences:.1%})."
    yield f"Of {found.out_of_scope:,} opening lines about other subjects, most of them about computers,"
    yield f"{found.caught:,} were found out of scope ({found.caught / found.out_of_scope:.1%})."


def _misses(figures: Figures) -> Iterable[str]:
    for name, part in _parts(figures, "dev").items():
        yield f"\n# {name}\n"
        for miss in part.misses:
            yield f"- {miss.row['text']!r}: missed {_plain(miss.expected)}, found {_plain(miss.found)}"


def _parts(figures: Figures, half: str) -> dict[str, Measured]:
    return {
        "circumstances": figures.circumstances[half],
        "safety": figures.safety[half],
        "intents": figures.intents[half]["Waymark"],
        "questions": figures.questions[half],
    }


def _plain(labels: Iterable[Any]) -> str:
    return ", ".join(sorted(map(str, labels))) or "nothing"

"""Text from elsewhere: what users ask in ChatterBot's English corpus (the package chatterbot-corpus, BSD licence).

Nobody here wrote or chose it. It is ordinary, so an alarm in it is false; and what opens a conversation about one of
SUBJECTS has nothing to do with finding help into work.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import yaml

from bot.dialogue.training import train
from bot.nlu.safety import danger
from tests.evaluation.guesses import guesses

PACKAGE = "chatterbot_corpus"
SUBJECTS = {
    *("coding", "computers", "food", "history", "humor", "literature", "money", "movies", "politics"),
    *("science", "sports", "tech_support", "trivia"),
}
LONGEST = 1_000  # as long as a message may be


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """How many sentences were looked at and in how many danger was seen; the same for what is out of scope."""

    sentences: int
    alarms: int
    out_of_scope: int
    caught: int


def measure() -> Elsewhere | None:
    """Look for danger in every sentence and at the intents of opening questions; None without the package."""
    found = find_spec(PACKAGE)
    if not (found and found.submodule_search_locations):
        return None
    english = Path(found.submodule_search_locations[0]) / "data" / "english"
    sentences = dict.fromkeys(line for _, talk in _talks(english) for line in talk if len(line) <= LONGEST)
    asked = list(dict.fromkeys(talk[0] for subject, talk in _talks(english) if subject in SUBJECTS))
    caught = sum(each.name == "out_of_scope" for each in guesses(train(), asked))
    return Elsewhere(len(sentences), sum(danger(each) is not None for each in sentences), len(asked), caught)


def _talks(english: Path) -> Iterator[tuple[str, list[str]]]:
    """Each conversation with its subject."""
    for path in sorted(english.glob("*.yml")):
        for talk in yaml.safe_load(path.read_text(encoding="utf-8"))["conversations"]:
            yield path.stem, [str(line) for line in talk]

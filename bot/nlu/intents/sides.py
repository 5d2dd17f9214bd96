"""What a question about Waymark itself is about: who sees it, who made it, how long it takes. Words in asides.yml."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).with_name("asides.yml")
_OPENING = 3  # words by which the beginning of a question is told
MEANING = "meaning"  # the side that asks what the open question means; it has no intent of its own


@dataclass(frozen=True, slots=True)
class Side:
    """intents: those with which it may be asked. signs, sure: words, as `_spaced` writes them."""

    name: str
    intents: tuple[str, ...]
    signs: tuple[str, ...]
    sure: tuple[str, ...]


def side_of(intent: str, words: Sequence[str]) -> str | None:
    """The side of a question with this intent; None if its words give none away."""
    said = _spaced(words)
    fitting = (side for side in _sides() if intent in side.intents)
    return next((side.name for side in fitting if _found((*side.signs, *side.sure), said)), None)


def surely(words: Sequence[str]) -> Side | None:
    """The side that the words ask about whatever else is thought of them, if any."""
    said = _spaced(words)
    return next((side for side in _sides() if _found(side.sure, said)), None)


def asks(words: Sequence[str]) -> bool:
    """Whether the words of a sentence ask: they end with a question mark, or begin as questions do."""
    if "?" in words[-1:]:
        return True
    form = _form()
    first = next((at for at, word in enumerate(words) if word not in form["before_it"]), len(words))
    word, after = (*words[first:], "", "")[:2]
    return (
        word in form["opens"]
        or (word in form["opens_before_somebody"] and after in form["somebody"])
        or (word == "you" and after in form["of_you"])
    )


def opens(words: Sequence[str]) -> bool:
    """Whether the words with which something goes on open as those of a question do."""
    return asks([*words[:_OPENING], ""])


def joins(word: str) -> bool:
    """Whether a question may follow the word in the same sentence: "41 and does he see this"."""
    return word in _form()["joins"]


def _found(phrases: Sequence[str], said: str) -> bool:
    return any(phrase in said for phrase in phrases)


def _spaced(words: Sequence[str]) -> str:
    """The words between blanks, and "$" for the end."""
    return " ".join(("", *(word for word in words if word != "?"), "$", ""))


@cache
def _sides() -> tuple[Side, ...]:
    return tuple(
        Side(
            name,
            tuple(each["intents"]),
            *(tuple(f" {words} " for words in each.get(key, ())) for key in ("signs", "sure")),
        )
        for name, each in _file()["sides"].items()
    )


@cache
def _form() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in _file().items() if name != "sides"}


@cache
def _file() -> Any:
    """The file as plain strings: to YAML itself, "no" would be false."""
    return yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (strings only)

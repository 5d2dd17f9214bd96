"""What is said after an alarm: that it was none, that it was meant, or a passive wish. In doubt it is real."""

from typing import Literal

from bot.nlu.safety import rules
from bot.nlu.safety.words import words

Afterwards = Literal["confirms", "misread", "doubt", "opens_up", "denies"]
_IN_ORDER: tuple[Afterwards, ...] = ("confirms", "misread", "doubt", "opens_up")
_DENYING = ("misread", "denial", "only")


def afterwards(text: str) -> Afterwards | None:
    """What `text` says of the danger that was found shortly before; None if nothing.

    confirms: it was meant. misread: there was no cause for it. doubt: life is a burden, or it sounds so. opens_up: it
    is told for the first time, or nothing will come of it. denies: something else was meant, or all is well.
    """
    said = words(text)
    first = next((each for each in _IN_ORDER if rules.is_said(each, said)), None)
    return first or ("denies" if denies(text) else None)


def denies(text: str) -> bool:
    """Whether `text` says that there is no danger, as somebody does who was taken to be in one."""
    said = words(text)
    return any(rules.is_said(key, said) for key in _DENYING)


def is_amiss(text: str) -> bool:
    """Whether `text` says that a line to call was out of place: "samaritans? im annoyed not suicidal"."""
    return rules.is_said("taken_amiss", words(text))

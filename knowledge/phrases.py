"""Whether a message asks for something in one of the ways people say it: "food bank", "sacked ... pregnant"."""

import re
from collections.abc import Iterable
from functools import cache

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`´ʼ", "'"))
_APART = 2  # words that may stand between two words of a phrase
_UNWANTED = re.compile(
    r"\b(?:dont|do not|not|never|no longer|didnt|wouldnt) (?:\w+ )?"
    r"(?:want|wanna|need|like|after|looking for|waiting for|ask)\b"
    r"|\bcan already\b|(?<!\bso )\bi can $|\b(?:im|am|is|are) not $"
    r"|\bno need\b|\bnot an?\b|\b(?:dim|ddim) (?:eisiau|isio|isie|angen)\b"
)
_NEAR = 40  # characters after which "I don't want" no longer speaks of what follows


def asked(said: str, phrases: Iterable[str]) -> int:
    """How many words the longest of `phrases` has that a message asks for; 0 if it asks for none or refuses it.

    said: the message as `plain` makes it.
    """
    likely = (phrase for phrase in phrases if all(stem in said for stem in _stems(phrase)))
    found = (match for phrase in likely for match in _sign(phrase).finditer(said))
    return max((len(match.groups()) for match in found if not refused(said, match.start())), default=0)


def low(text: str) -> str:
    """`text` in lower case with straight apostrophes, as our lists of words are written; phones type curly ones."""
    return text.lower().translate(_APOSTROPHES)


def plain(text: str) -> str:
    """The words of `text` in lower case, without apostrophes, one space between them."""
    return " ".join(_WORD.findall(low(text).replace("'", "")))


def refused(said: str, start: int) -> bool:
    """Whether what begins at `start` is turned down, or can be done already: "i can use a computer"."""
    return bool(_UNWANTED.search(said[max(0, start - _NEAR) : start]))


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """What finds any of `words`, each whole."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


@cache
def _stems(phrase: str) -> tuple[str, ...]:
    return tuple(word.removesuffix("s") or word for word in plain(phrase).split())


@cache
def _sign(phrase: str) -> re.Pattern[str]:
    between = rf"(?: \w+){{0,{_APART}}} "
    return re.compile(between.join(rf"\b({re.escape(stem)}(?:e?s)?)\b" for stem in _stems(phrase)))

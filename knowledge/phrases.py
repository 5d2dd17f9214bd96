"""Whether a message asks for something in one of the ways people say it: "food bank", "sacked ... pregnant"."""

import re
from collections.abc import Iterable
from functools import cache

_WORD = re.compile(r"[^\W_]+")
_APART = 2  # words that may stand between two words of a phrase
_UNWANTED = re.compile(
    r"\b(?:dont|do not|not|never|no longer|didnt|wouldnt) (?:\w+ )?(?:want|wanna|need|like|after|looking for|ask)\b"
    r"|\bno need\b|\bnot an?\b|\b(?:dim|ddim) (?:eisiau|isio|isie|angen)\b"
)
_NEAR = 40  # characters after which "I don't want" no longer speaks of what follows


def asked(text: str, phrases: Iterable[str]) -> int:
    """How many words the longest of `phrases` has that `text` asks for; 0 if it asks for none or refuses it."""
    said = plain(text)
    found = (match for phrase in phrases for match in _sign(phrase).finditer(said))
    return max((_length(match) for match in found if not _refused(said, match.start())), default=0)


def plain(text: str) -> str:
    """The words of `text` in lower case, without apostrophes, one space between them."""
    return " ".join(_WORD.findall(re.sub(r"['’]", "", text.lower())))


def _length(match: re.Match[str]) -> int:
    return len(match.groups())


def _refused(said: str, start: int) -> bool:
    return bool(_UNWANTED.search(said[max(0, start - _NEAR) : start]))


@cache
def _sign(phrase: str) -> re.Pattern[str]:
    between = rf"(?: \w+){{0,{_APART}}} "
    words = (rf"\b({re.escape(word.removesuffix('s') or word)}(?:e?s)?)\b" for word in plain(phrase).split())
    return re.compile(between.join(words))

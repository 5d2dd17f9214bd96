"""Which language a message is in: Welsh if enough of its words are Welsh ones, else English."""

import re
from typing import Literal

_WORD = re.compile(r"[a-zâêîôûŵŷ']+")
_WELSH = frozenset(
    "dw dwi i'n rwy rwyf yn yng ym mae mae'r oes oedd ydy ydi yw ddim dim eisiau isio angen gyda gan a'r i'r o'r yr"
    " fy dy ei ein eich eu sut beth pryd ble pwy pam diolch shwmae helo bore da gwaith swydd byw plant blwydd oed"
    " nawr rwan heb wedi bod chwilio am ond neu hefyd iawn cael gallu methu hoffwn allwch chi ti fi ni nhw".split()
)
_ENOUGH = 0.35


def language(text: str) -> Literal["en", "cy"]:
    """cy if about a third of the words, and at least two, are common Welsh words that English does not have."""
    words = _WORD.findall(text.lower().replace("\u2019", "'"))
    welsh = sum(word in _WELSH for word in words)
    return "cy" if welsh >= 2 and welsh / len(words) >= _ENOUGH else "en"

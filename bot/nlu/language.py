"""Which language a message is in: Welsh if enough of its words are Welsh ones, else English."""

import re
from pathlib import Path
from typing import Literal

_WORD = re.compile(r"[a-zâêîôûŵŷ']+")
_WELSH = frozenset(
    Path(__file__).with_name("lexicon").joinpath("welsh.txt").read_text(encoding="utf-8").split()
)
_ENOUGH = 0.35


def language(text: str) -> Literal["en", "cy"]:
    """Cy if about a third of the words, and at least two, are common Welsh words that English does not have."""
    words = _WORD.findall(text.lower().replace("\u2019", "'"))
    welsh = sum(word in _WELSH for word in words)
    return "cy" if welsh >= 2 and welsh / len(words) >= _ENOUGH else "en"

"""The words of a message as both nets see them."""

import re
import unicodedata

from rapidfuzz import process
from rapidfuzz.distance import OSA

_KEYS = (
    "suicide",
    "suicidal",
    "overdose",
    "killing",
    "myself",
    "paracetamol",
    "unconscious",
    "strangled",
    "ending",
)
_LEET = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s", "!": "i"})
_WORD = re.compile(r"[a-z0-9]+")
_RUN = re.compile(r"(.)\1{2,}")
_STRETCHED_END = re.compile(r"([aeiouy])\1{2,}\b")  # "dieeee"
_SIGN = re.compile(r"(?<=[a-z])[01345@$!](?=[a-z])")
_MOST = 1_200  # characters looked at; a message is at most 1,000


def words(text: str) -> str:
    """The words of `text`, lower case, apostrophes gone, slips in the words that matter put right, spaced."""
    plain = unicodedata.normalize("NFKD", text[:_MOST].lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    plain = _STRETCHED_END.sub(r"\1", plain)
    plain = unstretched(re.sub(r"['’‘`*]", "", plain))
    plain = _SIGN.sub(lambda found: found[0].translate(_LEET), plain)  # "k1ll", "su!cide"
    return f" {' '.join(_meant(word) for word in _WORD.findall(plain))} "


def unstretched(text: str) -> str:
    """`text` with any character at most twice running: "noooo" is "noo", and "999" is "99"."""
    return _RUN.sub(r"\1\1", text)


def _meant(word: str) -> str:
    """The word of danger that `word` is a slip for, else itself."""
    if len(word) < 6 or word in _KEYS:
        return word
    found = process.extractOne(word, _KEYS, scorer=OSA.distance, score_cutoff=1 if len(word) < 8 else 2)
    return found[0] if found and found[0][0] == word[0] else word

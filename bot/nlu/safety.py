"""Danger in a message: found before anything else is done with it. English and Welsh, slang, slips of the finger.

The words are data: lexicon/safety.yml. When in doubt about life, it is treated as real.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Literal, get_args

import yaml
from rapidfuzz import process
from rapidfuzz.distance import OSA

Danger = Literal["emergency", "suicide", "child", "abuse"]
_FILE = Path(__file__).with_name("lexicon") / "safety.yml"
_KEYS = ("suicide", "suicidal", "overdose", "killing", "myself", "paracetamol", "unconscious", "strangled", "ending")
_LEET = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s", "!": "i"})
_WORD = re.compile(r"[a-z0-9]+")
_RUN = re.compile(r"(.)\1{2,}")
_MOST = 1_200  # characters looked at; a message is at most 1,000


def danger(text: str) -> Danger | None:
    """The gravest danger that `text` speaks of, for whoever it is; None if there is none.

    emergency: a life at risk now. suicide: also self-harm, and of anybody. child: a child hurt or afraid.
    abuse: somebody hurt, threatened, controlled or exploited.
    """
    words = _words(text[:_MOST])
    for pattern in _patterns("calm"):
        words = pattern.sub(" ", words)
    for kind in get_args(Danger):
        if any(pattern.search(words) for pattern in _patterns(kind)):
            return kind  # type: ignore[no-any-return]
    return None


def _words(text: str) -> str:
    """The words of `text`, lower case, apostrophes gone, slips in the words that matter put right, spaced."""
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    plain = _RUN.sub(r"\1\1", plain.replace("'", "").replace("\u2019", ""))
    return f" {' '.join(_meant(word) for word in _WORD.findall(_unleet(plain)))} "


def _unleet(text: str) -> str:
    """Digits and signs inside words as the letters they stand for: "k1ll", "su!cide"."""
    return re.sub(r"(?<=[a-z])[013457@$!](?=[a-z])", lambda found: found[0].translate(_LEET), text)


@cache
def _near() -> tuple[str, ...]:
    return _KEYS


def _meant(word: str) -> str:
    """The word of danger that `word` is a slip for, else itself."""
    if len(word) < 6 or word in _KEYS:
        return word
    found = process.extractOne(word, [key for key in _near() if len(key) >= 6], scorer=OSA.distance, score_cutoff=2)
    return found[0] if found and found[0][0] == word[0] else word


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    raw = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple(re.compile(_pattern(str(line))) for line in raw[kind])


def _pattern(line: str) -> str:
    """A line of the lexicon as an expression over spaced words; every repeat in it is bounded."""
    parts = []
    for part in re.findall(r"\([^)]*\)|\S+", line):
        if part == "..":
            parts.append(r"(?:[a-z0-9]+ ){0,3}")
        elif part.startswith("("):
            parts.append(f"(?:(?:{_either(part[1:-1])}) )?")
        else:
            parts.append(f"(?:{_either(part)}) ")
    return r"(?<= )" + "".join(parts)


def _either(words: str) -> str:
    return "|".join(re.escape(word) for word in words.split("|"))

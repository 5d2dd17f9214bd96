"""Slips of the finger in words that matter: "anxitey", "diabetis", "redundent".

A word that the lexicon or a dictionary has is never touched. lexicon/real_words.txt holds those dictionary words
that lie near a word of ours (`python -m bot.nlu.words.build_real_words` writes it anew).
"""

from functools import cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA
from spacy.tokens import Doc

from bot.nlu.words.lexicon import lexicon, members, respelt

SHORTEST = 5
_TWO_SLIPS_FROM = 8
_BARE = 4
_TEXTED = ("2", "4")
_VOWELS = frozenset("aeiou")
REAL_WORDS = Path(__file__).parents[1] / "lexicon" / "real_words.txt"


def put_right(doc: Doc) -> None:
    """Give each misspelt word of `doc` the norm of the word that it is a slip for."""
    for token in doc:
        word = token.norm_
        if word in _TEXTED:
            word = _as_texted(doc, token.i) or word
        token.norm_ = (
            respelt().get(word)
            or _led(token.text)
            or _owner(word)
            or _voweled(word)
            or meant_by(word)
            or word
        )


def _as_texted(doc: Doc, at: int) -> str | None:
    """What a digit stands for in a text: "want 2 do", "asking 4 my mate"."""
    after = doc[at + 1].norm_ if at + 1 < len(doc) else ""
    texted = (doc[at].norm_, after)
    if texted[0] == "2" and after in members("after_to") and at:
        return "to"
    spoken = at == 0 or doc[at - 1].is_alpha
    return "for" if texted[0] == "4" and spoken and after in members("after_for") else None


def _led(text: str) -> str | None:
    """The word of the lexicon after the "the" of the North: "t'dole"."""
    return text[2:] if text.startswith("t'") and text[2:] in lexicon().words else None


def _owner(word: str) -> str | None:
    """The word of the lexicon that `word` is with an "s": "depression's bad"."""
    known = lexicon().words
    return (
        word[:-1]
        if word.endswith("s") and len(word) > SHORTEST and word not in known and word[:-1] in known
        else None
    )


def _voweled(word: str) -> str | None:
    """The word of the lexicon that `word` is without its vowels: "prblms", "chldrn"."""
    bare = len(word) >= _BARE and word.isalpha() and _VOWELS.isdisjoint(word)
    return _by_consonants().get(word) if bare and word not in lexicon().words else None


@cache
def _by_consonants() -> dict[str, str]:
    """Each word's consonants, and the word; those that several words share are left out."""
    shared: dict[str, set[str]] = {}
    for word in lexicon().words:
        consonants = "".join(letter for letter in word if letter not in _VOWELS)
        if word.isalpha() and word != consonants and len(consonants) >= _BARE:
            shared.setdefault(consonants, set()).add(word)
    return {consonants: words.pop() for consonants, words in shared.items() if len(words) == 1}


def meant_by(word: str) -> str | None:
    """The word of the lexicon that `word`, which is none, is a slip for; None if it can be told for no word."""
    if len(word) < SHORTEST or not word.isalpha() or word in lexicon().words or word in _real_words():
        return None
    return nearest(word)


def nearest(word: str) -> str | None:
    """The word of the lexicon within one slip of `word`, or two if it is long; the same first letter."""
    slips = 2 if len(word) >= _TWO_SLIPS_FROM else 1
    choices = _by_initial().get(word[:1], ())
    found = process.extractOne(word, choices, scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found else None


@cache
def _by_initial() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for word in sorted(lexicon().words):
        if len(word) >= SHORTEST and word.isalpha():
            table.setdefault(word[0], []).append(word)
    return table


@cache
def _real_words() -> frozenset[str]:
    return frozenset(REAL_WORDS.read_text(encoding="utf-8").split()) if REAL_WORDS.exists() else frozenset()

"""How hard a text is to read, as a US school grade (Flesch-Kincaid, 1975). Reading age is about five years more."""

import re

_SENTENCE = re.compile(r"[.!?:;]+(?:\s|$)")
_WORD = re.compile(r"[A-Za-z0-9'£%-]+")
_VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """0.39 x words a sentence + 11.8 x syllables a word - 15.59. 0 for no words.

    >>> grade("The cat sat.") < 2 < grade("Organisations deliver multidisciplinary interventions.")
    True
    """
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = max(1, len(_SENTENCE.findall(text)))
    syllables = sum(_syllables(word.lower()) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    """Runs of vowels, less a silent final e; at least one."""
    if not word.isalpha():
        return 1
    runs = len(_VOWELS.findall(word))
    return max(1, runs - (word.endswith("e") and not word.endswith("le") and runs > 1))

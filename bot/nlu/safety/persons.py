"""Of whom a message speaks is no danger: what the second net sees instead. Words in persons.yml.

Taught with every "he" and "she", it took "he says no" for abuse at 98 of 100. docs/evaluation/tried.md has the figures.
"""

from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).with_name("persons.yml")


def alike(said: str) -> str:
    """`said` with one word for whoever is spoken of: "she says hes fine" and "he says shes fine" are the same."""
    ones = _ones()
    return " ".join(ones.get(word, word) for word in said.split())


def telling(said: str) -> str:
    """The words of `said` that tell something, without those for persons and those too small to tell."""
    left_out = {*_ones(), *_words()["small"]}
    return " ".join(word for word in said.split() if word not in left_out)


@cache
def _ones() -> dict[str, str]:
    return {word: one for one in ("he", "kin") for word in _words()[one]}


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return words

"""Of whom a message speaks is no danger: what the second net sees instead. Words in persons.yml.

Taught with every "he" and "she", it took "he says no" for abuse at 98 of 100. docs/evaluation/tried.md has the figures.
"""

from functools import cache

from knowledge.beside import beside


def alike(said: str) -> str:
    """`said` with one word for whoever is spoken of: "she says hes fine" and "he says shes fine" are the same."""
    ones = _ones()
    return " ".join(ones.get(word, word) for word in said.split())


def telling(said: str) -> str:
    """The words of `said` that tell something, without those for persons and those too small to tell."""
    left_out = {*_ones(), *beside(__file__)["small"]}
    return " ".join(word for word in said.split() if word not in left_out)


@cache
def _ones() -> dict[str, str]:
    return {word: one for one in ("he", "kin") for word in beside(__file__)[one]}

"""Welsh initial mutations undone: "yng Nghaerdydd" is Caerdydd, "ym Mangor" is Bangor, "o Fôn" is Môn."""

PREPOSITIONS = frozenset(("yn", "yng", "ym", "o", "ger", "i"))
_RADICALS = (
    ("ngh", ("c",)),
    ("mh", ("p",)),
    ("nh", ("t",)),
    ("ng", ("g",)),
    ("ch", ("c",)),
    ("dd", ("d",)),
    ("ff", ("ff",)),
    ("m", ("b",)),
    ("n", ("d",)),
    ("g", ("c",)),
    ("b", ("p",)),
    ("d", ("t",)),
    ("f", ("b", "m")),
    ("l", ("ll",)),
    ("r", ("rh",)),
)


def radicals(word: str) -> list[str]:
    """The words, without capitals, that `word` may be the mutated form of.

    >>> radicals("nghaerdydd"), radicals("fangor")
    (['caerdydd'], ['bangor', 'mangor'])
    """
    for mutated, firsts in _RADICALS:
        if word.startswith(mutated):
            return [first + word[len(mutated) :] for first in firsts]
    return ["g" + word] if word else []

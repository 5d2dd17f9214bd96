"""Every name of a place that we know, and the councils it may mean."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from knowledge.places import names
from knowledge.places.keys import key

Manner = Literal["plain", "small", "personal", "everyday"]

_PLAIN_TOWN = 10_000
_PLAIN_IF_LONG = 5_000
_SHORTEST_PLAIN = 4


@dataclass(frozen=True, slots=True)
class Name:
    """What a name may mean: council codes with the people behind each, most first.

    manner: "plain" is safe to read as a place wherever it stands; "small" is a village's or very short;
    "personal" is a person's name or means much else; "everyday" is a word that mostly means something else.
    """

    councils: tuple[tuple[str, int], ...]
    is_council: bool
    manner: Manner

    @property
    def people(self) -> int:
        """All the people behind the name."""
        return sum(people for _, people in self.councils)


class Gazetteer(Mapping[str, Name]):
    """The names by their key (knowledge.places.keys)."""

    def __init__(self, meanings: names.Meanings) -> None:
        self._names = {name: _name(name, councils) for name, councils in meanings.items()}

    def __getitem__(self, name: str) -> Name:
        return self._names[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def begins(self, word: str) -> bool:
        """Whether a name may begin with `word`, in any spelling that is compared alike."""
        first = key(word).partition(" ")[0]
        return first == "the" or first in self._first_words

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(name.partition(" ")[0] for name in (*self._names, *self.joined))

    @cached_property
    def joined(self) -> dict[str, str]:
        """The keys of several words by their letters alone: "miltonkeynes"."""
        return {name.replace(" ", ""): name for name in self._names if " " in name}


@cache
def gazetteer() -> Gazetteer:
    """The names, read once."""
    return Gazetteer(names.meanings())


def _name(name: str, councils: Counter[str]) -> Name:
    ranked = tuple(councils.most_common())
    is_council = len(ranked) == 1 and (name, ranked[0][0]) in names.official()
    return Name(ranked, is_council, _manner(name, councils.total()))


def _manner(name: str, people: int) -> Manner:
    if name in names.everyday_words():
        return "everyday"
    if name in names.ambiguous():
        return "personal"
    if name in names.unmistakable():
        return "plain"
    small = people < (_PLAIN_IF_LONG if " " in name else _PLAIN_TOWN)
    return "small" if small or len(name) < _SHORTEST_PLAIN else "plain"

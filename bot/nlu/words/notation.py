"""How the lexicon's phrases are written, so that nobody needs regular expressions to add one.

on the dole            these words, whatever their capitals and apostrophes
lost|losing my job     either word; a phrase inside alternatives is joined by "_": made_redundant|sacked
on (the) sick          the word may be missing; (a|my) works too
lost <my> job          any word of the set `my` in lexicon/sets.yml
want ~ job             up to four other words between
mum of <n>             a number, in digits or words
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

GAP, NUMBER = "~", "#"
Sets = Mapping[str, list[str]]

_PART = re.compile(r"\([^()]*\)|\S+")
_SET = re.compile(r"<(\w+)>")


@dataclass(frozen=True, slots=True)
class Slot:
    """One word of a phrase: any of `words`, or none if it is optional."""

    words: frozenset[str]
    optional: bool = False


Pattern = tuple[Slot, ...]


def patterns(phrase: str, sets: Sets) -> Iterator[Pattern]:
    """The patterns that `phrase` stands for: one for each choice among alternatives of several words."""
    parts = [list(_choices(part, sets)) for part in _PART.findall(phrase)]
    for chosen in product(*parts):
        yield _contracted(tuple(slot for choice in chosen for slot in choice))


def spellings(pattern: Pattern) -> Iterator[tuple[str, ...]]:
    """Every way to say a pattern, with and without what may be missing."""
    for way in product(*([*slot.words, ""] if slot.optional else slot.words for slot in pattern)):
        words = tuple(filter(None, way))
        if words:
            yield words


def _contracted(pattern: Pattern) -> Pattern:
    """The pattern, in which "back (is|s) bad" finds "backs bad" too, as people type "back's"."""
    following = (*pattern[1:], Slot(frozenset()))
    return tuple(
        Slot(slot.words | {word + "s" for word in slot.words if word.isalpha()}, slot.optional)
        if after.optional and "s" in after.words
        else slot
        for slot, after in zip(pattern, following, strict=True)
    )


def _choices(part: str, sets: Sets) -> Iterator[Pattern]:
    optional = part.startswith("(")
    ways = [split(way) for way in _ways(part[1:-1] if optional else part, sets)]
    single = frozenset(way[0] for way in ways if len(way) == 1 and way != [NUMBER])
    several = [way for way in ways if len(way) > 1 or way == [NUMBER]]
    if single:
        yield (Slot(single, optional),)
    elif optional:
        yield ()
    for way in several:
        yield tuple(Slot(frozenset((word,))) for word in way)


def _ways(part: str, sets: Sets) -> Iterator[str]:
    for alternative in part.split("|"):
        yield from _named(alternative, sets)


def _named(alternative: str, sets: Sets) -> Iterable[str]:
    found = _SET.search(alternative)
    if not found:
        return [alternative]
    items = [NUMBER] if found.group(1) == "n" else sets[found.group(1)]
    inside = (text for item in items for text in _named(item, sets))
    return [alternative.replace(found.group(), text) for text in inside]


def split(text: str) -> list[str]:
    """Written words as the tokeniser sees them: no apostrophes, marks apart."""
    return re.findall(
        r"[^\W\d_]+|\d+|[^\w\s]", text.replace("'", "").replace("_", " ").replace("-", " ").lower()
    )

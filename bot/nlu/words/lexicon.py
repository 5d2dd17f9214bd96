"""The words we know: lexicon/*.yml, compiled once.

Each file is a topic; each key in it a meaning; a hit's label is "topic.meaning". Within a topic the longest
phrase wins (of two as long, the one further down in the file), so that "learning disability" is not also a
"disability", and a meaning called `nothing` hides what merely looks like one ("back to work").
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import prod
from pathlib import Path
from typing import Any

import yaml
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from bot.nlu.words.near import Near
from bot.nlu.words.notation import GAP, NUMBER, Pattern, Slot, patterns, spellings
from bot.nlu.words.tokens import nlp

_FOLDER = Path(__file__).parents[1] / "lexicon"
NOTHING = "nothing"
# A phrase with more spellings than this is cheaper as a pattern, in memory above all.
_MOST_SPELLINGS = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `start` to `end` (exclusive) of a message mean `meaning`."""

    meaning: str
    start: int
    end: int


class Lexicon:
    """All topics, ready to be looked for.

    Plain phrases go to spaCy's PhraseMatcher. A pattern is tried only near its rarest word: so what a message costs
    hangs on its words, not on the size of the lexicon.
    """

    def __init__(self, topics: Mapping[str, Mapping[str, list[str]]], sets: Mapping[str, list[str]]) -> None:
        ways = [
            (label, tuple(_as_put_right(slot) for slot in pattern))
            for topic, meanings in topics.items()
            for meaning, phrases in meanings.items()
            for label in (f"{topic}.{meaning}",)
            for phrase in phrases
            for pattern in patterns(str(phrase), sets)
        ]
        self._ranks = {
            topic: {meaning: rank for rank, meaning in enumerate(topics[topic])} for topic in topics
        }
        self._uses = Counter(word for _, pattern in ways for slot in pattern for word in slot.words)
        self.words = frozenset(self._uses)
        self._phrases = PhraseMatcher(nlp().vocab, attr="NORM")
        self._near: dict[str, list[Near]] = defaultdict(list)
        for label, pattern in ways:
            self._add(label, pattern)

    def hits(self, doc: Doc) -> dict[str, list[Hit]]:
        """By topic, what `doc` mentions, in order, the longest phrase where several overlap."""
        found: dict[str, set[Hit]] = defaultdict(set)
        for label, start, end in self._phrases(doc):
            _note(found, nlp().vocab.strings[label], start, end)
        words = [token.norm_ for token in doc]
        present = frozenset(words)
        possible = {
            word: [near for near in self._near.get(word, ()) if near.may_stand_among(present)]
            for word in present
        }
        for position, word in enumerate(words):
            for near in possible[word]:
                for start, end in near.spans(doc, words, position):
                    _note(found, near.label, start, end)
        return {topic: list(_longest(hits, self._ranks[topic])) for topic, hits in found.items()}

    def _add(self, label: str, pattern: Pattern) -> None:
        plain = not any(slot.words & {GAP, NUMBER} for slot in pattern)
        if plain and prod(len(slot.words) + slot.optional for slot in pattern) <= _MOST_SPELLINGS:
            self._phrases.add(label, [_doc(way) for way in spellings(pattern)])
            return
        near = Near(label, pattern)
        for word in self._rarest(pattern).words:
            self._near[word].append(near)

    def _rarest(self, pattern: Pattern) -> Slot:
        needed = [slot for slot in pattern if not slot.optional and not slot.words & {GAP, NUMBER}]
        return min(needed, key=lambda slot: sum(self._uses[word] for word in slot.words))


@cache  # the same slot in many patterns is one object
def _as_put_right(slot: Slot) -> Slot:
    words = frozenset(respelt().get(word, word) for word in slot.words)
    return slot if words == slot.words else Slot(words, slot.optional)


def _doc(words: tuple[str, ...]) -> Doc:
    """The words as they stand: spaCy has norms of its own, such as "$" for every currency."""
    doc = Doc(nlp().vocab, words=list(words))
    for token in doc:
        token.norm_ = token.text
    return doc


def _note(found: dict[str, set[Hit]], label: str, start: int, end: int) -> None:
    topic, _, meaning = label.partition(".")
    found[topic].add(Hit(meaning, start, end))


def _longest(hits: Iterable[Hit], ranks: Mapping[str, int]) -> Iterator[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda each: (each.start - each.end, -ranks[each.meaning], each.start)):
        if not any(hit.start < other.end and other.start < hit.end for other in kept):
            kept.append(hit)
    yield from (hit for hit in sorted(kept, key=lambda each: each.start) if hit.meaning != NOTHING)


@cache
def lexicon() -> Lexicon:
    """The lexicon, compiled once."""
    names = sorted(path.stem for path in _FOLDER.glob("*.yml") if path.stem not in ("sets", "spelling"))
    return Lexicon({name: _yaml(name) for name in names}, _yaml("sets"))


@cache
def respelt() -> Mapping[str, str]:
    """Short and common misspelt forms, and what they stand for."""
    return {str(form): meant for meant, forms in _yaml("spelling").items() for form in forms}


@cache
def members(name: str) -> frozenset[str]:
    """The single words of a set."""
    return frozenset(_yaml("sets")[name])


@cache
def _yaml(name: str) -> Any:
    """A file as plain strings: to YAML itself, "no" and "on" would be false and true."""
    text = (_FOLDER / f"{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (strings only)

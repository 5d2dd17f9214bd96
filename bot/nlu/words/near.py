"""Patterns with gaps, numbers or many spellings, each looked for only around a word of it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from spacy.matcher import Matcher
from spacy.tokens import Doc

from bot.nlu.words.notation import GAP, NUMBER, Pattern, Slot
from bot.nlu.words.tokens import nlp

_GAP_WIDTH = 4
# A gap spans no mark, and no word that begins another thought.
_ANY_WORD = {
    "IS_PUNCT": False,
    "IS_SPACE": False,
    "NORM": {"NOT_IN": ["but", "although", "though"]},
    "OP": "?",
}
# A Matcher takes some 20 kB and 0.1 ms to make, and most patterns are never met: only those in use are kept.
_MOST_MATCHERS = 512


class Near:
    """One pattern, looked for around a word of it."""

    def __init__(self, label: str, pattern: Pattern) -> None:
        self.label, self._pattern = label, pattern
        self._reach = sum(len(steps(slot)) for slot in pattern)
        self._needed = [
            slot.words for slot in pattern if not slot.optional and not slot.words & {GAP, NUMBER}
        ]

    def may_stand_among(self, words: frozenset[str]) -> bool:
        """Whether `words` hold all that the pattern needs."""
        return not any(needed.isdisjoint(words) for needed in self._needed)

    def spans(self, doc: Doc, words: list[str], position: int) -> Iterator[tuple[int, int]]:
        """Where the pattern stands around the word at `position`: starts and ends (exclusive)."""
        first, last = max(0, position - self._reach), position + self._reach + 1
        around = words[first:last]
        if any(needed.isdisjoint(around) for needed in self._needed):
            return
        for _, start, end in _matcher(self._pattern)(doc[first:last]):
            yield first + start, first + end


@lru_cache(_MOST_MATCHERS)
def _matcher(pattern: Pattern) -> Matcher:
    matcher = Matcher(nlp().vocab, validate=False)
    matcher.add("pattern", [[step for slot in pattern for step in steps(slot)]], greedy="LONGEST")
    return matcher


def steps(slot: Slot) -> list[dict[str, Any]]:
    """A slot as spaCy's Matcher wants it."""
    if GAP in slot.words:
        return [_ANY_WORD] * _GAP_WIDTH
    step: dict[str, Any] = (
        {"LIKE_NUM": True} if NUMBER in slot.words else {"NORM": {"IN": sorted(slot.words)}}
    )
    return [step | {"OP": "?"} if slot.optional else step]

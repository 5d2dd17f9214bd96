"""Patterns with gaps, numbers or many spellings, each looked for only around a word of it."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from bot.nlu.words.notation import GAP, NUMBER, Pattern, Slot

_GAP_WIDTH = 4
# A gap spans no mark, and no word that begins another thought.
_TURNS = frozenset(("but", "although", "though"))


class Near:
    """One pattern, looked for around a word of it.

    spaCy's own Matcher takes 20 kB and 0.1 ms to make for each of 25,000 patterns: reading took a third longer by it.
    """

    def __init__(self, label: str, pattern: Pattern) -> None:
        self.label, self._pattern = label, pattern
        self._reach = sum(_GAP_WIDTH if GAP in slot.words else 1 for slot in pattern)
        self._needed = [
            slot.words for slot in pattern if not slot.optional and not slot.words & {GAP, NUMBER}
        ]

    def may_stand_among(self, words: frozenset[str]) -> bool:
        """Whether `words` hold all that the pattern needs."""
        return not any(map(words.isdisjoint, self._needed))

    def spans(self, doc: Doc, words: Sequence[str], position: int) -> list[tuple[int, int]]:
        """Where the pattern stands around the word at `position`: starts and ends (exclusive), the longest first."""
        first, last = max(0, position - self._reach), min(len(words), position + self._reach + 1)
        if not self.may_stand_among(frozenset(words[first:last])):
            return []
        found = [
            (start, end)
            for start in range(first, last)
            for end in _ends(self._pattern, doc, words, start, last)
        ]
        return _longest(found)


def _longest(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
        if not any(start < other[1] and other[0] < end for other in kept):
            kept.append((start, end))
    return kept


def _ends(pattern: Pattern, doc: Doc, words: Sequence[str], at: int, last: int) -> Iterator[int]:
    """Where `pattern`, begun at the word `at`, may end before `last`."""
    reached = {at}
    for slot in pattern:
        reached = _after(slot, doc, words, reached, last)
        if not reached:
            return
    yield from (end for end in reached if end > at)


def _after(slot: Slot, doc: Doc, words: Sequence[str], reached: set[int], last: int) -> set[int]:
    """The words before which one may stand after `slot`, from any of those `reached`."""
    if GAP in slot.words:
        return _across(doc, words, reached, last)
    if NUMBER in slot.words:
        on = {at + 1 for at in reached if at < last and doc[at].like_num}
    else:
        on = {at + 1 for at in reached if at < last and words[at] in slot.words}
    return on | reached if slot.optional else on


def _across(doc: Doc, words: Sequence[str], reached: set[int], last: int) -> set[int]:
    every = set(reached)
    for _ in range(_GAP_WIDTH):
        reached = {
            at + 1
            for at in reached
            if at < last and not (doc[at].is_punct or doc[at].is_space or words[at] in _TURNS)
        }
        every |= reached
    return every

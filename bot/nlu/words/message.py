"""A message taken apart once: words, numbers, what the lexicon knows, and where thoughts begin and end."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from bot.nlu.words import capitals
from bot.nlu.words.clean import clean
from bot.nlu.words.lexicon import Hit, lexicon, members
from bot.nlu.words.numbers import Number, numbers
from bot.nlu.words.spelling import put_right
from bot.nlu.words.tokens import tokens

_ENDS = frozenset(".!?;\n")
_JOINING = frozenset("&£%'+/")


@dataclass(frozen=True, slots=True)
class Fact:
    """Words `start` to `end` (exclusive) of the message say `value` of `field`."""

    field: str
    value: object
    start: int
    end: int


class Message:
    """One message. Positions are those of its words, unless said otherwise."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._clean = clean(text)
        self.doc: Doc = tokens(self._clean.text)
        if capitals.may_mean(text):
            capitals.write_out(self.doc, [self._typed(token) for token in self.doc])
        put_right(self.doc)
        self.norms = [token.norm_ for token in self.doc]
        self.numbers: list[Number] = numbers(self.norms)
        self._hits = lexicon().hits(self.doc)

    def __len__(self) -> int:
        return len(self.norms)

    def hits(self, topic: str, *meanings: str) -> list[Hit]:
        """What the message mentions of `topic`, in order; only of `meanings` if there are any."""
        return [hit for hit in self._hits.get(topic, ()) if not meanings or hit.meaning in meanings]

    def has(self, topic: str, *meanings: str) -> bool:
        """Whether the message mentions `topic`."""
        return bool(self.hits(topic, *meanings))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the message that words `start` to `end` (exclusive) are; an end beyond the last is that."""
        first, last = self.doc[start], self.doc[min(end, len(self)) - 1]
        places = self._clean.positions
        return places[first.idx], places[last.idx + len(last.text) - 1] + 1

    def at(self, character: int) -> int:
        """The word at, or next after, a character of the message."""
        return bisect_left(self._ends_at, character)

    @cached_property
    def _ends_at(self) -> list[int]:
        return [self._clean.positions[token.idx + len(token) - 1] for token in self.doc]

    def word(self, position: int) -> str:
        """The word at `position`, "" beyond either end."""
        return self.norms[position] if 0 <= position < len(self.norms) else ""

    def is_end(self, position: int) -> bool:
        """Whether a sentence ends at `position`: a full stop, a line end, an emoji, an end of the message."""
        return not 0 <= position < len(self.norms) or self._end_at[position]

    def is_break(self, position: int) -> bool:
        """Whether any mark, or an end of the message, parts two thoughts at `position`."""
        return not 0 <= position < len(self.norms) or self._break_at[position]

    @cached_property
    def _end_at(self) -> list[bool]:
        return [word[:1] in _ENDS or _is_symbol(word) for word in self.norms]

    @cached_property
    def _break_at(self) -> list[bool]:
        return [
            end or (not word[0].isalnum() and word not in _JOINING)
            for word, end in zip(self.norms, self._end_at, strict=True)
        ]

    def is_turn(self, position: int) -> bool:
        """Whether a word such as "but" begins another thought at `position`."""
        return self.norms[position] in members("turns")

    @cached_property
    def sentences(self) -> list[range]:
        """The sentences, without the marks between."""
        return self._parts(self.is_end)

    @cached_property
    def fragments(self) -> list[range]:
        """What stands between two marks."""
        return self._parts(self.is_break)

    def fragment(self, position: int) -> range:
        """The words between the marks around `position`."""
        return self._fragment_at.get(position, range(position, position + 1))

    @cached_property
    def _fragment_at(self) -> dict[int, range]:
        return {position: part for part in self.fragments for position in part}

    def sentence(self, position: int) -> range:
        """The words of the sentence that `position` is in."""
        return next((part for part in self.sentences if position in part), range(position, position + 1))

    def said(self, words: range) -> list[str]:
        """The words of a range."""
        return self.norms[words.start : words.stop]

    def _typed(self, token: Token) -> str:
        """A word as it was typed, capitals and all."""
        first = self._clean.positions[token.idx]
        return self.text[first : first + len(token)]

    def _parts(self, ends: Callable[[int], bool]) -> list[range]:
        parts, start = [], 0
        for position in range(len(self.norms) + 1):
            if position == len(self.norms) or ends(position):
                if start < position:
                    parts.append(range(start, position))
                start = position + 1
        return parts


def _is_symbol(word: str) -> bool:
    """Whether it is an emoji or the like, or nothing."""
    return not word or (
        not word.isascii() and not any(character.isalnum() for character in word) and word not in "£€"
    )

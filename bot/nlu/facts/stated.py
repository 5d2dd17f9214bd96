"""What a message states in so many words, beside what it asks: "he's got no kids. what's the number"."""

from collections.abc import Iterator

from bot.nlu.intents.sides import asks, joins, opens
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Fact, Message

# Who is spoken of, or a "no": without either, "the carers one please" tells nothing of anybody.
_TELLING = ("writer", "own", "they", "persons", "served", "negators")


def is_stated(message: Message, fact: Fact) -> bool:
    """Whether the words around a fact say who it is about and do not ask."""
    part = _part_at(message, fact.start)
    telling = set[str]().union(*(members(name) for name in _TELLING))
    return not _asks(message, part) and not telling.isdisjoint(message.said(part))


def asks_at(message: Message, position: int) -> bool:
    """Whether the words around `position` ask."""
    return _asks(message, _part_at(message, position))


def opens_asking(message: Message, position: int) -> bool:
    """Whether the words around `position` open as those of a question do, whatever mark ends them."""
    return asks([*message.said(_part_at(message, position)), ""])


def _part_at(message: Message, position: int) -> range:
    """The sentence around `position`, without a question joined to what was told: "41 and does he see this"."""
    sentence = message.sentence(position)
    starts = [sentence.start, *_questions(message, sentence), sentence.stop]
    at = max(index for index, start in enumerate(starts[:-1]) if start <= position)
    return range(starts[at], starts[at + 1])


def _questions(message: Message, sentence: range) -> Iterator[int]:
    """Where in the sentence a mark or an "and" stands after which words open as those of a question do."""
    for at in range(sentence.start + 1, sentence.stop):
        parts = joins(message.norms[at]) or message.is_break(at)
        if parts and opens(message.norms[at + 1 : sentence.stop]):
            yield at


def _asks(message: Message, part: range) -> bool:
    mark = [message.word(part.stop)] if message.word(part.stop) == "?" else []
    return asks([*message.said(part), *mark])

"""A length of time out of work denied or put right: "not 3 years", "14 months, not 3 years"."""

from collections.abc import Iterator

from bot.nlu.facts.taken_back import Told
from bot.nlu.when.lengths import lengths
from bot.nlu.words.message import Fact, Message
from bot.nlu.work.durations import FIELD

_NOT = frozenset(("not", "isnt", "wasnt", "never"))


def corrected(message: Message, known: frozenset[Told]) -> Iterator[Fact]:
    """The one other length of a sentence that denies the one known."""
    for sentence in message.sentences if _is_known(known) else ():
        right = [each for each in _lengths(message, sentence) if not _is_denied(message, each)]
        if len(right) == 1 and any(_denied(message, sentence, known)):
            yield right[0]


def denied_lengths(message: Message, known: frozenset[Told]) -> Iterator[Told]:
    """The length known, if the message denies it and tells no other."""
    for sentence in message.sentences if _is_known(known) and not any(corrected(message, known)) else ():
        yield from ((FIELD, int(str(each.value))) for each in _denied(message, sentence, known))


def _is_known(known: frozenset[Told]) -> bool:
    return any(field == FIELD for field, _ in known)


def _denied(message: Message, sentence: range, known: frozenset[Told]) -> Iterator[Fact]:
    for each in _lengths(message, sentence):
        if _is_denied(message, each) and (FIELD, each.value) in known:
            yield each


def _is_denied(message: Message, length: Fact) -> bool:
    return message.word(length.start - 1) in _NOT


def _lengths(message: Message, sentence: range) -> Iterator[Fact]:
    for start, end, months in lengths(message, sentence):
        yield Fact(FIELD, int(months), start, end)

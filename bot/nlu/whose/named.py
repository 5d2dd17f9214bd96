"""Words that name somebody: whether they name one of whom more is said, and how they stand to whoever writes."""

from itertools import pairwise

from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

_LOOK_BACK = 4
_AND = ("and", "n", "&")
_WRITER = ("me", "i", "myself")


def asked_for(message: Message) -> list[Hit]:
    """The words of "asking for the lady next door", "I support a refugee" that name nobody elsewhere: "lady"."""
    return [
        Hit("client", position, position + 1)
        for hit in message.hits("about", "other")
        for position in range(hit.start, hit.end)
        if message.norms[position] in members("persons") | members("supported")
    ]


def is_client(message: Message, position: int) -> bool:
    """Whether "client", "cust" or the like stands at `position`."""
    return message.word(position) in members("clients") | members("clients_in_notes")


def year_olds(message: Message) -> list[Hit]:
    """Those whom only an age names: "my 16 year old", "pregnant with the 12 yr old"."""
    return [
        Hit("young", number.start, end)
        for number in message.numbers
        if message.word(number.start - 1) in members("my_words") | {"the"}
        and (end := _end_of_year_old(message, number.end))
        and not any(hit.start - end in (0, 1) for hit in message.hits("people"))
    ]


def _end_of_year_old(message: Message, at: int) -> int:
    """Where "year old" or "yo" from `at` ends; 0 if it is something else."""
    said = [word for word in message.norms[at : at + 4] if word != "-"][:2]
    if said[:1] == ["yo"]:
        return at + 1
    aged = said in (["year", "old"], ["yr", "old"], ["year", "olds"])
    return message.norms.index(said[1], at) + 1 if aged else 0


def is_nobody(message: Message, hit: Hit) -> bool:
    """Whether the word names no one of whom more is said: "a local lad", "call my work coach"."""
    before, after = message.word(hit.start - 1), message.word(hit.end)
    loose = message.norms[hit.start] in members("anybody") and before not in members("points")
    silent = hit.meaning == "official" and after not in members("is_was")
    speaks = hit.start == 0 and after == "here"
    return loose or silent or speaks or _is_address(message, hit)


def _is_address(message: Message, hit: Hit) -> bool:
    """Whether it only addresses the reader, "cheers mate", or names a roof: "my mum's house in Bargoed"."""
    before, after = message.word(hit.start - 1), message.word(hit.end)
    called = message.norms[hit.start] in members("vocatives") and before not in members("points")
    return (called and message.is_break(hit.end)) or after in members("roofs")


def with_writer(message: Message, start: int) -> bool:
    """Whether it is "me and my wife"."""
    said = message.norms[max(0, start - 3) : start]
    return any(first in _WRITER and second in _AND for first, second in pairwise(said))


def after_preposition(message: Message, start: int) -> bool:
    """Whether the words from `start` follow a preposition or its like: "I live with my mum"."""
    for position in range(start - 1, max(-1, start - 1 - _LOOK_BACK), -1):
        word = message.norms[position]
        if word in members("prepositions"):
            return True
        if word not in members("before_a_name"):
            return False
    return False

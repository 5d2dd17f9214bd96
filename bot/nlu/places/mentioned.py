"""The places that a message mentions, of whomever, with the words that name them."""

import re
from collections.abc import Iterator

from bot.nlu.places.unknown import is_strange
from bot.nlu.whose.named import is_client
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from knowledge import places
from knowledge.places import Mention

_OUTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\b", re.IGNORECASE)

Named = tuple[Mention, range]


def mentions(message: Message, asked: str | None = None) -> list[Named]:
    """The places that the message mentions, with the words that name them."""
    found = places.find_in(message.text)
    if asked == "area" and not found:
        found = list(_answered(message))
    named = [(each, range(message.at(each.start), message.at(each.end - 1) + 1)) for each in found]
    named = [
        each for each in named if not (_names_scheme(message, each[1]) or _is_small_word(message, each[1]))
    ]
    return [each for each in named if len(named) == 1 or not _is_sex_and_age(message, each[1])]


def _names_scheme(message: Message, words: range) -> bool:
    """Whether it only names a scheme: "Careers Wales", "Connect to Work Norfolk", "the Norfolk one"."""
    led = {"the", "that"}.intersection((message.word(words.start - 1), message.norms[words.start]))
    shown = bool(led) and message.word(words.stop) == "one"
    return shown or any(hit.start <= words.start <= hit.end for hit in message.hits("places", "scheme"))


def _is_small_word(message: Message, words: range) -> bool:
    """Whether it is no Havant but "haven't I"."""
    return message.norms[words.start] in members("negators")


def _answered(message: Message) -> Iterator[Mention]:
    """The single words that can only be a place in answer to the question: "E17 innit", "Bermondsey mate"."""
    codes = [match.span() for match in _OUTCODE.finditer(message.text)]
    names = [message.span(at, at + 1) for at, word in enumerate(message.norms) if is_strange(word)]
    for start, end in codes or names:
        place = places.find(message.text[start:end])
        if place.candidates:
            yield Mention(start, end, place)


def _is_sex_and_age(message: Message, words: range) -> bool:
    """Whether beside another place "M45" is a man of 45 and no part of Manchester."""
    opens = message.is_break(words.start - 1) or is_client(message, words.start - 1)
    return opens and len(words) == 2 and message.norms[words.start] == "m" and message.is_break(words.stop)

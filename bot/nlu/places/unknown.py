"""Whether a message names a place that cannot be found."""

import re

from bot.nlu.words.lexicon import lexicon, members
from bot.nlu.words.message import Message

_LONGEST = 3
_LIKE_A_POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b", re.IGNORECASE)


def is_unknown_place(message: Message, asked: str | None, told: set[str], places: frozenset[int]) -> bool:
    """Whether the answer to "where do you live?", or what follows "I live in", is a name that nothing has.

    places: the words that name places, of whomever.
    """
    if asked == "area":
        named = any(_is_name(message, words) for words in message.fragments)
        return not told and (named or _LIKE_A_POSTCODE.search(message.text) is not None)
    leads = [hit.end for hit in message.hits("places", "living_in")]
    ranges = [range(end, message.fragment(end).stop) for end in leads if end < len(message)]
    return any(places.isdisjoint(words) and _is_name(message, words) for words in ranges)


def _is_name(message: Message, words: range) -> bool:
    said = [message.norms[at] for at in words if message.norms[at] not in members("place_links")]
    strange = [word for word in said if is_strange(word)]
    return 0 < len(said) <= _LONGEST and len(strange) == len(said)


def is_strange(word: str) -> bool:
    """Whether a word is none that the lexicon has, and so can be a name."""
    return len(word) > 2 and word.isalnum() and word not in lexicon().words

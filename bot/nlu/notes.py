"""Conditions in the one-word notes of an adviser: "52M, homeless, alcohol, Stoke"."""

from bot.nlu.words.lexicon import Hit
from bot.nlu.words.message import Message

_SHORTEST = 3


def noted(message: Message) -> list[Hit]:
    """The words of a list of three or more that stand alone between marks and mean a condition there."""
    if len(message.fragments) < _SHORTEST:
        return []
    return [hit for hit in message.hits("notes") if message.fragment(hit.start) == range(hit.start, hit.end)]

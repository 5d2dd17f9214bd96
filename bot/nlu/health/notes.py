"""Conditions in the one-word notes of an adviser: "52M, homeless, alcohol, Stoke"."""

from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

_SHORTEST = 3


def noted(message: Message) -> list[Hit]:
    """The words of a list of three or more that stand alone between marks and mean a condition there."""
    if len(message.fragments) < _SHORTEST:
        return []
    notes = message.hits("notes")
    inside = {at for hit in notes for at in range(hit.start, hit.end)}
    return [hit for hit in notes if all(_is_note(message, at, inside) for at in message.fragment(hit.start))]


def _is_note(message: Message, at: int, inside: set[int]) -> bool:
    """Whether the word is one of the notes or joins two: "shoulder n neck"."""
    return at in inside or message.norms[at] in members("joiners")

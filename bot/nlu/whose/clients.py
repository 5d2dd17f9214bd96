"""One person after another: "next client", "tenant 2", or the same one all along: "its a client, not me"."""

from bot.nlu.whose.about import is_for_client
from bot.nlu.words.message import Message


def is_next(message: Message, tells_age: bool) -> bool:
    """Whether the message turns to another person. tells_age: with "next one" it does only if it tells an age."""
    return message.has("clients", "next") or (tells_age and message.has("clients", "perhaps"))


def is_same(message: Message) -> bool:
    """Whether what was told before was of somebody else all along: an adviser speaks of one client, until the next."""
    return is_for_client(message)

"""What is to be left out of a handover: "yes but not my health"."""

from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.scope import denier

WITHOUT = "without"  # the entity, as the button has it


def left_out(message: Message) -> str | None:
    """What the message asks to be left out, of which there is only "health"; None if nothing.

    "Don't leave it out" asks for the opposite, and "no leave it out" does not.
    """
    deniers = (denier(message, hit.start) for hit in message.hits("left_out"))
    asked = any(at is None or message.word(at) in members("plain_no") for at in deniers)
    return "health" if asked else None

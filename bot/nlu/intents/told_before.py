"""What a message says of what was told before: "Exeter, like I told you", "delete what I said about my knees"."""

from bot.nlu.words.forgetting import forgetting
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message


def says_again(text: str) -> bool:
    """Whether `text` says so, without a word that asks to be forgotten, as "forget what I told you" does."""
    with forgetting():
        message = Message(text)
        return message.has("again") and members("clearing").isdisjoint(message.norms)


def forgets_a_part(text: str) -> bool:
    """Whether only a part of what was told is to be forgotten: "delete what I said about my knees"."""
    with forgetting():
        message = Message(text)
        return message.has("scope", "part") or (message.has("scope", "taken_off") and message.has("subjects"))

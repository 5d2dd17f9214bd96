"""Whether a message says no more than that something was told before: "Exeter, like I told you"."""

from bot.nlu.words.forgetting import forgetting
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message


def says_again(text: str) -> bool:
    """Whether `text` says so, without a word that asks to be forgotten, as "forget what I told you" does."""
    with forgetting():
        message = Message(text)
        return message.has("again") and members("clearing").isdisjoint(message.norms)

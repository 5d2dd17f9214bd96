"""What a message tells that is hard: a death, a job lost, weariness, fear for money. The reply then begins kindly."""

from collections.abc import Iterator

from bot.nlu.whose.losses import LOSS, tells_of_loss
from bot.nlu.words.message import Message
from bot.nlu.words.scope import denied, supposed

_MEANINGS = {"job": "job_lost", "weary": "weary", "money": "money_fear"}  # the lexicon's, and the entities


def hard_things(message: Message) -> Iterator[str]:
    """The entities for what the message tells of the writer, or of whom they ask for."""
    if tells_of_loss(message):
        yield LOSS
    for meaning, name in _MEANINGS.items():
        if any(
            not denied(message, hit.start) and not supposed(message, hit.start)
            for hit in message.hits("hard", meaning)
        ):
            yield name

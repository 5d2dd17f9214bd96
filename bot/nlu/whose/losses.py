"""Whether a message tells of the death of somebody close, and not of long ago: the reply then begins kindly."""

from bot.nlu.words.lexicon import Hit
from bot.nlu.words.message import Message
from bot.nlu.words.scope import denied, supposed

LOSS = "loss"
_HEALED = 10  # years


def tells_of_loss(message: Message) -> bool:
    """Whether somebody close to the writer, or to whom they ask for, has died."""
    return any(_is_near(message, hit) for hit in message.hits("losses", "death"))


def _is_near(message: Message, hit: Hit) -> bool:
    sentence = message.sentence(hit.start)
    if denied(message, hit.start) or supposed(message, hit.start):
        return False
    if any(other.start in sentence for other in message.hits("losses", "long_ago")) or _many_years(
        message, sentence
    ):
        return False
    named = message.has("people", "grown", "young") and not message.has("losses", "pets")
    return named or message.word(hit.start) not in ("he", "she", "they")


def _many_years(message: Message, sentence: range) -> bool:
    """Whether the sentence dates it: "20 years ago"."""
    return any(
        number.start in sentence and number.value >= _HEALED and message.word(number.end) in ("years", "yrs")
        for number in message.numbers
    )

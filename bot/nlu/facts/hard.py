"""What a message tells that is hard: a death, a job lost, weariness, sorrow, fear. The reply then begins kindly."""

from collections.abc import Iterator

from bot.nlu.whose.losses import LOSS, tells_of_loss
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message
from bot.nlu.words.scope import denied, supposed

_OF_EITHER = ("grief", "heavy", "lonely")  # of the writer or of whom they ask for, as the words say
# Often doubted, and told all the same: "I don't suppose there's any help for us parents".
_ASKED_FOR = "caring"
# The lexicon's, and the entities.
_MEANINGS = {"job": "job_lost", "weary": "weary", "money": "money_fear"} | {
    name: name
    for name in (*_OF_EITHER, "caring", "child_worry", "livelihood", "blow", "worry", "released", "too_old")
}


def hard_things(message: Message) -> Iterator[str]:
    """The entities for what the message tells of the writer, or of whom they ask for."""
    if tells_of_loss(message):
        yield LOSS
    for meaning, name in _MEANINGS.items():
        if any(_is_so(message, hit) for hit in message.hits("hard", meaning)):
            yield name


def of_writer(message: Message) -> Iterator[str]:
    """Those of `hard_things` that are told of the writer in so many words: "I am at my wits end"."""
    for meaning in ("weary", *_OF_EITHER):
        if any(_is_so(message, hit) and _is_mine(message, hit) for hit in message.hits("hard", meaning)):
            yield meaning


def _is_so(message: Message, hit: Hit) -> bool:
    denying = hit.meaning != _ASKED_FOR and denied(message, hit.start)
    return not denying and not supposed(message, hit.start)


def _is_mine(message: Message, hit: Hit) -> bool:
    """Whether those words hold a "my", or the person named last before their end is the writer."""
    if {"my", "our"} & set(message.norms[hit.start : hit.end]):
        return True
    before = range(message.sentence(hit.start).start, hit.end)
    mine, theirs = members("writer"), members("they")
    last = next((message.norms[at] for at in reversed(before) if message.norms[at] in mine | theirs), "")
    return last in mine

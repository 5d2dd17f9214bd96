"""A benefit that is only asked after or pointed at: "is new style ESA a thing", "this jsa thing says"."""

from bot.nlu.facts.stated import asks_at, opens_asking
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

_POINTING = ("that", "thats")


def is_pointed_at(message: Message, hit: Hit) -> bool:
    """Whether words around a benefit point at what was shown: "that's jobseekers", "the JSA thing"."""
    return message.word(hit.start - 1) in _POINTING or message.word(hit.end) in members("pointed_at")


def is_asked_after(message: Message, hit: Hit) -> bool:
    """Whether the words around a benefit ask, and none says that it is got: "what is there on UC" does."""
    if message.word(hit.start - 1) in members("gets"):
        return False
    last = message.fragment(hit.start).stop == message.sentence(hit.start).stop
    return opens_asking(message, hit.start) or (last and asks_at(message, hit.start))

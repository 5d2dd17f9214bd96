"""A benefit that is only talked of: "is new style ESA a thing", "this jsa thing says"; and carers who are people."""

from bot.nlu.facts.stated import asks_at, opens_asking
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

_POINTING = ("that", "thats")


def is_talked_of(message: Message, hit: Hit) -> bool:
    """Whether a benefit is pointed at, as what was shown, or asked after by its name."""
    return _is_pointed_at(message, hit) or _is_asked_after(message, hit)


def is_carers(message: Message, hit: Hit, asked: str | None) -> bool:
    """Whether "carers" alone means people: it is the allowance only after "on", "get" or beside another benefit."""
    alone = message.norms[hit.start : hit.end] == ["carers"]
    words = message.sentence(hit.start)
    beside = any(other.start in words and other != hit for other in message.hits("benefits"))
    opens = asked != "benefits" and hit.start == words.start and not beside
    led = hit.start == 0 or message.norms[hit.start - 1] in members("benefit_leads")
    return alone and (opens or not led)


def _is_pointed_at(message: Message, hit: Hit) -> bool:
    """Whether it is "that's jobseekers" or "the JSA thing"."""
    return message.word(hit.start - 1) in _POINTING or message.word(hit.end) in members("pointed_at")


def _is_asked_after(message: Message, hit: Hit) -> bool:
    """Whether the words around it ask, and none says that it is got: "what is there on UC" does."""
    if message.word(hit.start - 1) in members("gets"):
        return False
    last = message.fragment(hit.start).stop == message.sentence(hit.start).stop
    return opens_asking(message, hit.start) or (last and asks_at(message, hit.start))

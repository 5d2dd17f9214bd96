"""Ages told in months, weeks or days: "the baby's 5 months", "she's 18 month old"."""

from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.numbers import Number

_SMALL_ONE = frozenset(("hes", "shes", "theyre", "whos"))


def may_be_of_baby(message: Message, number: Number) -> bool:
    """Whether months or weeks are not how long a pregnancy or a job lasted."""
    after, before = _after(message, number), _before(message, number)
    unborn = not {"pregnant", "preg", "gone", "off", "from"}.isdisjoint(after)
    coming = not {"due", "in"}.isdisjoint(before[-3:])
    lost = before[:1] == ["lost"] or before[1:2] == ["lost"]  # "lost the last one 2 weeks ago": a job
    jobless = any(hit.end == number.start for hit in message.hits("work", "unemployed", "lost"))
    return not (unborn or coming or lost or jobless or "unemp" in after[1] or _starts_job(message, number))


def is_of_baby(message: Message, number: Number) -> bool:
    """Whether months or weeks are said to be how old a child is."""
    after, before = _after(message, number), _before(message, number)
    names = members("offspring") | members("more_offspring")
    names_after = names - {"one", "ones"}  # "two days here, one there"
    named = not (names.isdisjoint(before) and names_after.isdisjoint(after)) and "for" not in before
    return "old" in after or named or is_of_small_one(message, number)


def is_of_small_one(message: Message, number: Number) -> bool:
    """Whether somebody is months or weeks, as only babies are: "she's seven month old"."""
    end = number.end + 1
    ends = message.is_break(end) or message.word(end) in ("old", "and", "now")
    return ends and message.word(number.start - 1) in _SMALL_ONE


def _after(message: Message, number: Number) -> list[str]:
    sentence = message.sentence(number.start)
    return [message.word(at) if at in sentence else "" for at in range(number.end, number.end + 4)]


def _before(message: Message, number: Number) -> list[str]:
    return message.norms[max(0, number.start - 4) : number.start]


def _starts_job(message: Message, number: Number) -> bool:
    """Whether a loss of work follows: "2 kids, 18m out of work"."""
    return any(0 <= hit.start - number.end <= 1 for hit in message.hits("work", "unemployed", "lost"))

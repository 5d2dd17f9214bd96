"""Lengths and dates that tell of something else than how long somebody has been out of work."""

from bot.nlu.whose.named import is_client
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.scope import denied, thought

_YOUNGEST = 16
_LONG = 10  # years; who was made redundant longer ago says "ago" or "since"
_LONGEST = 60
_SINCE = frozenset(("ago", "since", "back", "now", "for", "out"))


def is_of_something_else(message: Message, start: int, end: int, months: float) -> bool:
    """Whether the length or date in words `start` to `end` (exclusive) is of a job, money, an age, or is denied."""
    return (
        message.word(start - 1) == "not"
        or _of_another_time(message, start)
        or _of_the_job(message, start, end)
        or _of_money(message, start, end)
        or _is_age(message, start, months)
    )


def is_of_study(message: Message, start: int) -> bool:
    """Whether it is when a course ended: "left college in June"."""
    part = message.fragment(start)
    lost = any(hit.start in part for hit in message.hits("work", "lost"))
    return not lost and not members("study").isdisjoint(message.said(part))


def _of_another_time(message: Message, start: int) -> bool:
    """Whether its part of the sentence tells how long something else lasted: "lived in Hull 12 years, unemployed"."""
    if message.word(start - 1) in ("till", "until"):
        return not members("orders").isdisjoint(message.said(message.fragment(start)))
    part = thought(message, start)
    said = message.said(part)
    lasted = not members("lasted").isdisjoint(said) or (
        message.word(start - 1) == "for" and not {"was", "were"}.isdisjoint(said)
    )
    lasted = lasted or (message.word(start + 2) in ("in", "at", "as", "with") and message.is_break(start - 1))
    ended = message.hits("work", "lost", "unemployed")
    return lasted and not any(hit.start < part.stop and part.start < hit.end for hit in ended)


def _of_the_job(message: Message, start: int, end: int) -> bool:
    """Whether a length is how long the job lasted: "after 22 years at the same firm"."""
    if message.word(start - 2) == "born":
        return True
    if message.word(start - 1) == "for" and message.word(start - 2) in ("job", "jobs", "contract", "temping"):
        return not denied(message, start - 2)
    if _is_career(message, start, end):
        return True
    if message.word(start - 1) in ("after", "every", "other", "next", "within", "another", "did", "served"):
        return True
    if _is_served(message, end):
        return True
    at = next((start - back for back in (1, 2) if message.word(start - back) == "worked"), None)
    return at is not None and message.word(at - 1) != "last" and not denied(message, at)


def _is_career(message: Message, start: int, end: int) -> bool:
    """Whether it is how long somebody worked who was made redundant: "redundant from fish processing 30yrs"."""
    part = message.fragment(start)
    lost = any(hit.start in part and hit.end <= start for hit in message.hits("work", "lost"))
    long = any(number.start == start and _LONG <= number.value <= _LONGEST for number in message.numbers)
    since = {message.word(end), message.word(end + 1), message.word(start - 1)} & _SINCE
    return lost and long and not since and start > part.start and "redundant" in message.said(part)


def _is_served(message: Message, end: int) -> bool:
    """Whether a trade follows, or "experience": "20 yrs electrician in Syria"."""
    trade = any(hit.start == end for hit in message.hits("trades"))
    return trade or message.word(end) in members("trade") | members("experience")


def _of_money(message: Message, start: int, end: int) -> bool:
    """Whether it is what money is paid or owed by: "£92 a week", "two months behind with the rent"."""
    rate = message.word(start) in ("a", "per") and (
        message.word(start - 2) == "£" or message.word(start - 1) in ("quid", "pounds", "pound", "grand", "k")
    )
    return rate or message.word(end) in ("behind", "arrears")


def _is_age(message: Message, start: int, months: float) -> bool:
    """Whether it is how old somebody is: "a 55 y/o", "customer 23 yrs"."""
    old = not {"o", "old", "yo"}.isdisjoint(message.norms[start + 1 : start + 4])
    sexed = message.word(start + 1) == "m" and months >= _YOUNGEST and is_client(message, start - 1)
    return sexed or (months >= _YOUNGEST * 12 and (old or is_client(message, start - 1)))

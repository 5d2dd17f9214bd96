"""A trade that somebody names as theirs, who may have no job in it: "im a fitter. I need a job"."""

from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.scope import denied

_AM = frozenset(("im", "am", "is", "hes", "shes", "theyre"))
_ONE = frozenset(("a", "an"))
_HOURS = frozenset(("hours", "hrs", "hour", "hr", "term", "nights", "shifts"))
_AT_WORK = frozenset(("at", "for", "with", "in", "on", "part", "full", "but", "working", "now"))


def is_named(message: Message, start: int, end: int) -> bool:
    """Whether words `start` to `end` (exclusive) are no more than "im a fitter": not "im a fitter at Nissan"."""
    said = message.norms[start:end]
    am = said[0] in _AM and not _ONE.isdisjoint(said[1:2])
    am = am or (said[:2] == ["i", "am"] and not _ONE.isdisjoint(said[2:3]))
    counted = not _HOURS.isdisjoint(message.said(message.sentence(start)))
    return am and not counted and message.word(end) not in _AT_WORK and _AT_WORK.isdisjoint(said)


def wants_any_job(message: Message) -> bool:
    """Whether a job is wanted or looked for, and not another than the one that is had: not "a better job"."""
    return any(
        not denied(message, hit.start)
        and members("another_job").isdisjoint(message.said(message.fragment(hit.start)))
        for hit in message.hits("wishes", "wants", "looking")
    )

"""What sort of job the person would like: "part time in a shop, no lifting". A job they have or had is none.

Of two that rule each other out, who will not have one wants the other: "cant face full time" is part time.
"""

from collections.abc import Iterator

from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message
from bot.nlu.words.scope import denied, denier, past, supposed, thought
from bot.nlu.work.jobs import jobs
from knowledge.preferences import opposite

PREFERENCES = "preferences"  # the entity
_OF_WORK = ("wants_work", "looking_for_work", "needs")
_FRAMES = ("frame", "wish")
# These say a wish by themselves; with a job before them they may also tell of it.
_STRAIN = frozenset(("no_lifting", "sitting", "no_nights", "no_weekends", "school_hours"))


def preferences(message: Message, people: People, asked: str | None) -> Iterator[str]:
    """The names of knowledge.preferences that the message tells of the person; asked: the field asked for before."""
    had = jobs(message, people, asked)
    for hit in (*message.hits("preferences"), *message.hits("trades")):
        if not _holds(message, people, hit) or any(_overlap(hit, job) for job in had):
            continue
        other = opposite(hit.meaning)
        if other and _is_turned_down(message, hit):
            yield other
            continue
        if hit in message.hits("trades"):
            wanted = _is_wanted(message, hit)
        else:
            wanted = hit.meaning in _STRAIN or (
                not denied(message, hit.start) and (asked in _OF_WORK or _is_wished(message, hit))
            )
        if wanted and hit.meaning not in _FRAMES:
            yield hit.meaning


def _holds(message: Message, people: People, hit: Hit) -> bool:
    of_now = not past(message, hit.start, hit.end) and not supposed(message, hit.start)
    return of_now and people.is_person(hit.start)


def _is_turned_down(message: Message, hit: Hit) -> bool:
    """Whether somebody will not or cannot have it: "cant face full time", not "I don't work full time"."""
    no = denier(message, hit.start, members("want") | members("faced"))
    if no is None or message.norms[no] == "no":
        return False
    between = message.norms[no + 1 : hit.start]
    if not members("want").isdisjoint(between):
        return True
    if message.norms[no] in members("cannot"):
        return members("get").isdisjoint(between)
    return not between and message.word(no - 1) not in members("is_now")


def _overlap(hit: Hit, other: Hit) -> bool:
    return hit.start < other.end and other.start < hit.end


def _is_wanted(message: Message, hit: Hit) -> bool:
    """Whether a trade is one to go into: "get into care", "want shop work", not "want a nurse"."""
    frames = [frame.start for frame in message.hits("preferences", "frame") if frame.end == hit.start]
    after = members("job_words") | members("job_things")
    named = [hit.start] if message.word(hit.end) in after else []
    starts = [*frames, *named]
    return bool(starts) and _is_wished(message, hit) and not any(denied(message, start) for start in starts)


def _is_wished(message: Message, hit: Hit) -> bool:
    part = thought(message, hit.start)
    capped = message.norms[hit.end - 1] in members("at_most")
    return capped or any(wish.start in part for wish in message.hits("preferences", "wish"))

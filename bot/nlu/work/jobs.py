"""What is said of the person's work, whether it holds now or not."""

from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message

_JOBS = frozenset(("job", "work", "role", "post", "there", "zero", "contract", "placement"))
_WRITER = frozenset(("i", "im", "ive"))
_HOURS = frozenset(("hours", "hrs", "hour", "hr"))
_OF_WORK = (None, "work", "months_out_of_work")


def jobs(message: Message, people: People, asked: str | None) -> list[Hit]:
    """What the message says of the person's work; "my ESA stopped in June" is none.

    asked: the field asked for before.
    """
    return [
        _as_meant(message, hit)
        for hit in message.hits("work")
        if _is_own(message, people, hit)
        and not _of_benefit(message, hit)
        and not _of_partner(message, hit)
        and not _is_former(message, hit)
        and not _is_planned(message, hit)
        and not _is_wanted(message, hit)
        and not _is_notice_of_home(message, hit)
        and not _is_care(message, hit)
        and not _is_release(message, hit)
        and not _is_loose(message, hit)
        and not _befalls_another(message, hit)
        and not _is_of_something_else(message, hit, asked)
    ]


def is_only_hours(message: Message, fact: Fact) -> bool:
    """Whether a fact rests on hours that stand by themselves: "10 hrs cleaning, evenings", not "a job, 10 hrs"."""
    sentence = message.sentence(fact.start)
    said = [hit for hit in message.hits("work", "employed") if hit.start in sentence]
    before = message.norms[message.fragment(fact.start).start : fact.start]
    hours = not _HOURS.isdisjoint(message.norms[fact.start : fact.end])
    counted = any(number.start == fact.start for number in message.numbers)
    return hours and counted and len(said) == 1 and members("before_wished_hours").issuperset(before)


def _is_own(message: Message, people: People, hit: Hit) -> bool:
    """Whether it is said of the person, perhaps only at its end: "works, I don't", "when I'm on shift"."""
    turns = not _WRITER.isdisjoint(message.norms[hit.start + 1 : hit.end])
    return people.is_person(hit.end - 1 if turns else hit.start)


def _is_wanted(message: Message, hit: Hit) -> bool:
    """Whether the job is only wished for: "I want to find work from home", "looking for work as a joiner"."""
    return hit.meaning == "employed" and any(
        wish.start < hit.start < wish.end for wish in message.hits("wishes", "wants", "looking")
    )


def _is_notice_of_home(message: Message, hit: Hit) -> bool:
    """Whether notice is given to leave a home: "we've been given notice on the flat"."""
    given = hit.meaning == "employed" and message.norms[hit.end - 1] == "notice"
    return given and not members("of_homes").isdisjoint(message.norms)


def _is_release(message: Message, hit: Hit) -> bool:
    """Whether "been out 8 months" may be out of prison: nothing speaks of a job, or something of prison."""
    out = message.norms[hit.start : hit.start + 2] == ["been", "out"]
    of_work = not members("job_words").isdisjoint(message.norms)
    return out and (not of_work or message.has("groups", "ex_offender"))


def _is_care(message: Message, hit: Hit) -> bool:
    """Whether hours are those of unpaid care: "caring for my nan 35 hours a week in Ebbw Vale"."""
    hours = hit.meaning == "employed" and not _HOURS.isdisjoint(message.norms[hit.start : hit.end])
    part = message.fragment(hit.start)
    around = message.norms[part.start : hit.start] + message.norms[hit.end : min(hit.end + 2, part.stop)]
    return hours and not members("unpaid").isdisjoint(around)


def _is_loose(message: Message, hit: Hit) -> bool:
    """Whether "working" or "cleaning" has no subject, opening or hours: "experience of working in a shop"."""
    doing = hit.meaning == "employed" and message.norms[hit.start] in members("job_ing")
    if not _HOURS.isdisjoint(message.norms[hit.start : hit.end]):
        return False
    before = message.word(hit.start - 1)
    return doing and not message.is_break(hit.start - 1) and before not in members("before_doing")


def _befalls_another(message: Message, hit: Hit) -> bool:
    """Whether it is "they sacked my brother"."""
    done_to = message.norms[hit.end - 1] in members("done_to") and message.word(hit.end) in members(
        "my_words"
    )
    return done_to and any(1 <= other.start - hit.end <= 2 for other in message.hits("people"))


def _is_former(message: Message, hit: Hit) -> bool:
    """Whether it is a job of before, or only asked about: "my old job as a driver", "could I work part time?"."""
    before = message.norms[max(0, hit.start - 2) : hit.start + 1]
    former = message.word(hit.start - 1) in members("former")
    return hit.meaning == "employed" and (former or not members("modals").isdisjoint(before))


def _is_planned(message: Message, hit: Hit) -> bool:
    """Whether the work is only planned: "I'll just do agency work", not "I'll be working at Tesco from Monday"."""
    at = hit.start - 1
    while message.word(at) in members("after_planning"):
        at -= 1
    return hit.meaning == "employed" and message.word(at) in members("planning")


def _is_of_something_else(message: Message, hit: Hit, asked: str | None) -> bool:
    """Whether "lost it" or "packed it in" tells of what was asked about, and that was no job."""
    about_work = asked in _OF_WORK or not members("job_words").isdisjoint(message.norms)
    return hit.meaning == "lost" and "it" in message.norms[hit.start : hit.end] and not about_work


def _of_partner(message: Message, hit: Hit) -> bool:
    """Whether somebody who fled violence left a partner: "he hit me, I left in June"."""
    left = message.norms[hit.start] == "left" and message.has("groups", "domestic_abuse")
    return left and _JOBS.isdisjoint(message.norms[hit.start : hit.end])


def _of_benefit(message: Message, hit: Hit) -> bool:
    if message.word(hit.start - 1) in ("job", "jobs", "contract", "work"):
        return False
    if message.norms[hit.start - 2 : hit.start] == [",", "which"]:
        return any(other.end == hit.start - 2 for other in message.hits("benefits"))
    part = message.fragment(hit.start)
    ended = message.norms[hit.start] in ("stopped", "ended", "finished")
    named = (other for other in message.hits("benefits") if other.start in part)
    return ended and any(
        other.meaning not in ("no_longer", "none")
        or (other.start < hit.start and message.norms[other.start] not in ("which", "ended"))
        for other in named
    )


def _as_meant(message: Message, hit: Hit) -> Hit:
    """A job that is still to be left, or was lost by the words before: "lost my job as a teaching assistant"."""
    if hit.meaning == "lost" and _is_wished(message, hit):
        return Hit("employed", hit.start, hit.end)
    before = message.norms[max(0, hit.start - 3) : hit.start]
    lost = hit.meaning == "employed" and message.norms[hit.start] in _JOBS
    return Hit("lost", hit.start, hit.end) if lost and not members("losing").isdisjoint(before) else hit


def _is_wished(message: Message, hit: Hit) -> bool:
    """Whether the job is not left yet: "want to pack it in", "going to jack it in"."""
    before = message.norms[max(0, hit.start - 3) : hit.start]
    return (
        hit.meaning == "lost"
        and before[-1:] == ["to"]
        and not (members("want") | {"going", "about", "tempted"}).isdisjoint(before)
    )

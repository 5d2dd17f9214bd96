"""What the person does now: in work or out of it, off sick, studying, retired."""

from collections.abc import Iterator

from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import denied, opens_as_question, supposed, thought
from bot.nlu.work.jobs import jobs
from bot.nlu.work.trade_named import is_named, wants_any_job

# Where several are said, the more telling one counts: a retired teacher who looks for work is retired.
_OUT = ("unemployed", "lost")
_NOT_OUT = frozenset(("not", "never", "isnt", "aint", "wasnt", "havent", "hasnt", "didnt"))
_NOT_YET = frozenset(("ready", "old", "enough", "going", "about", "time"))
_NEWER = frozenset(("since", "now", "currently", "started", "recently"))
_SHORT = 3
_YEARS = frozenset(("year", "yr"))
_WRITER = frozenset(("i", "im", "am"))
_ORDER = ("unemployed", "lost", "employed", "studying", "self_employed", "retired", "off_sick")


def facts(message: Message, people: People, asked: str | None) -> Iterator[Fact]:
    """At most one fact: the most telling status that is said of now."""
    own = [hit for hit in jobs(message, people, asked) if _holds(message, hit)]
    own = [hit for hit in own if not _is_only_trade(message, hit)]
    own = [hit for hit in own if not _is_given_up(message, hit, own)]
    own = [hit for hit in own if not _has_ended(message, hit, own)]
    own = [hit for hit in own if not (hit.meaning == "lost" and _contradicted(own))]
    if not own:
        return
    best = max(own, key=lambda hit: (_ORDER.index(hit.meaning), hit.start))
    if best.meaning in ("employed", "studying") and any(hit.meaning in ("unemployed", "lost") for hit in own):
        best = best if _is_newer(message, best, own) else next(hit for hit in own if hit.meaning in _OUT)
    if best.meaning == "employed" and _signed_off(message, people):
        best = Hit("off_sick", best.start, best.end)
    yield Fact("work", "unemployed" if best.meaning == "lost" else best.meaning, best.start, best.end)
    if best.meaning == "off_sick":
        yield Fact("health_condition", True, best.start, best.end)


def _is_only_trade(message: Message, job: Hit) -> bool:
    """Whether a trade is named beside the wish for a job: "im a fitter. I need a JOB", not "need a better job"."""
    return job.meaning == "employed" and is_named(message, job.start, job.end) and wants_any_job(message)


def _has_ended(message: Message, job: Hit, own: list[Hit]) -> bool:
    """Whether being off sick ended with the job: "off sick so long they finished me", not "off sick, not working"."""
    later = (hit for hit in own if hit.meaning == "lost" and hit.start >= job.end)
    return job.meaning == "off_sick" and any(message.norms[hit.start] not in _NOT_OUT for hit in later)


def _is_given_up(message: Message, job: Hit, own: list[Hit]) -> bool:
    """Whether a business was given up after all: "s/e roofer but packed it in", "s/e roofer, now unemployed"."""
    later = (hit for hit in own if hit.meaning in _OUT and hit.start >= job.end)
    return job.meaning == "self_employed" and any(
        "it" in message.norms[hit.start : hit.end] or "now" in message.norms[hit.start - 1 : hit.start + 1]
        for hit in later
    )


def _is_newer(message: Message, job: Hit, own: list[Hit]) -> bool:
    """Whether a job came after the one that was lost: "redundant in April, been temping since"."""
    said = message.norms[max(0, job.start - 2) : job.end + 2]
    return (
        job.meaning == "employed"
        and all(hit.end <= job.start for hit in own if hit.meaning in _OUT)
        and not _NEWER.isdisjoint(said)
    )


def _signed_off(message: Message, people: People) -> bool:
    """Whether somebody with a job is signed off by a doctor."""
    notes = [
        hit for hit in message.hits("health", "condition") if "signed" in message.norms[hit.start : hit.end]
    ]
    return any(people.is_person(hit.start) and not denied(message, hit.start) for hit in notes)


def _holds(message: Message, hit: Hit) -> bool:
    if supposed(message, hit.start) or _used_to(message, hit):
        return False
    if hit.meaning in _OUT:
        how_long = any(number.start == hit.start for number in message.numbers)  # "not 2 years out of work"
        return how_long or message.word(hit.start - 1) not in _NOT_OUT
    if hit.meaning == "retired" and _is_to_come(message, hit):
        return False
    through = _NOT_YET if hit.meaning == "retired" else frozenset()
    return not denied(message, hit.start, through) and not (
        hit.meaning == "studying" and _in_passing(message, hit)
    )


def _is_to_come(message: Message, hit: Hit) -> bool:
    """Whether the pension is still to come: "I have a pension coming", "I get my pension at 67"."""
    aged = message.word(hit.end) == "at" and any(number.start == hit.end + 1 for number in message.numbers)
    return message.norms[hit.end - 1] == "pension" and (aged or message.word(hit.end) in members("to_come"))


def _in_passing(message: Message, hit: Hit) -> bool:
    """Whether a place of study is only named: "bullied at school", "I teach at the college"."""
    said = message.norms[hit.start : hit.end]
    named = not (members("study") | _YEARS).isdisjoint(said) and len(said) <= _SHORT
    before = message.norms[message.fragment(hit.start).start : hit.start]
    place = named and members("place_of_study").issuperset(said) and _WRITER.isdisjoint(before)
    asks = place and (
        opens_as_question(message, hit.start)
        or not (members("looks_for") | members("trade") | {"wants", "want"}).isdisjoint(before)
        or message.word(hit.end) in members("lessons_named")
    )
    return asks or _is_to_come_to(message, hit) or (named and not members("not_studying").isdisjoint(before))


def _is_to_come_to(message: Message, hit: Hit) -> bool:
    """Whether it is still to come: "nursery when im on a course", "if i was at college"."""
    part = thought(message, hit.start)
    before = message.norms[max(part.start, hit.start - 2) : hit.start]
    return not {"when", "once", "if"}.isdisjoint(before) and _WRITER.isdisjoint(
        message.norms[part.start : max(part.start, hit.start - 2)]
    )


def _used_to(message: Message, hit: Hit) -> bool:
    part = thought(message, hit.start)
    return any(cue.start in part and cue.end <= hit.start for cue in message.hits("scope", "used_to"))


def _contradicted(hits: list[Hit]) -> bool:
    return any(hit.meaning in ("off_sick", "retired", "self_employed") for hit in hits)

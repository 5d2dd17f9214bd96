"""Whether the person would like to work, and is looking now."""

from collections.abc import Iterator

from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import denier, supposed, thought

_WORK = frozenset(("job", "jobs", "work", "vacancies", "employment"))
_HELP = frozenset(
    ("me", "us", "him", "her", "help", "hand", "support", "assistance", "leg", "any", "best", "please")
)
_LOOKING = ("looking_for_work", True)
_WANT = frozenset(("want", "wants", "wanting", "wanna", "wish", "desire", "intention"))
_OF_WORK = (None, "wants_work", "looking_for_work", "work", "months_out_of_work")
_ANY_MORE = frozenset(("again", "anymore", "ever", "at"))
# These say something of looking for work only where that was asked.
_IN_ANSWER = frozenset(("tried", "stopped"))
_MEANS = {
    "wants": ("wants_work", True),
    "refuses": ("wants_work", False),
    "looking": _LOOKING,
    "tried": _LOOKING,
    "stopped": ("looking_for_work", False),
    "not_looking": ("looking_for_work", False),
}


def facts(message: Message, people: People, named: list[Hit], asked: str | None) -> Iterator[Fact]:
    """The last word on each of the two; `named` are the kinds of help that the message names."""
    given_up = message.has("wishes", "not_looking")
    for hit in message.hits("wishes"):
        claims = asked == "benefits" and "applied" in message.norms[hit.start : hit.end]
        if hit.meaning == "looking" and (given_up or claims):
            continue
        if hit.meaning in _IN_ANSWER and (given_up or asked != "looking_for_work"):
            continue
        if (
            people.is_person(hit.start)
            and not supposed(message, hit.start)
            and not _is_no_wish(message, hit, asked)
        ):
            yield from _fact(message, hit)
    for hit in named:
        own = people.is_person(hit.start) and not supposed(message, hit.start)
        if hit.meaning == "job_search" and own and _asks_for_work(message, hit):
            yield Fact("wants_work", True, hit.start, hit.end)


def _fact(message: Message, hit: Hit) -> Iterator[Fact]:
    """What one wish says; a "no" before it turns looking round, and takes a wish away."""
    field, value = _MEANS[hit.meaning]
    at = denier(message, hit.start)
    if value is False:
        yield Fact(field, _is_not_that(message, hit.start), hit.start, hit.end)
    elif at is not None and hit.meaning == "wants":
        if _is_wanted_after_all(message, hit):
            yield Fact(field, True, hit.start, hit.end)
        elif _is_not_that(message, at) or _is_all_of_it(message, hit):
            yield Fact(field, _is_not_that(message, at), hit.start, hit.end)
    elif at is None or hit.meaning == "tried":
        yield Fact(field, True, hit.start, hit.end)
    elif field == "looking_for_work" and _turns_round(message, hit, at):
        yield Fact(field, False, hit.start, hit.end)


def _is_wanted_after_all(message: Message, hit: Hit) -> bool:
    """Whether a second wish in the words is not refused: "don't want counselling, I just want work"."""
    return any(
        message.norms[at] in _WANT and denier(message, at) is None for at in range(hit.start + 1, hit.end)
    )


def _turns_round(message: Message, hit: Hit, at: int) -> bool:
    """Whether a "no" means not looking: not that of "can't job hunt", nor of "never had an interview", "to look"."""
    needless = message.norms[at + 1 : at + 2] == ["had"]
    return (
        message.norms[at] not in members("cannot")
        and message.norms[hit.end - 1] != "interview"
        and not needless
    )


def _is_not_that(message: Message, start: int) -> bool:
    """Whether the refusal from `start` is itself denied: "it's not that I don't want a job"."""
    return message.norms[max(0, start - 3) : start - 1] == ["not", "that"]


def _is_all_of_it(message: Message, hit: Hit) -> bool:
    """Whether all work is refused, not some: "don't want to go back to work", not "to work full time"."""
    ends = message.is_break(hit.end) or message.is_turn(hit.end) or message.word(hit.end) in _ANY_MORE
    ends = ends or message.norms[hit.end : hit.end + 3] == ["to", "be", "honest"]
    said = message.norms[hit.start : hit.end]
    return ends and said[0] in _WANT and "to" in said and said[-1] in _WORK


def _is_no_wish(message: Message, hit: Hit, asked: str | None) -> bool:
    """Whether "like" compares, "one" is no job, or what is wanted or looked for is something else."""
    said = message.norms[hit.start : hit.end]
    if hit.meaning == "looking" and len(said) == 1 and message.word(hit.end) == "?":
        return True  # the question, said again
    if hit.meaning == "looking":
        return not members("not_looked_for").isdisjoint(said)
    if hit.meaning == "refuses" and said[-1] == "one":
        return asked not in _OF_WORK and members("jobs").isdisjoint(message.norms[: hit.start])
    if hit.meaning != "wants":
        return False
    if said[0] == "like" and message.word(hit.start - 1) in members("before_comparing"):
        return True
    if said[-1] == "one":
        return members("jobs").isdisjoint(message.norms[: hit.start])
    learns = said[-1] not in _WORK and not members("to_learn").isdisjoint(said)
    return learns or not members("not_to_work").isdisjoint(said[1:])


def _asks_for_work(message: Message, hit: Hit) -> bool:
    before = message.norms[thought(message, hit.start).start : hit.start]
    said = message.norms[hit.start : hit.end]
    asks = not _HELP.isdisjoint((*before, *said)) and "you" not in before
    return asks and not _WORK.isdisjoint(said)

"""How long somebody has been out of work, in whole months."""

from collections.abc import Iterator
from datetime import date

from bot.nlu.when.dates import dates
from bot.nlu.when.lengths import Told, lengths
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import supposed
from bot.nlu.work.jobs import jobs
from bot.nlu.work.other_times import is_of_something_else, is_of_study

FIELD = "months_out_of_work"
_LONGEST = 1200
_FARTHEST = 12
_FIRST_YEAR = 1950
_SHORT = 5


def facts(message: Message, people: People, today: date, asked: str | None) -> Iterator[Fact]:
    """Lengths and dates in a sentence that says a job ended or is missing; any, if that was the question.

    A short sentence after such a one that tells no length counts too: "No job. 8 months now."
    """
    before: list[Hit] = []
    for sentence in message.sentences:
        ended = [hit for hit in _ended(message, people, asked) if hit.start in sentence]
        found: list[Fact] = []
        if ended or asked == FIELD or (before and _is_short(message, sentence)):
            spoken = _spoken(message, sentence, today, asked)
            found = list(_nearest(message, people, sentence, ended, spoken))
        yield from found
        before = [] if found else ended
    if asked == FIELD:
        yield from _bare(message, today)


def _is_short(message: Message, sentence: range) -> bool:
    """Whether a sentence may only tell since when: "8 months now", not "need something today"."""
    return len(sentence) <= _SHORT and members("asks_for_help").isdisjoint(message.said(sentence))


def _bare(message: Message, today: date) -> Iterator[Fact]:
    """A number by itself, in answer to the question: months, "8", or a year, "2024"."""
    number = message.numbers[0] if len(message.numbers) == 1 else None
    if number is None or number.ordinal or number.value < 0:
        return
    around = {*message.norms[: number.start], *message.norms[number.end :]}
    if around <= members("around_a_number"):
        year = _FIRST_YEAR <= number.value <= today.year
        months = 12 * (today.year - number.whole) if year else number.whole
        if months <= _LONGEST:
            yield Fact(FIELD, months, number.start, number.end)


def _ended(message: Message, people: People, asked: str | None) -> list[Hit]:
    said = [hit for hit in jobs(message, people, asked) if hit.meaning in ("lost", "unemployed")]
    if asked == "work":
        said += message.hits("replies", "unemployed")
    return [hit for hit in said if not supposed(message, hit.start) and not _is_claim(message, hit)]


def _is_claim(message: Message, hit: Hit) -> bool:
    """Whether it only dates the claim, which may come long after the job: "signed on last week"."""
    said = message.norms[hit.start : hit.end]
    return said[:2] == ["signed", "on"] and len(said) > 2


def _nearest(
    message: Message, people: People, sentence: range, ended: list[Hit], told: Iterator[Fact]
) -> Iterator[Fact]:
    """The length or date nearest to what says that the job ended."""
    own = [fact for fact in told if people.is_person(fact.start) or _is_since(message, fact, ended)]
    corrected = [fact for fact in own if _corrects(message, fact)]
    nearest = min(corrected or own, key=lambda fact: _distance(fact, ended), default=None)
    if nearest and _distance(nearest, ended) <= _FARTHEST:
        yield nearest


def _is_since(message: Message, fact: Fact, ended: list[Hit]) -> bool:
    """Whether what befell another only dates it: "hasn't worked since her husband died in 2021"."""
    return any("since" in message.norms[hit.end - 1 : fact.start] for hit in ended if hit.end <= fact.start)


def _corrects(message: Message, fact: Fact) -> bool:
    """Whether it puts right what stands before: "in feb no wait january", "maybe 10, call it 11"."""
    before = message.norms[max(0, fact.start - 3) : fact.start]
    return not members("corrections").isdisjoint(before) or before[-2:] == ["call", "it"]


def _distance(fact: Fact, ended: list[Hit]) -> int:
    """The words between; what stands before counts as farther off."""
    gaps = (
        max(hit.start - fact.end, fact.start - hit.end, 0) + (4 if fact.end <= hit.start else 0)
        for hit in ended
    )
    return min(gaps, default=0)


def _spoken(message: Message, words: range, today: date, asked: str | None) -> Iterator[Fact]:
    """Every length and date among `words` that can be the time since a job ended."""
    told: list[Told] = [*lengths(message, words), *dates(message, words, today, asked == FIELD)]
    for start, end, months in told:
        other = is_of_something_else(message, start, end, months)
        study = asked != FIELD and is_of_study(message, start)
        if 0 <= months <= _LONGEST and not (other or study):
            over = months == 12 and _is_over(message, start)
            under = months == 1 and _is_under(message, start)
            yield Fact(FIELD, int(months) + over - under, start, end)


def _is_over(message: Message, start: int) -> bool:
    """Whether it is "over a year": more than schemes for "up to 12 months" mean."""
    before = message.norms[max(0, start - 2) : start]
    return before[-1:] == ["over"] or before == ["more", "than"] or message.word(start + 1) in ("+", "plus")


def _is_under(message: Message, start: int) -> bool:
    before = message.norms[max(0, start - 2) : start]
    return before[-1:] == ["under"] or before == ["less", "than"]

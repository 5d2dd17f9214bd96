"""How long somebody has been out of work, in whole months."""

from collections.abc import Iterator
from datetime import date

from bot.nlu.when.dates import dates
from bot.nlu.when.lengths import Told, lengths
from bot.nlu.whose.named import is_client
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import denied, supposed, thought
from bot.nlu.work.jobs import jobs

FIELD = "months_out_of_work"
_LONGEST = 1200
_FARTHEST = 12
_FIRST_YEAR = 1950
_SHORT = 5
_YOUNGEST = 16


def facts(message: Message, people: People, today: date, asked: str | None) -> Iterator[Fact]:
    """Lengths and dates in a sentence that says a job ended or is missing; any, if that was the question.

    A short sentence after such a one that tells no length counts too: "No job. 8 months now."
    """
    before: list[Hit] = []
    for sentence in message.sentences:
        ended = [hit for hit in _ended(message, people, asked) if hit.start in sentence]
        found: list[Fact] = []
        if ended or asked == FIELD or (before and len(sentence) <= _SHORT):
            spoken = _spoken(message, sentence, today, asked)
            found = list(_nearest(message, people, sentence, ended, spoken))
        yield from found
        before = [] if found else ended
    if asked == FIELD:
        yield from _bare(message, today)


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
        study = asked != FIELD and _of_study(message, start)
        other = (
            _of_another_time(message, start)
            or _of_the_job(message, start, end)
            or _of_money(message, start, end)
        )
        denies = message.word(start - 1) == "not"
        if 0 <= months <= _LONGEST and not (denies or study or other or _is_age(message, start, months)):
            over = months == 12 and _is_over(message, start)
            under = months == 1 and _is_under(message, start)
            yield Fact(FIELD, int(months) + over - under, start, end)


def _of_money(message: Message, start: int, end: int) -> bool:
    """Whether it is what money is paid or owed by: "£92 a week", "two months behind with the rent"."""
    rate = message.word(start) in ("a", "per") and (
        message.word(start - 2) == "£" or message.word(start - 1) in ("quid", "pounds", "pound", "grand", "k")
    )
    return rate or message.word(end) in ("behind", "arrears")


def _is_over(message: Message, start: int) -> bool:
    """Whether it is "over a year": more than schemes for "up to 12 months" mean."""
    before = message.norms[max(0, start - 2) : start]
    return before[-1:] == ["over"] or before == ["more", "than"] or message.word(start + 1) in ("+", "plus")


def _is_under(message: Message, start: int) -> bool:
    before = message.norms[max(0, start - 2) : start]
    return before[-1:] == ["under"] or before == ["less", "than"]


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
    if message.word(start - 1) in ("after", "every", "other", "next", "within", "another", "did", "served"):
        return True
    if _is_served(message, end):
        return True
    at = next((start - back for back in (1, 2) if message.word(start - back) == "worked"), None)
    return at is not None and message.word(at - 1) != "last" and not denied(message, at)


def _is_served(message: Message, end: int) -> bool:
    """Whether a trade follows, or "experience": "20 yrs electrician in Syria"."""
    trade = any(hit.start == end for hit in message.hits("trades"))
    return trade or message.word(end) in members("trade") | members("experience")


def _is_age(message: Message, start: int, months: float) -> bool:
    """Whether it is how old somebody is: "a 55 y/o", "customer 23 yrs"."""
    old = not {"o", "old", "yo"}.isdisjoint(message.norms[start + 1 : start + 4])
    return months >= _YOUNGEST * 12 and (old or is_client(message, start - 1))


def _of_study(message: Message, start: int) -> bool:
    """Whether it is when a course ended: "left college in June"."""
    part = message.fragment(start)
    lost = any(hit.start in part for hit in message.hits("work", "lost"))
    return not lost and not members("study").isdisjoint(message.said(part))

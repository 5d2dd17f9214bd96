"""How long somebody has been out of work, in whole months."""

from collections.abc import Iterator
from datetime import date

from bot.nlu.clock import MONTHS, last_easter, months_since
from bot.nlu.lexicon import members
from bot.nlu.message import Fact, Message
from bot.nlu.numbers import Number
from bot.nlu.people import People
from bot.nlu.scope import denied, supposed
from bot.nlu.work import jobs

FIELD = "months_out_of_work"
_WEEKS_A_MONTH = 30.4375 / 7
_PER_UNIT = {
    **dict.fromkeys(("day", "days", "diwrnod"), 1 / 30.4375),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "wythnos"), 1 / _WEEKS_A_MONTH),
    **dict.fromkeys(("fortnight", "fortnights"), 2 / _WEEKS_A_MONTH),
    **dict.fromkeys(("month", "months", "mth", "mths", "mo", "m", "mis"), 1.0),
    **dict.fromkeys(("year", "years", "yr", "yrs", "y", "blynedd", "flynedd", "blwyddyn"), 12.0),
    **dict.fromkeys(("decade", "decades"), 120.0),
}
_LONGEST = 1200


def facts(message: Message, people: People, today: date, asked: str | None) -> Iterator[Fact]:
    """Lengths and dates in a sentence that says a job ended or is missing; any, if that was the question."""
    for sentence in message.sentences:
        ended = [
            hit
            for hit in jobs(message, people)
            if hit.meaning in ("lost", "unemployed") and hit.start in sentence
        ]
        ended = [hit for hit in ended if not supposed(message, hit.start)]
        if not ended and asked != FIELD:
            continue
        spans = [(hit.start, hit.end) for hit in ended]
        found = [
            each for each in spoken(message, sentence, today, asked == FIELD) if people.is_person(each.start)
        ]
        nearest = min(found, key=lambda fact: _distance(message, fact, spans), default=None)
        if nearest and _distance(message, nearest, spans) <= 12:
            yield nearest


def _distance(message: Message, fact: Fact, spans: list[tuple[int, int]]) -> int:
    if not spans:
        return 0
    gaps = [
        max(start - fact.end, fact.start - end, 0) + (4 if fact.end <= start else 0) for start, end in spans
    ]
    return min(gaps)


def spoken(message: Message, words: range, today: date, asked: bool) -> Iterator[Fact]:
    """Every length and date among `words` that can be the time since a job ended."""
    for start, end, months in (*_lengths(message, words), *_dates(message, words, today, asked)):
        if 0 <= months <= _LONGEST and not _of_the_job(message, start):
            yield Fact(FIELD, int(months), start, end)


def _lengths(message: Message, words: range) -> Iterator[tuple[int, int, float]]:
    for number in message.numbers:
        if number.start in words and message.norms[number.end : number.end + 3] == ["and", "a", "half"]:
            unit = _PER_UNIT.get(message.word(number.end + 3))
            if unit:
                yield number.start, number.end + 4, (number.value + 0.5) * unit
        unit = _PER_UNIT.get(message.word(number.end))
        if (
            number.start in words
            and unit
            and not number.ordinal
            and message.word(number.end + 1) not in ("old", "pregnant", "gone", "ago_")
        ):
            half = message.norms[number.end + 1 : number.end + 4] == ["and", "a", "half"]
            yield number.start, number.end + 1 + 3 * half, _rounded(number, unit) + (unit / 2 if half else 0)
    for position in words:
        yield from _without_number(message, position)


def _rounded(number: Number, unit: float) -> float:
    return number.value * unit


def _without_number(message: Message, position: int) -> Iterator[tuple[int, int, float]]:
    said = message.norms[position : position + 5]
    for opening, count in (("a", 1), ("an", 1), ("couple", 2), ("half", 0.5)):
        if said[0] != opening:
            continue
        after = 1 + (said[1:2] == ["of"]) + (opening == "half" and said[1:2] in (["a"], ["an"]))
        unit = _PER_UNIT.get(said[after]) if after < len(said) else None
        last = message.word(position - 1) in ("half", "couple")
        if unit and unit >= 0.2 and not last and len(said[after]) > 1:
            half = message.norms[position + after + 1 : position + after + 4] == ["and", "a", "half"]
            yield position, position + after + 1 + 3 * half, (count + half / 2) * unit


def _dates(message: Message, words: range, today: date, asked: bool) -> Iterator[tuple[int, int, float]]:
    for position in words:
        word, before = message.norms[position], message.word(position - 1)
        if word in MONTHS and (asked or _is_month(message, position)):
            year = _year(message, position + 1, today)
            yield position, position + 1 + (year is not None), months_since(MONTHS[word], year, today)
        elif word == "new" and message.word(position + 1) in ("year", "years"):
            yield position, position + 2, months_since(1, None, today)
        elif word == "easter":
            day = last_easter(today)
            yield position, position + 1, months_since(day.month, day.year, today)
        elif before in members("since") and (year := _year(message, position, today)) is not None:
            yield position, position + 1, 12 * (today.year - year)
        elif before in ("last", "this") and word in (
            "week",
            "month",
            "year",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
        ):
            yield position, position + 1, {"month": 1, "year": 12}.get(word, 0) if before == "last" else 0
        elif word in ("today", "yesterday", "recently") or (word == "just" and _just_lost(message, position)):
            yield position, position + 1, 0 if word != "recently" else -1


def _just_lost(message: Message, position: int) -> bool:
    near = range(position, position + 5)
    return any(
        hit.start in near and not {"no", "redundancy"} & set(message.said(range(hit.start, hit.end)))
        for hit in message.hits("work", "lost")
    )


def _is_month(message: Message, position: int) -> bool:
    word, before = message.norms[position], message.word(position - 1)
    if before in ("till", "til", "until", "next", "from_", "by"):
        return before in ("till", "til", "until") and message.has("work", "lost")
    return word not in ("may", "mar", "march", "sun", "dec", "oct") or before in members("since") | {
        "last",
        "early",
        "late",
        "end",
        "mid",
    }


def _year(message: Message, position: int, today: date) -> int | None:
    word = message.word(position)
    if (
        len(word) == 2
        and word.isdecimal()
        and 15 <= int(word) <= today.year % 100
        and message.word(position - 1) in MONTHS
    ):
        return 2000 + int(word)
    return int(word) if len(word) == 4 and word.isdecimal() and 1950 <= int(word) <= today.year else None


def _of_the_job(message: Message, start: int) -> bool:
    """Whether a length is how long the job lasted: "after 22 years at the same firm"."""
    if message.word(start - 1) in ("after", "every", "next", "within", "another"):
        return True
    part = message.fragment(start)
    if members("study").intersection(message.said(part)) and not any(
        hit.start in part for hit in message.hits("work", "lost")
    ):
        return True
    at = next((start - back for back in (1, 2) if message.word(start - back) == "worked"), None)
    return at is not None and message.word(at - 1) != "last" and not denied(message, at)

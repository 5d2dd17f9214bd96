"""Dates and years of birth, as ages."""

from collections.abc import Iterator
from datetime import date

from bot.nlu.when.clock import MONTHS, years_since
from bot.nlu.words.message import Message

Born = tuple[int, int, int]

_BETWEEN = frozenset(("/", "-", ".", "of", "st", "nd", "rd", "th", "the", ","))
_OLDEST = 120
_YOUNGEST = 10
_LONGEST_DATE = 8
_MOST_DIGITS = 4


def births(message: Message, today: date, asked: bool = False) -> list[Born]:
    """For each birth told, its age on `today` and the words that tell it: whole dates, or else years alone.

    asked: the message answers the question for the age, so any date is the birth.
    """
    dates = _all_dates(message, today) if asked else _dates(message, today)
    return list(dates) or list(_years(message, today))


def _years(message: Message, today: date) -> Iterator[Born]:
    for number in message.numbers:
        before = [message.word(number.start - back) for back in range(1, 7)]
        if message.word(number.end) == "baby":
            before.append("born")
        if not {"born", "dob", "birth"}.isdisjoint(before) and number.end - number.start == 1:
            year = _full(number.whole, today)
            possible = today.year - _OLDEST <= year <= today.year
            if possible and (number.whole > 99 or _is_year_of_birth(before)):
                yield today.year - year, number.start, number.end


def _is_year_of_birth(before: list[str]) -> bool:
    """Whether the words before, nearest first, make two digits a year: "born in 88", "born in the summer of 88"."""
    return "born" in before and before[0] in ("born", "in", "of", "'")


def _full(year: int, today: date) -> int:
    """A year of two digits as one of four: the last such that has been."""
    if year > 99:
        return year
    return 2000 + year if 2000 + year <= today.year else 1900 + year


def _dates(message: Message, today: date) -> Iterator[Born]:
    for hit in message.hits("dates", "birth"):
        dates = (_date(message, start, today) for start in range(hit.end, min(hit.end + 4, len(message))))
        found = next((each for each in dates if each), None)
        if found and found[0] <= today:
            yield years_since(found[0], today), found[1], found[2]


def _all_dates(message: Message, today: date) -> Iterator[Born]:
    for start in range(len(message)):
        found = _date(message, start, today) if _numbers(message.norms[start]) else None
        if found and years_since(found[0], today) >= _YOUNGEST:
            yield years_since(found[0], today), found[1], found[2]
            return


def _date(message: Message, at: int, today: date) -> tuple[date, int, int] | None:
    """The date that starts at `at`, day first, and the words that tell it."""
    parts: list[int] = []
    position = at
    while len(parts) < 3 and position < min(at + _LONGEST_DATE, len(message)):
        word = message.norms[position]
        if word not in _BETWEEN and not (numbers := _numbers(word)):
            return None
        parts += numbers if word not in _BETWEEN else []
        position += 1
    try:
        day, month, year = parts
        return date(_full(year, today), month, day), at, position
    except ValueError:
        return None


def _numbers(word: str) -> list[int]:
    """The numbers of a date that a word holds: "12", "march", "12.06.85"."""
    if word in MONTHS:
        return [MONTHS[word]]
    pieces = word.split(".")
    possible = all(piece.isdecimal() and len(piece) <= _MOST_DIGITS for piece in pieces)
    return [int(piece) for piece in pieces] if possible else []

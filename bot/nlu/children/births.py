"""How old children are by their births: "had him in May", "had my daughter nine weeks ago", a newborn."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.nlu.when.clock import MONTHS, months_since
from bot.nlu.words.lexicon import Hit
from bot.nlu.words.message import Message

MONTH_WORDS = frozenset(("month", "months", "mth", "mths", "mo", "m", "mis"))
WEEK_WORDS = frozenset(("week", "weeks", "wk", "wks", "day", "days", "wythnos"))
_FAR = 7
_LATELY = (
    "last",
    "yesterday",
    "today",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
_COMING = frozenset(("off", "before", "till", "until", "next", "soon", "from", "coming", "tomorrow", "in"))


@dataclass(frozen=True, slots=True)
class ChildAge:
    """Words `start` to `end` (exclusive) say how old a child is."""

    years: int
    start: int
    end: int


def births(message: Message, today: date, asked: str | None) -> Iterator[ChildAge]:
    """The ages that births tell."""
    yield from _born_in(message, today)
    yield from _newborns(message, asked)
    yield from _birthdays(message)
    if asked == "has_children" or asked == "youngest_child_age" or message.has("children", "child"):
        yield from _just_born(message)
    if asked in ("youngest_child_age", "has_children"):
        yield from _born_lately(message, today)


def _newborns(message: Message, asked: str | None) -> Iterator[ChildAge]:
    """A newborn is under one, where ages are asked for."""
    if asked == "youngest_child_age":
        yield from (ChildAge(0, at, at + 1) for at, word in enumerate(message.norms) if word == "newborn")


def _just_born(message: Message) -> Iterator[ChildAge]:
    """A birth some days or weeks ago: "born last Tuesday"."""
    for at, word in enumerate(message.norms):
        if word == "born" and message.word(at + 1) in _LATELY:
            yield ChildAge(0, at, at + 2)


def _birthdays(message: Message) -> Iterator[ChildAge]:
    """A birthday of a child: "just had his 5th birthday", "two weeks off her seventh birthday"."""
    for number in message.numbers:
        before = message.norms[max(0, number.start - 4) : number.start]
        named = message.word(number.end) in ("birthday", "bday")
        had = "had" in before and message.is_break(number.end)
        if number.ordinal and before[-1:] in (["his"], ["her"], ["their"]) and (named or had):
            coming = not _COMING.isdisjoint((*before, *message.norms[number.end : number.end + 4]))
            yield ChildAge(number.whole - coming, number.start, number.end)


def _born_lately(message: Message, today: date) -> Iterator[ChildAge]:
    """A month of birth without a year: "she was born in May"."""
    for at in range(1, len(message) - 1):
        month, after = message.norms[at + 1], message.word(at + 2)
        if message.norms[at - 1 : at + 1] == ["born", "in"] and month in MONTHS and not after.isdecimal():
            yield ChildAge(months_since(MONTHS[month], None, today) // 12, at - 1, at + 2)


def _born_in(message: Message, today: date) -> Iterator[ChildAge]:
    """A birth that is told with its month: "had him in May"."""
    for hit in (*message.hits("family", "not_pregnant"), *message.hits("children", "own")):
        said = message.norms[hit.start : hit.end + 2]
        if said[:1] in (["had"], ["gave"]):
            yield from _born_ago(message, hit)
            for position, word in enumerate(said, hit.start):
                if word in MONTHS and position > hit.start + 1:
                    yield ChildAge(months_since(MONTHS[word], None, today) // 12, hit.start, position + 1)


def _born_ago(message: Message, hit: Hit) -> Iterator[ChildAge]:
    """A birth that is told with its distance: "had my daughter nine weeks ago"."""
    for number in message.numbers:
        unit = message.word(number.end)
        if 0 <= number.start - hit.start <= _FAR and unit in MONTH_WORDS | WEEK_WORDS:
            per_year = 12 if unit in MONTH_WORDS else 52
            yield ChildAge(number.whole // per_year, number.start, number.end + 1)

"""Lengths of time in words, as months: "18 months", "a year and a half"."""

from collections.abc import Iterator

from bot.nlu.words.message import Message
from bot.nlu.words.numbers import Number

Told = tuple[int, int, float]

_MONTH_IN_DAYS = 30.4375
PER_UNIT = {
    **dict.fromkeys(("day", "days", "diwrnod"), 1 / _MONTH_IN_DAYS),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "wythnos"), 7 / _MONTH_IN_DAYS),
    **dict.fromkeys(("fortnight", "fortnights"), 14 / _MONTH_IN_DAYS),
    **dict.fromkeys(("month", "months", "mth", "mths", "mo", "m", "mis"), 1.0),
    **dict.fromkeys(
        ("year", "years", "yr", "yrs", "y", "blynedd", "flynedd", "blwyddyn", "twelvemonth"), 12.0
    ),
    **dict.fromkeys(("decade", "decades"), 120.0),
}
_AND_A_HALF = [[word, *a, "half"] for word in ("and", "n", "an", "&") for a in (["a"], [])]
# "6/12" is six months and "6/52" six weeks, as doctors and advisers write.
_CLINICAL = (["/", "12"], ["/", "52"])
_YOUNGEST = 14
# "Last year 3 months" is no length of years and months.
_POINTING = ("last", "this", "next", "the", "every", "each")
# Welsh has no "a": "ers blwyddyn" is "for a year".
_ALONE, _SINCE = ("blwyddyn", "wythnos"), ("ers", "am", "dros", "tua")
_OR_SO = ("+", "plus", "odd", "ish", "or")
_NOT_A_LENGTH = ("old", "young", "pregnant", "gone")


def lengths(message: Message, words: range) -> Iterator[Told]:
    """The lengths of time among `words`: where each starts and ends, and its months."""
    last = 0.0
    for number in message.numbers:
        if number.start in words and not number.ordinal:
            yield from _with_number(message, number)
            if last and message.norms[number.start - 2 : number.start] == ["call", "it"]:
                yield number.start, number.end, last * number.value
        last = PER_UNIT.get(message.word(number.end)) or last
    for position in words:
        yield from _without_number(message, position)


def _with_number(message: Message, number: Number) -> Iterator[Told]:
    if message.norms[number.end : number.end + 2] in _CLINICAL:
        per = 7 / _MONTH_IN_DAYS if message.word(number.end + 1) == "52" else 1.0
        yield number.start, number.end + 2, number.value * per
        return
    half = _half(message, number.end)
    at = number.end + half + (message.word(number.end) in _OR_SO)
    unit = PER_UNIT.get(message.word(at))
    if not unit or message.word(at + 1) in _NOT_A_LENGTH or _is_male(message, number):
        return
    months = (number.value + bool(half) / 2) * unit
    if half := _half(message, at + 1):
        yield number.start, at + 1 + half, months + unit / 2
    elif unit == PER_UNIT["year"] and (more := _and_months(message, at + 1)):
        yield number.start, more[1], months + more[0]
    elif not _is_rest(message, number):
        yield number.start, at + 1, months


def _half(message: Message, at: int) -> int:
    """How many words say "and a half" from `at`; 0 when none do."""
    return next((len(said) for said in _AND_A_HALF if message.norms[at : at + len(said)] == said), 0)


def _is_male(message: Message, number: Number) -> bool:
    """Whether it is "45 M", an adviser's age and sex, and no months."""
    start, end = message.span(number.end, number.end + 1) if number.end < len(message) else (0, 0)
    return message.text[start:end] == "M" and not message.text.isupper() and number.value >= _YOUNGEST


def _and_months(message: Message, at: int) -> tuple[int, int] | None:
    """The months, and where they end, in "1yr 6m", "2 years and 3 months"."""
    start = at + (message.word(at) in ("and", "&", "n"))
    number = next((each for each in message.numbers if each.start == start), None)
    if number and PER_UNIT.get(message.word(number.end)) == 1.0:
        return number.whole, number.end + 1
    return None


def _is_rest(message: Message, number: Number) -> bool:
    """Whether the number is the months of years and months."""
    months = PER_UNIT.get(message.word(number.end)) == 1.0
    before = number.start - 1 - (message.word(number.start - 1) in ("and", "&", "n"))
    follows = PER_UNIT.get(message.word(before)) == PER_UNIT["year"]
    return months and follows and message.word(before - 1) not in _POINTING


def _without_number(message: Message, position: int) -> Iterator[Told]:
    """Lengths such as "a year", "couple of months", "half a year", "few days"."""
    said = message.norms[position : position + 5]
    half = _half(message, position + 1)
    if (
        half
        and said[0] in ("year", "yr")
        and message.word(position - 1) in ("", ",", "about", "over", "nearly")
    ):
        yield position, position + 1 + half, 1.5 * PER_UNIT["year"]
    if said[0] in _ALONE and message.word(position - 1) in _SINCE:
        yield position, position + 1, PER_UNIT[said[0]]
    for opening, count in (("a", 1.0), ("an", 1.0), ("couple", 2.0), ("half", 0.5)):
        if said[0] != opening or message.word(position - 1) in ("half", "couple"):
            continue
        after = (
            1 + (said[1:2] in (["of"], ["o"], ["ov"])) + (opening == "half" and said[1:2] in (["a"], ["an"]))
        )
        word = said[after] if after < len(said) else ""
        unit = PER_UNIT.get(word, 0.0)
        if (
            opening == "a"
            and unit == PER_UNIT["year"]
            and (more := _and_months(message, position + after + 1))
        ):
            yield position, more[1], unit + more[0]
        elif unit > PER_UNIT["day"] and len(word) > 1:
            half = _half(message, position + after + 1)
            yield position, position + after + 1 + half, (count + bool(half) / 2) * unit
    if said[:2] in (["few", "days"], ["couple", "days"]):
        yield position, position + 2, 0.0

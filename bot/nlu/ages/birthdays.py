"""Ages told by a birthday: "my 30th birthday was last week", "two years off 60", "22 in a fortnight"."""

from collections.abc import Iterator

from bot.nlu.when.clock import MONTHS
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.numbers import Number

Told = tuple[int, int, int]

_YEARS = ("year", "years", "yr", "yrs")
_UNDER_A_YEAR = ("week", "weeks", "month", "months", "day", "days", "fortnight")
_DONE = ("turned", "reached", "hit", "was", "were")


def birthdays(message: Message) -> Iterator[Told]:
    """Ages that need more than the number, with the words that tell them."""
    for number in message.numbers:
        if number.ordinal and _is_birthday(message, number):
            yield number.whole - not_yet(message, number, number.end), number.start, number.end
        short = _years_short(message, number)
        if short:
            yield number.whole - short, number.start, number.end


def _is_birthday(message: Message, number: Number) -> bool:
    """Whether it is "my 30th birthday" or "had my 50th"."""
    mine = message.word(number.start - 1) in ("my", "me", "the", "its") or message.is_break(number.start - 1)
    named = message.word(number.end) in ("birthday", "bday", "b")
    had = message.word(number.start - 2) in ("had", "celebrated") and message.is_break(number.end)
    return mine and (named or had) and number.value >= 14


def _years_short(message: Message, number: Number) -> int:
    """How many years are missing in "two years off 60"; 0 if it is nothing of the kind."""
    unit = message.word(number.start - 2)
    if message.word(number.start - 1) not in ("off", "from") or unit not in (*_YEARS, *_UNDER_A_YEAR):
        return 0
    if unit in _UNDER_A_YEAR:
        return int(message.word(number.start - 1) == "off" and number.value >= 14)
    missing = [other for other in message.numbers if other.end == number.start - 2]
    return missing[0].whole if missing and number.value >= 20 else 0


def not_yet(message: Message, number: Number, end: int) -> bool:
    """Whether the birthday is still to come: "nearly 30", "22 in a fortnight", "18 in march"."""
    before = [message.word(number.start - back) for back in (1, 2, 3)]
    after = [message.word(end + more) for more in range(6)]
    if before[:2] == ["on", "going"]:
        return True
    if before[0] in _DONE or "gone" in after or "last" in after:
        return False
    if before[0] in members("nearly") or (
        before[1] in members("nearly") and before[0] in ("to", "on", "up", "of")
    ):
        return True
    return (_will_be(before) and after[0] != "now") or _is_soon(after)


def _will_be(before: list[str]) -> bool:
    """Whether the words before, nearest first, are "I'll be" or "about to turn"."""
    coming = before[1] in members("will") or before[1:] in (["to", "about"], ["to", "going"])
    return before[0] in ("be", "turn", "turning") and coming


def _is_soon(after: list[str]) -> bool:
    if after[:2] == ["this", "year"] or after[0] not in ("in", "on", "next", "this", "tomorrow"):
        return False
    return any(word in MONTHS or word in members("soon") for word in after)

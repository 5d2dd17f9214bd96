"""Ages told by a birthday: "my 30th birthday was last week", "two years off 60", "22 in a fortnight"."""

from collections.abc import Iterator

from bot.nlu.when.clock import MONTHS
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.numbers import Number

Told = tuple[int, int, int]

_YEARS = ("year", "years", "yr", "yrs")
_UNDER_A_YEAR = ("week", "weeks", "month", "months", "day", "days", "fortnight")
_FEW = 6
_COMING = ("in", "on", "next", "this", "at", "come", "by", "tomorrow")
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
    after = _up_to_break(message, end)
    if before[:2] == ["on", "going"] or before[:2] == ["quite", "not"]:
        return True
    if before[0] in _DONE or "gone" in after or "last" in after:
        return False
    if _is_nearly(before) or (before[0] == "turn" and before[1] != "just"):
        return True
    return (_will_be(before) and after[:1] != ["now"]) or is_soon(after)


def _up_to_break(message: Message, at: int) -> list[str]:
    """The few words from `at` up to a mark."""
    words: list[str] = []
    while len(words) < _FEW and not message.is_break(at + len(words)):
        words.append(message.word(at + len(words)))
    return words


def _is_nearly(before: list[str]) -> bool:
    """Whether the words before, nearest first, are "nearly", "just shy of" or "coming up to"."""
    led = before[1:] if before[0] in ("to", "on", "up", "of") else before
    led = led[1:] if led[0] == "up" else led
    return led[0] in members("nearly")


def _will_be(before: list[str]) -> bool:
    """Whether the words before, nearest first, are "I'll be" or "about to turn"."""
    coming = before[1] in members("will") or before[1:] in (["to", "about"], ["to", "going"])
    return before[0] in ("be", "turn", "turning") and coming


def is_soon(after: list[str]) -> bool:
    """Whether the words after a number begin with a time to come: "in a couple of weeks", "come March"."""
    if after[:2] == ["this", "year"] or not after or after[0] not in _COMING:
        return False
    if after[0] == "tomorrow":
        return True
    rest = [word for word in after[1:] if word not in members("before_soon") and not word.isdecimal()]
    dated = after[0] == "on" and not {"st", "nd", "rd", "th"}.isdisjoint(after[1:4])
    return dated or (bool(rest) and (rest[0] in MONTHS or rest[0] in members("soon")))

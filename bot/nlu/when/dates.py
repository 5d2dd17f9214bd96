"""Dates in words, as months since: "since Easter", "last week", "in July last year"."""

from collections.abc import Iterator
from datetime import date

from bot.nlu.when.clock import MONTHS, last_easter, months_since
from bot.nlu.when.lengths import PER_UNIT, Told
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message


def dates(message: Message, words: range, today: date, asked: bool) -> Iterator[Told]:
    """The dates among `words`, as the months since. asked: they answer "since when?", so "may" is a month."""
    for position in words:
        yield from _named(message, position, today, asked)
        yield from _recent(message, position, today)


def _named(message: Message, position: int, today: date, asked: bool) -> Iterator[Told]:
    word, before = message.norms[position], message.word(position - 1)
    if before == "by":
        return
    if word in MONTHS and (asked or _is_month(message, position)):
        year = _year(message, position + 1, today)
        months = months_since(MONTHS[word], year, today)
        # "Last November", said in November, is a year ago.
        yield position, position + 1 + (year is not None), months or 12.0 * (before == "last")
    elif word.isdecimal() and message.word(position + 1) == "/" and (asked or before in members("since")):
        year = _year(message, position + 2, today)
        if year and 1 <= int(word) <= 12:
            yield position, position + 3, months_since(int(word), year, today)
    elif word == "new" and message.word(position + 1) in ("year", "years"):
        yield position, position + 2, months_since(1, None, today)
    elif word == "easter" and before not in ("till", "until"):
        day = last_easter(today)
        yield position, position + 1, months_since(day.month, day.year, today)
    elif word.isdecimal() and _is_dated(message, position) and (year := _year(message, position, today)):
        yield position, position + 1, 12.0 * (today.year - year)
    elif message.norms[position : position + 4] == ["this", "time", "last", "year"]:
        yield position, position + 4, 12.0


def _recent(message: Message, position: int, today: date) -> Iterator[Told]:
    word, before = message.norms[position], message.word(position - 1)
    if before == "last" and word == "year" and message.norms[position - 3 : position - 1] == ["end", "of"]:
        yield position, position + 1, float(months_since(12, None, today))
    elif word == "year" and message.norms[position - 3 : position - 1] in (
        ["start", "of"],
        ["beginning", "of"],
    ):
        yield position, position + 1, float(months_since(1, today.year - (before == "last"), today))
    elif before == "last" and word == "year" and message.word(position - 2) in MONTHS:
        return
    elif message.norms[position : position + 3] == ["week", "before", "last"]:
        yield position, position + 3, 0.0
    elif before == "last" and word in ("month", "year") and message.word(position - 2) != "time":
        yield position, position + 1, PER_UNIT[word]
    elif message.norms[position : position + 3] in (["the", "other", "day"], ["the", "other", "week"]):
        yield position, position + 3, 0.0
    elif (
        (before in ("last", "this") and word in ("week", "month"))
        or (
            word in members("weekdays") and (before in members("on_a_day") or _after_a_job(message, position))
        )
        or word in ("today", "yesterday")
        or (word == "just" and _just_lost(message, position))
    ):
        yield position, position + 1, 0.0


def _is_dated(message: Message, position: int) -> bool:
    """Whether "since", or a job's end, stands right before: "my last job was 2017"."""
    before = message.word(position - 1)
    return (before in members("since") or before == "worked") or any(
        position - 1 <= hit.end <= position for hit in message.hits("work", "lost")
    )


def _after_a_job(message: Message, position: int) -> bool:
    """Whether a job's end stands before, as in "sacked from the vape shop friday"."""
    part = message.fragment(position)
    coming = message.word(position - 1) in ("next", "until", "till", "from", "every", "by", "same", "that")
    return not coming and any(
        hit.start in part and hit.end <= position for hit in message.hits("work", "lost")
    )


def _just_lost(message: Message, position: int) -> bool:
    if message.word(position + 1) in ("turned", "had", "moved"):
        return False
    near = range(position, min(position + 5, message.fragment(position).stop))
    return any(
        hit.start in near and {"no", "redundancy"}.isdisjoint(message.said(range(hit.start, hit.end)))
        for hit in message.hits("work", "lost")
    )


def _is_month(message: Message, position: int) -> bool:
    """Whether a word is a month here: "may" and "march" are much else."""
    word, before = message.norms[position], message.word(position - 1)
    if before in ("till", "until", "next"):
        return before != "next" and message.has("work", "lost")
    if word not in members("maybe_months"):
        return True
    return before in members("since") | members("about_months") or before in members("ordinal_ends")


def _year(message: Message, position: int, today: date) -> int | None:
    word = message.word(position)
    if message.norms[position : position + 2] in (["last", "year"], ["this", "year"]):
        return today.year - (word == "last")
    if not word.isdecimal():
        return None
    if len(word) == 2 and 15 <= int(word) <= today.year % 100 and message.word(position - 1) in MONTHS:
        return 2000 + int(word)
    return int(word) if len(word) == 4 and 1950 <= int(word) <= today.year else None

"""A wish for a course, a ticket or a way into a trade, told by the words of a message alone."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from knowledge.asks import asks
from knowledge.beside import beside
from knowledge.phrases import any_of, plain, refused

JOBS = "jobs"  # the trade is named, and not whether a job or a course is wanted
_WITHIN = {"teaching": "assistants"}  # one trade's word stands in the other's name
_ALONE = 2  # words, of a sentence that is nothing but a trade: "WELDING"
_YOUNG, _OLD = 25, 60
_STARTING_OUT = "apprenticeship"
_SENTENCE = re.compile(r"[.!?\n;]+")


class Wish(NamedTuple):
    """What somebody wants to learn. kind: "courses", "apprenticeships" or `JOBS`; trades: of training.yml, or none."""

    kind: str
    trades: tuple[str, ...]


def wish(text: str) -> Wish | None:
    """The course or trade that `text` wants; None if it wants none, has it or turns it down."""
    found = [each for each in map(_in_sentence, _SENTENCE.split(text)) if each]
    if not found:
        return None
    trades = dict.fromkeys(trade for each in found for trade in each.trades)
    kind = next((each.kind for each in found if each.kind != JOBS), JOBS)
    return Wish(kind, tuple(trades or _trades(plain(text), people=False)))


def ways(wanted: Wish, age: int | None) -> list[str]:
    """The words by which those who can find it are asked for, best first; `age` is the person's."""
    trades = _file()["trades"]
    keys = ("ways",) if wanted.kind == JOBS else ("beginners", "ways")
    own = [way for trade in wanted.trades for key in keys for way in trades[trade].get(key, ())]
    usual = _file()["ways_young" if age is not None and age < _YOUNG else "ways"]
    first = [_STARTING_OUT] if wanted.kind == "apprenticeships" else []
    rest = [way for way in usual if way != _STARTING_OUT or age is None or age < _OLD]
    return list(dict.fromkeys((*first, *own, *rest)))


def _in_sentence(sentence: str) -> Wish | None:
    said = " ".join(_sign("no_course").sub(" ", plain(sentence)).split())
    if _asks_any(said):
        return Wish("courses", tuple(_trades(said, people=False)))
    if not said or (_sign("held").search(said) and not asks(said)):
        return None
    kind = _kind(said)
    trades = tuple(_trades(said, people=kind is not None))
    if trades and kind:
        return Wish(kind, trades)
    alone = trades if len(said.split()) <= _ALONE else ()
    wanted = alone or tuple(trade for trade in _file()["trades"] if _goes_into(trade, said))
    return Wish(JOBS, wanted) if wanted else None


def _asks_any(said: str) -> bool:
    match = _sign("any").search(said)
    return match is not None and not refused(said, match.start())


def _kind(said: str) -> str | None:
    """The kind of training that is spoken of and not turned down."""
    for kind, words in _file()["training"].items():
        match = any_of(words).search(said)
        if match and not refused(said, match.start()):
            return str(kind)
    return None


def _trades(said: str, *, people: bool) -> Iterator[str]:
    """The trades that are named; people: also by who does them."""
    named = [
        trade
        for trade, of in _file()["trades"].items()
        if any_of([*of["words"], *(of.get("people", ()) if people else ())]).search(said)
    ]
    yield from (trade for trade in named if _WITHIN.get(trade) not in named)


def _goes_into(trade: str, said: str) -> bool:
    """Whether a trade is one to go into, or can be done: "be a teacher", "job with computers", "i know python"."""
    of = _file()["trades"][trade]
    what, who = of["words"], of.get("people", ())
    return any(
        _follows(sign, words, said)
        for sign, words in (("into", who), ("like", [*what, *who]), ("can", what))
        if words
    )


def _follows(sign: str, words: Iterable[str], said: str) -> bool:
    """Whether one of `words` stands right after one of `sign`, which is not turned down."""
    ends = (each for each in _sign(sign).finditer(said) if not refused(said, each.start()))
    return any(any_of(words).match(said, each.end() + 1) for each in ends)


@cache
def _sign(key: str) -> re.Pattern[str]:
    return any_of(sorted(_file()[key], key=len, reverse=True))


@cache
def _file() -> Any:
    return beside(__file__)

"""Whether a message asks about a scheme that is on the screen, told by its words alone."""

import re
from functools import cache
from itertools import pairwise, starmap

from knowledge.asks import asks_for_jobs
from knowledge.aspects import OF_ALL, all_asked_about, asks_of_all, of_person, sign, words
from knowledge.parts import names_something, parts
from knowledge.phrases import low

_SENTENCE = re.compile(r"[^.!?;\n]+[?]*")
_MOST_BEFORE = 3  # words before the opening
# Sides that anything at all may be asked about.
_OF_ANYTHING = {"what", "closed", "where", "phone", "self", "times"}
# Said of a scheme whoever else is named beside it.
_SURE = {
    *("visit", "paid", "affects", "say", "bring", "ways", "first", "difference", "fit", "cost"),
    *("employer", "hours", "behalf", "shown_in", "wait", "sure", "along"),
    *("must", "one_to_one", "faith", "test", "easiest", "nearest", "quickest"),
}
# What is found by asking how to reach a scheme, not by a search.
_NO_SEARCH = {"ways", "visit", "behalf", "shown_in"}
# "What about this ReAct thing" points at a scheme, whatever is asked of it.
_POINTS = re.compile(r"\b(?:the|this|that) (?:[\w'+-]+ ){1,4}(?:ones?|thing)\b")


def asks_of_scheme(text: str) -> bool:
    """Whether a sentence of `text` asks about some side of a scheme: "is it free". A search asks of none."""
    return any(map(_asks, _SENTENCE.findall(low(text))))


def only_asks(text: str) -> bool:
    """Whether `text` is nothing but such questions."""
    parts = [part for part in _SENTENCE.findall(low(text)) if re.search(r"\w", part)]
    return bool(parts) and all(map(_asks, parts))


def turns_to_something(text: str) -> bool:
    """Whether `text` names something new to look for: "what about the rent", "does anyone help with my ID".

    A side of a scheme is nothing new: "what about parking".
    """
    return asks_for_jobs(text) or any(starmap(_turns, pairwise(["", *parts(text)])))


def _turns(before: str, part: str) -> bool:
    """Whether one part does: it looks for something, names it or points at the part before, and asks about no side."""
    looks = sign("turning").search(part) or sign("searching").search(part)
    sides = set(all_asked_about(f"{before} {part}"))
    return bool(looks) and sides <= _OF_ANYTHING | {"for"} and names_something(f"{before} {part}")


def _asks(sentence: str) -> bool:
    if not (_opening().match(sentence) or sentence.endswith("?")) or sign("of_waymark").search(sentence):
        return False
    asked = set(all_asked_about(sentence))
    if asks_of_all(sentence) and asked & OF_ALL:
        return True
    if _searches(sentence, asked):
        return False
    if not asked - _OF_ANYTHING and not _POINTS.search(sentence):
        return False
    return bool(asked & _SURE) or not of_person(sentence)


def _searches(sentence: str, asked: set[str]) -> bool:
    if _free_things().search(sentence) or asks_for_jobs(sentence):
        return True
    return bool(sign("searching").search(sentence)) and not asked & _NO_SEARCH


@cache
def _opening() -> re.Pattern[str]:
    before, opening = (_any(key) for key in ("before_opening", "opening"))
    return re.compile(rf"\W*(?:(?:{before})\W+){{0,{_MOST_BEFORE}}}(?:{opening})(?:'\w+)?\b")


@cache
def _free_things() -> re.Pattern[str]:
    return re.compile(rf"\bfree (?!(?:{_any('after_free')})\b)\w")


def _any(key: str) -> str:
    return "|".join(map(re.escape, words(key)))

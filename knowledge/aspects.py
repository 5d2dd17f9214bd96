"""Which sides of a scheme a question asks about."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from knowledge.parts import asks_for_more, begins_as_question, describes, names_something, parts
from knowledge.phrases import low

# Sides by which the schemes shown can be sorted.
OF_ALL = frozenset({"self", "cost", "visit", "travel", "ways"})
_SENTENCE = re.compile(r"[.!?;\n]")
WAYS_IN = frozenset({"phone", "web", "join", "behalf", "say"})
MOST = 3  # sides that one message is answered on
_FILE = Path(__file__).with_name("aspects.yml")
# "The free courses one", "that assessment thing" only point, like "it"; what is asked stands beside them.
_POINTING = re.compile(
    r"\bthe (?!(?:oldest|youngest)\b)(?:(?!the\b)[\w'-]+ ){1,4}ones?\b"
    r"|\b(?:the|that) (?:(?!(?:the|an?|not)\b)[\w'-]+ ){1,4}thing\b"
)


def asked_about(text: str, names: Iterable[str] = ()) -> str:
    """The side that `text` asks about, the first of those in aspects.yml, or else "what".

    names: what the scheme is called, which stands for "it"; words that only name it ask about nothing.
    """
    return next((aspect for aspect, _ in _sides(_bare(text, names))), "what")


def all_asked_about(text: str, names: Iterable[str] = ()) -> tuple[str, ...]:
    """Every side that `text` asks about, a few at most, in its order; else just "what"."""
    found: dict[str, int] = {}
    for aspect, at in _sides(_bare(text, names)):
        if not any(aspect in like and any(one in like for one in found) for like in words("alike")):
            found[aspect] = at
    return tuple(sorted(found, key=found.__getitem__)[:MOST]) or ("what",)


class Asked(NamedTuple):
    """What a message asks of a scheme. sides: those it asks about, ("what",) if its words give none away.

    more: a question in it asks about no side that is known.
    """

    sides: tuple[str, ...]
    more: bool


def asked_in(text: str, names: Iterable[str] = ()) -> Asked:
    """The sides that `text` asks about, question by question, and whether a question is left."""
    called = tuple(names)
    unclear = [part for part in parts(text) if all_asked_about(part, called) == ("what",)]
    described = any(describes(part) and not sign("turning").search(part) for part in unclear)
    sides = all_asked_about(text, called)
    first = ("what",) if described and "what" not in sides else ()
    asking = (part for part in unclear if asks_for_more(part) or (called and begins_as_question(part)))
    return Asked((*first, *sides)[:MOST], not all(map(describes, asking)))


def only_named(text: str, names: Iterable[str]) -> bool:
    """Whether `text` says next to nothing but what a scheme is called: "stepchange??", "do you have acas"."""
    bare = _bare(text, names)
    asks = any(begins_as_question(part) and not describes(part) for part in parts(bare))
    return not (asks or names_something(bare))


def asks_for_contact(text: str) -> bool:
    """Whether `text` asks for a number, page or time of something, and not for a person to talk to."""
    return not of_person(text) and asked_about(text) in ("phone", "web", "times")


def asks_for_way_in(text: str) -> bool:
    """Whether a sentence of `text` asks for a number, a page or how to begin, and names nothing: "whos the number"."""
    return any(
        not (
            of_person(part)
            or WAYS_IN.isdisjoint(all_asked_about(part))
            or names_something(without_sides(part))
        )
        for part in _SENTENCE.split(text)
    )


def asks_of_all(text: str) -> bool:
    """Whether `text` asks about several schemes at once: "which of these are free"."""
    return bool(sign("all_of").search(low(text)))


def of_person(text: str) -> bool:
    """Whether `text` is about a person to talk to, and not about a scheme: "do you have a number" is not."""
    said = sign("of_us_having").sub(" ", low(text))
    return bool(re.search(rf"{sign('persons').pattern}\b", said))


def money_in(text: str) -> str | None:
    """The benefit or pay that `text` fears for, one of those under `money` in aspects.yml; None if it names none."""
    said = low(text)
    found = (
        name for name, listed in words("money").items() if re.search(rf"{_found_by(listed).pattern}\b", said)
    )
    return next(found, None)


def without_sides(text: str) -> str:
    """`text` without the words that ask about sides: "what does it cost" names no scheme of childcare costs."""
    said = low(text)
    for found_by in _found_by_sides():
        said = found_by.sub(" ", said)
    return said


def words(key: str) -> Any:
    """One list of aspects.yml."""
    return _file()[key]


@cache
def sign(key: str) -> re.Pattern[str]:
    """What finds any of the words of one list of aspects.yml, in small letters."""
    return _found_by(words(key))


@cache
def recorded_sign(aspect: str) -> re.Pattern[str] | None:
    """What finds the words of a record that bear on a side; None if no record tells of it."""
    found = words("recorded").get(aspect)
    return _found_by(found) if found else None


def _bare(text: str, names: Iterable[str]) -> str:
    said = low(text)
    for name in names:
        said = re.sub(rf"(?<!\w)(?:the )?{_written(name)}(?:'?s)?(?!\w)", " it ", said)
    return re.sub(" +", " ", _POINTING.sub(" it ", said))


def _written(name: str) -> str:
    """What finds a name with its apostrophes or without them."""
    return re.escape(low(name)).replace("'", "'?")


def _sides(said: str) -> Iterator[tuple[str, int]]:
    """The sides found and where, each in words that no side before it was found by."""
    for aspect, found_by in _signs():
        found = found_by.search(said)
        if found:
            said = f"{said[: found.start()]}{';' * len(found.group())}{said[found.end() :]}"
            yield aspect, found.start()


@cache
def _signs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((aspect, _found_by(listed)) for aspect, listed in words("aspects").items())


@cache
def _found_by_sides() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"{found_by.pattern}\w*") for _, found_by in _signs())


def _found_by(listed: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(listed, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_beginning, longest_first))})")


def _beginning(word: str) -> str:
    """What finds the beginning of a word; all of it where "$" ends it; only at the end of a part where "." does."""
    if word.endswith("."):
        return rf"{re.escape(word[:-1])}(?=\s*(?:[.,!?\n]|$))"
    return rf"{re.escape(word[:-1])}\b" if word.endswith("$") else re.escape(word)


@cache
def _file() -> Any:
    return yaml.safe_load(_FILE.read_text(encoding="utf-8"))

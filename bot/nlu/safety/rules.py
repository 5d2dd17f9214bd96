"""The first net: patterns over words, kept as data in patterns.yml, which says how they are written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.nlu.safety.kinds import DANGERS, Danger
from bot.nlu.safety.words import unstretched

_FILE = Path(__file__).with_name("patterns.yml")
_PART = re.compile(r"\([^)]*\)|\[[^\]]*\]|\S+")
_END = "$"
_GAPS = {"..": 3, "...": 7}  # words in between, at most


@dataclass(frozen=True, slots=True)
class _Pattern:
    """An expression over spaced words, every repeat in it bounded, and words of which it needs one."""

    expression: re.Pattern[str]
    needs: frozenset[str]


def kinds(said: str) -> list[Danger]:
    """The dangers of which a pattern is found in `said`, the gravest first."""
    present = frozenset(said.split())
    return [each for each in DANGERS if _any(each, said, present)]


def is_history(said: str) -> bool:
    """Whether `said` tells of what is past, or of a job."""
    return is_said("history", said)


def is_said(key: str, said: str) -> bool:
    """Whether a pattern of the list `key` is found in `said`."""
    return _any(key, said, frozenset(said.split()))


def without_calm(said: str) -> str:
    """`said` without the sayings, jobs and stories that sound like danger."""
    return _without("calm", said)


def without_denial(said: str) -> str:
    """`said` without the words that deny danger, and so speak of it."""
    return _without("denial", _without("misread", said))


def _without(key: str, said: str) -> str:
    present = frozenset(said.split())
    for pattern in _patterns(key):
        if not pattern.needs.isdisjoint(present):
            said = pattern.expression.sub(" ", said)
    return said


def _any(key: str, said: str, present: frozenset[str]) -> bool:
    return any(not p.needs.isdisjoint(present) and p.expression.search(said) for p in _patterns(key))


@cache
def _patterns(key: str) -> tuple[_Pattern, ...]:
    return tuple(_pattern(line, _file()["groups"]) for line in _file()[key])


@cache
def _file() -> Mapping[str, Any]:
    """The file as plain strings: to YAML itself, "no" and "off" would be false."""
    text = _FILE.read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 our own file
    return loaded


def _pattern(line: str, groups: Mapping[str, str]) -> _Pattern:
    slots: list[str] = []
    needed: list[frozenset[str]] = []
    for part in _PART.findall(line):
        if part in _GAPS:
            slots.append(rf"(?:[a-z0-9]+ ){{0,{_GAPS[part]}}}")
            continue
        ways = _ways(part.strip("()[]"), groups)
        either = "(?:" + "|".join(_words(way) for way in ways) + ")"
        slots.append(f"(?:{either})?" if part.startswith("(") else either)
        if not part.startswith("("):
            needed.append(frozenset(unstretched(way.split()[0]) for way in ways))
    return _Pattern(re.compile("(?<= )" + "".join(slots)), min(needed, key=len))


def _words(way: str) -> str:
    """A word or phrase as an expression; "$" is the end of the message."""
    return "".join(r"(?= ?$)" if word == _END else f"{re.escape(unstretched(word))} " for word in way.split())


def _ways(part: str, groups: Mapping[str, str]) -> list[str]:
    """The words or phrases that may stand in one place, those of named groups among them."""
    ways = []
    for each in part.split("|"):
        name = each.strip("<>")
        ways += _ways(groups[name].replace(" | ", "|"), groups) if each.startswith("<") else [each.strip()]
    return ways

"""Which aspect of a scheme a question asks about."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).with_name("aspects.yml")
# "The free courses one" only points; what is asked stands beside it.
_POINTING = re.compile(r"\bthe (?:(?!the\b)[\w'’-]+ ){1,4}ones?\b")


def asked_about(text: str, names: Iterable[str] = ()) -> str:
    """The aspect that `text` asks about, one of those in aspects.yml, or else "what".

    names: what the scheme is called; words that only name it ask about nothing.
    """
    low = text.lower()
    for name in names:
        low = low.replace(name.lower(), " ")
    low = _POINTING.sub(" ", low)
    return next((aspect for aspect, sign in _signs() if sign.search(low)), "what")


def asks_for_contact(text: str) -> bool:
    """Whether `text` asks for a number, page or time of something, and not for a person to talk to."""
    return not _of_person().search(text.lower()) and asked_about(text) in ("phone", "web", "times")


@cache
def _signs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (aspect, re.compile(rf"(?<!\w)(?:{_any(words)})")) for aspect, words in _file()["aspects"].items()
    )


@cache
def _of_person() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(_file()['persons'])})\b")


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


@cache
def _file() -> Any:
    return yaml.safe_load(_FILE.read_text(encoding="utf-8"))

"""Whether a group is for women or for men alone, and which of them somebody asks for."""

import re
from functools import cache
from pathlib import Path

import yaml

from knowledge.phrases import any_of, plain
from knowledge.scheme import Scheme

_FILE = Path(__file__).with_name("for_whom.yml")
_WORDS = ("words", "parents")


def only_for_others(scheme: Scheme, text: str) -> bool:
    """Whether `text` asks for women and the scheme is for men alone, or the other way round.

    Of a group, "she" and "wife" ask for women; who is hurt by her may need what is for men.
    """
    spoken_of = (*_WORDS, "persons") if scheme.kind == "peer_support" else _WORDS
    wanted, meant = _whom(text, "am") or _whom(text, *spoken_of), meant_for(scheme)
    return bool(wanted and meant and wanted != meant)


def asks_of_either(text: str) -> bool:
    """Whether `text` speaks of women or men: "is it for women only"."""
    return bool(either().search(plain(text)))


@cache
def either() -> re.Pattern[str]:
    """What finds the words for women or men, in small letters."""
    return any_of(sign for signs in _file().values() for sign in signs["words"])


def named_for(scheme: Scheme) -> str:
    """Whom its name says it is for: "women" or "men" alone; empty if it does not say."""
    return _whom(scheme.name, "words")


@cache
def meant_for(scheme: Scheme) -> str:
    """Whom its name or its summary says it is for: "women" or "men" alone; empty if neither says."""
    return _whom(f"{scheme.name} {scheme.summary}", *_WORDS)


def _whom(text: str, *by: str) -> str:
    """Whether the words speak of "women" or of "men" alone; empty if of neither or of both. by: which of the lists."""
    said = f" {plain(text)} "
    named = [
        whom
        for whom, signs in _file().items()
        if any(f" {sign} " in said for each in by for sign in signs.get(each, ()))
    ]
    return named[0] if len(named) == 1 else ""


@cache
def _file() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return found

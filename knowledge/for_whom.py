"""Whether a group is for women or for men alone, and which of them somebody asks for."""

from functools import cache
from pathlib import Path

import yaml

from knowledge.phrases import plain
from knowledge.scheme import Scheme

_FILE = Path(__file__).with_name("for_whom.yml")


def only_for_others(scheme: Scheme, text: str) -> bool:
    """Whether `text` asks for women and the scheme is for men alone, or the other way round."""
    wanted, meant = _whom(text, "am") or _whom(text, "words"), meant_for(scheme)
    return bool(wanted and meant and wanted != meant)


def asks_of_either(text: str) -> bool:
    """Whether `text` speaks of women or men, or of both: "is it for women only", "is it mixed"."""
    said = f" {plain(text)} "
    return any(f" {sign} " in said for signs in _file().values() for sign in signs["words"])


@cache
def meant_for(scheme: Scheme) -> str:
    """Whom its name and summary say it is for: "women" or "men" alone; empty if neither or both."""
    return _whom(f"{scheme.name} {scheme.summary}", "words")


def _whom(text: str, by: str) -> str:
    """Whether the words speak of "women" or of "men" alone; empty if of neither or of both."""
    said = f" {plain(text)} "
    named = [whom for whom, signs in _file().items() if any(f" {sign} " in said for sign in signs[by])]
    return named[0] if len(named) == 1 else ""


@cache
def _file() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return found

"""By which words a scheme may be called, as stems; and the words by which one points (pointing.yml)."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.phrases import low
from knowledge.scheme import Scheme

WORD = re.compile(r"[a-z0-9'&-]+")
SHORTEST = 3
_HISSING = ("ches", "shes", "xes", "sses")
_LOCAL = 4  # councils: a scheme of no more may be called by their names
_FILE = Path(__file__).with_name("pointing.yml")


@cache
def places(scheme: Scheme) -> frozenset[str]:
    """The stems of the names of its councils."""
    return stems(scheme.area.names if scheme.area else ())


@cache
def named(scheme: Scheme) -> frozenset[str]:
    """The stems by which a scheme may be called: of its names, its kind, and its council if it is of one."""
    areas = scheme.area.names if scheme.area and len(scheme.area.codes) <= _LOCAL else ()
    return stems((scheme.name, *scheme.also_called, scheme.kind.replace("_", " "), *areas))


@cache
def record(scheme: Scheme) -> frozenset[str]:
    """The stems of all that the record says in words."""
    return stems((scheme.name, scheme.summary, *scheme.check, *scheme.also_called, *scheme.asked_for))


def stems(said: Iterable[str]) -> frozenset[str]:
    """The stems of all words of `said` that tell one scheme from another."""
    return frozenset(stem(word) for word in WORD.findall(low(" ".join(said))) if tells(word))


def tells(word: str) -> bool:
    """Whether a word may tell one scheme from another."""
    return len(word) >= SHORTEST and word not in signs()["small"]


def stem(word: str) -> str:
    """A word without its plural and apostrophes."""
    bare = word.replace("'", "")
    if bare.endswith(_HISSING):
        return bare.removesuffix("es")
    return bare.removesuffix("s") if len(bare) > SHORTEST else bare


@cache
def signs() -> dict[str, Any]:
    """The lists of pointing.yml."""
    read: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return read

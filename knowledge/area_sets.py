"""Areas as a record names them, turned into the codes of councils.

An item of a record's `area` is the name of a council or one of
`{nation: ...}`, `{region: ...}`, `{county: ...}`, `{strategic_authority: ...}`, `{health_area: ...}`,
`{health_area_before: ...}` (the board before April 2026), `{set: ...}` (a named set of area_sets.yml) or
`{council: Birmingham, part: the east}`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.areas import all_areas, by_name
from knowledge.clauses import InArea

SETS = Path(__file__).with_name("area_sets.yml")
_GROUPINGS = ("nation", "region", "county", "strategic_authority", "health_area", "health_area_before")


class UnknownArea(ValueError):
    """An area that a record names and no list of ours has."""


@dataclass(frozen=True, slots=True)
class AreaSet:
    """A named set of councils: its codes, and the title it is called by in sentences."""

    title: str
    codes: frozenset[str]


def clause(items: Iterable[Any]) -> InArea:
    """The area clause for a record's `area` list. Raises UnknownArea."""
    named = [_named(item) for item in _listed(items)]
    return InArea(_union(*(codes for _, codes in named)), tuple(name for name, _ in named))


def parts(items: Iterable[Any]) -> tuple[tuple[str, str], ...]:
    """The councils of which only a part is covered, each with that part."""
    pairs = [(item["council"], item.get("part")) for item in _listed(items) if "council" in item]
    return tuple((council, part) for council, part in pairs if part)


@cache
def named_set(name: str) -> AreaSet:
    """One named set of area_sets.yml, which may name other sets. Raises UnknownArea."""
    if name not in _declared():
        raise UnknownArea(f"no set called {name!r} in area_sets.yml")
    entry = _declared()[name]
    return AreaSet(entry["title"], clause(entry["areas"]).codes)


@cache
def _declared() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(SETS.read_text(encoding="utf-8"))
    return found


def _listed(items: Any) -> list[Any]:
    items = items if isinstance(items, list) else [items]
    return [item if isinstance(item, dict) else {"council": item} for item in items]


def _named(item: dict[str, Any]) -> tuple[str, frozenset[str]]:
    if "council" in item:
        return _council(item["council"], item.get("part"))
    if len(item) != 1:
        raise UnknownArea(f"{item!r} names no one area")
    ((grouping, value),) = item.items()
    if grouping == "set":
        return named_set(value).title, named_set(value).codes
    return value, _grouped(grouping, value)


def _council(name: str, part: str | None) -> tuple[str, frozenset[str]]:
    area = by_name(name)
    if area is None:
        raise UnknownArea(f"no council called {name!r}")
    return (f"{area.name} ({part})" if part else area.name), frozenset({area.code})


@cache
def _union(*sets: frozenset[str]) -> frozenset[str]:
    """All of them in one, which every record for the same areas shares: a nation is some hundred councils."""
    return frozenset().union(*sets)


@cache
def _grouped(grouping: str, value: str) -> frozenset[str]:
    if grouping not in _GROUPINGS:
        raise UnknownArea(f"{grouping!r} is not a way to name areas")
    codes = frozenset(code for code, area in all_areas().items() if getattr(area, grouping) == value)
    if not codes:
        raise UnknownArea(f"no {grouping} called {value!r}")
    return codes

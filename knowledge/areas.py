"""The 361 local authority districts of the United Kingdom (Office for National Statistics, May 2026).

A council here is one of these districts: counties, combined authorities and health boards are columns.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

_TABLE = Path(__file__).with_name("areas.csv")


@dataclass(frozen=True, slots=True)
class Area:
    """One council's area.

    nation: England, Wales, Scotland or Northern Ireland. region: English region. county: upper-tier county
    council, where there is one. health_area: Integrated Care Board, health board or trust; the main one
    where an area is split. health_area_before: the Integrated Care Board before April 2026 (England only).
    """

    code: str
    name: str
    nation: str
    region: str | None
    county: str | None
    strategic_authority: str | None
    health_area: str | None
    health_area_before: str | None
    name_cy: str | None
    alt_names: tuple[str, ...]


@cache
def all_areas() -> Mapping[str, Area]:
    """Every area by its ONS code."""
    with _TABLE.open(encoding="utf-8", newline="") as table:
        return MappingProxyType({row["code"]: _area(row) for row in csv.DictReader(table)})


def by_name(name: str) -> Area | None:
    """The area with this official or alternative name, whatever its capitals; None if there is none.

    >>> by_name("allerdale").name
    'Cumberland'
    """
    return _names().get(name.strip().casefold())


def spoken_name(name: str) -> str:
    """A council's name as it is said: "Bristol" for "Bristol, City of"."""
    return name.partition(",")[0]


def _area(row: Mapping[str, str]) -> Area:
    texts = {
        key: value or None for key, value in row.items() if key not in ("code", "name", "nation", "alt_names")
    }
    alternatives = tuple(row["alt_names"].split("|")) if row["alt_names"] else ()
    return Area(
        code=row["code"],
        name=row["name"],
        nation=row["nation"],
        alt_names=alternatives,
        **texts,
    )


@cache
def _names() -> Mapping[str, Area]:
    alternatives = {other.casefold(): area for area in all_areas().values() for other in area.alt_names}
    return alternatives | {area.name.casefold(): area for area in all_areas().values()}

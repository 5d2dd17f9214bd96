"""Where there is nothing local to offer: council by council, situation by situation. `python -m knowledge gaps`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from knowledge import words
from knowledge.areas import Area, all_areas
from knowledge.assess import promising
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.inference import with_implied
from knowledge.scheme import Scheme
from knowledge.truth import Truth

LOCAL = 50  # a scheme for fewer councils than this is local
_FILE = Path(__file__).with_name("situations.yml")
_NATIONS = ("England", "Wales")


@dataclass(frozen=True, slots=True)
class Row:
    """One council: how many schemes that count fit each situation, in the order of `situations()`."""

    area: Area
    local: tuple[int, ...]


@cache
def situations() -> Mapping[str, Circumstances]:
    """The situations of situations.yml by name, without a place."""
    told = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {name: Circumstances.from_dict(facts) for name, facts in told.items()}


def title(situation: str) -> str:
    """What a situation is called."""
    return words.say(f"utter_gaps_situation_{situation}")


def served() -> list[Area]:
    """The councils of England and Wales, by nation, region and name."""
    ours = (area for area in all_areas().values() if area.nation in _NATIONS)
    return sorted(ours, key=lambda area: (area.nation, area.region or "", area.name))


def fitting(catalogue: Catalogue, person: Circumstances, area: Area, today: date) -> list[Scheme]:
    """The schemes that suit `person` if they live in `area`."""
    full = with_implied(person.with_told({"area": area.code}))
    return [item.scheme for item in promising(catalogue, full, today) if item.truth is Truth.YES]


def report(catalogue: Catalogue, today: date) -> list[Row]:
    """A row for every council of England and Wales."""
    return [Row(area, tuple(_local(catalogue, area, today))) for area in served()]


def without(rows: list[Row]) -> list[int]:
    """For each situation, the number of councils with nothing local."""
    return [sum(row.local[i] == 0 for row in rows) for i in range(len(situations()))]


def is_local(scheme: Scheme) -> bool:
    """Whether it is for fewer than LOCAL councils, and not for a whole nation."""
    if scheme.area is None or len(scheme.area.codes) >= LOCAL:
        return False
    return not any(nation <= scheme.area.codes for nation in _nations())


def counts(scheme: Scheme) -> bool:
    """Whether it fills a gap: it is local, not for few people only, and more than barely known of."""
    return is_local(scheme) and not scheme.narrow and scheme.confidence != "low"


@cache
def _nations() -> tuple[frozenset[str], ...]:
    areas = all_areas().values()
    return tuple(frozenset(area.code for area in areas if area.nation == nation) for nation in _NATIONS)


def _local(catalogue: Catalogue, area: Area, today: date) -> Iterator[int]:
    for person in situations().values():
        yield sum(counts(scheme) for scheme in fitting(catalogue, person, area, today))

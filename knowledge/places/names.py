"""Where the names of places come from.

Councils by their official and other names; towns and villages from GeoNames, also by their short forms;
districts by outcode; neighbourhoods, former districts, nicknames and Welsh names compiled by hand; regions,
counties and authorities as groups of councils.
"""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.areas import Area, all_areas, by_name
from knowledge.places.keys import key

Meanings = dict[str, Counter[str]]

_DATA = Path(__file__).with_name("data")
# 68 million people over 1.79 million live postcodes: it makes councils and towns comparable.
_PEOPLE_PER_POSTCODE = 38
_FORMER_DISTRICT = 90_000
_NEIGHBOURHOOD = 5_000
_SHORTENED_TOWN = 5_000
_SHORTEST = 4
_LONG_ENDING = re.compile(r" (on|by|in|under|le|super|next|over|with|cum|de|en) .+$| (island|magna|spa)$")
# Nobody counted a district's people: it may have nearly as many as its largest namesake, so that we ask.
_DISTRICT_TO_NAMESAKE = 0.9
# A namesake this much smaller than all that bear the name together is not what people mean.
_SMALLEST_SHARE = 0.05
_GROUPINGS: tuple[Callable[[Area], str | None], ...] = (
    lambda area: area.nation,
    lambda area: area.region,
    lambda area: area.county,
    lambda area: area.strategic_authority,
)


def meanings() -> Meanings:
    """Each name's key with the codes of the councils it may mean, and the people behind each."""
    hand = _yaml("aliases.yml")
    found: Meanings = {}
    for name, code in official():
        _add(found, name, {code: people()[code]})
    _add_towns(found, {key(name) for name in hand["not_names"]})
    _add_districts(found)
    for council, parts in _yaml("neighbourhoods.yml").items():
        for part in parts:
            _add(found, key(part), dict.fromkeys(_meant(council, found), _NEIGHBOURHOOD))
    for name, members in hand["former"].items():
        _add(found, key(name), dict.fromkeys(_all_meant(members, found), _FORMER_DISTRICT))
    found = {name: _likely(councils) for name, councils in found.items()} | _grouped()
    for name, members in hand["groups"].items():
        _add(found, key(name), _all_meant(members, found))
    return found | {
        key(name): _all_meant(members, found)
        for section in ("short_names", "welsh")
        for name, members in hand[section].items()
    }


@cache
def official() -> frozenset[tuple[str, str]]:
    """The key of every official or alternative name of a council, with the council's code."""
    return frozenset((key(name), a.code) for a in all_areas().values() for name in (a.name, *a.alt_names))


@cache
def people() -> Mapping[str, int]:
    """About how many people live in each council, from its live postcodes."""
    return {code: int(count) * _PEOPLE_PER_POSTCODE for code, count, *_ in _rows("councils.csv")}


@cache
def everyday_words() -> frozenset[str]:
    """The everyday words, English and Welsh, that are names of places or look like slips in them."""
    files = (_DATA / name for name in ("words.txt", "welsh.txt"))
    return frozenset(word for file in files for word in file.read_text(encoding="utf-8").split())


@cache
def ambiguous() -> frozenset[str]:
    """The keys that are people's names too, or mean much else."""
    return frozenset(map(key, _yaml("aliases.yml")["ambiguous"]))


@cache
def unmistakable() -> frozenset[str]:
    """The keys of small places that are nothing else."""
    return frozenset(map(key, _yaml("aliases.yml")["unmistakable"]))


@cache
def wider() -> Mapping[str, str]:
    """The key of the area that a city's name is also used for, by the city's key."""
    return {key(city): key(area) for city, area in _yaml("aliases.yml")["wider"].items()}


def always_places() -> frozenset[str]:
    """The keys that a dictionary has as words, but that in a message here mean the place."""
    return frozenset(map(key, _yaml("aliases.yml")["always_places"]))


def _add(found: Meanings, name: str, councils: Mapping[str, int]) -> None:
    found[name] = found.get(name, Counter()) | Counter(councils)


def _add_towns(found: Meanings, unwanted: set[str]) -> None:
    councils = {name for name, _ in official()}
    for name, code, people_there in _rows("towns.csv"):
        short = _shortened(key(name), int(people_there))
        for each in {key(name), *({short} - councils)} - unwanted:
            _add(found, each, {code: int(people_there)})


def _shortened(name: str, people_there: int) -> str:
    """What people call a town for short, "canvey" for "canvey island"; a small one by its whole name."""
    short = _LONG_ENDING.sub("", name)
    return short if people_there >= _SHORTENED_TOWN and len(short) >= _SHORTEST else name


def _add_districts(found: Meanings) -> None:
    for name, _, council in _rows("districts.csv"):
        namesake = max(found.get(key(name), Counter()).values(), default=0)
        people_there = max(_NEIGHBOURHOOD, round(namesake * _DISTRICT_TO_NAMESAKE))
        _add(found, key(name), dict.fromkeys(_meant(council, found), people_there))


def _likely(councils: Counter[str]) -> Counter[str]:
    least = councils.total() * _SMALLEST_SHARE
    return Counter({code: number for code, number in councils.items() if number >= least})


def _grouped() -> Meanings:
    groups: Meanings = {}
    for area in all_areas().values():
        for name in filter(None, (grouping(area) for grouping in _GROUPINGS)):
            _add(groups, key(name), {area.code: people()[area.code]})
    return groups


def _all_meant(members: str | Iterable[str], found: Meanings) -> Counter[str]:
    together: Counter[str] = Counter()
    for member in [members] if isinstance(members, str) else members:
        together |= _meant(member, found)
    return together


def _meant(name: str, found: Meanings) -> Counter[str]:
    area = by_name(name)
    return Counter({area.code: people()[area.code]}) if area else found[key(name)]


@cache
def _yaml(name: str) -> Any:
    return yaml.safe_load((_DATA / name).read_text(encoding="utf-8"))


def _rows(name: str) -> Iterable[list[str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as table:
        return list(csv.reader(table))[1:]

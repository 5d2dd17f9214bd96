"""Where a service is for: ONS codes and names, as items of a record's `area`."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge import places
from knowledge.areas import all_areas, by_name
from knowledge.importing.notes import Note, Refused
from knowledge.importing.service import AreaTold, Service
from knowledge.places import named
from knowledge.places.keys import key

_WIDER = Path(__file__).with_name("wider_areas.yml")
_CODE = re.compile(r"\b[EWSNK]\d{8}\b")
_SEVERAL = re.compile(r"\s*[,;/&]\s*|\s+and\s+")
_GROUPINGS = ("county", "strategic_authority", "region", "nation", "health_area")
_PART = re.compile(r"(?P<council>.+) \((?P<part>.+)\)")
_OF_A_COUNTY = re.compile(r"( county)? council$")

Items = list[Any]


def areas(service: Service, notes: list[Note]) -> tuple[Items, bool]:
    """The areas of a service, and whether they were worked out from an address for want of any.

    Raises Refused for a code that does not exist, or if there is no area at all.
    """
    found: Items = []
    for area in service.areas:
        items = _area(area)
        found += [item for item in items if item not in found]
        if not items:
            notes.append(Note("area", f"{area.name or area.code!r} is no area that we know"))
    if found:
        return found, False
    councils = _councils(service)
    if not councils:
        told = ", ".join(repr(area.name or area.code) for area in service.areas) or "it names none"
        raise Refused("area", f"no area that we know ({told}), and no address with a postcode that there is")
    notes.append(Note("area", f"not told; worked out from its address: {', '.join(councils)}"))
    return councils, True


def _area(area: AreaTold) -> Items:
    codes = _CODE.findall(f"{area.code or ''} {area.name or ''}")
    found = [item for code in codes for item in _of_code(code)]
    return found or (_of_name(area.name) if area.name else [])


def _of_code(code: str) -> Items:
    """The area of a code; none for a sort of area whose codes we do not have, such as counties and wards."""
    if code in all_areas():
        return [all_areas()[code].name]
    if code not in _wider() and code[:3] in {known[:3] for known in (*all_areas(), *_wider())}:
        raise Refused("area", f"{code} is not the code of an area that there is")
    return _wider().get(code, [])


def _of_name(name: str) -> Items:
    """The areas that a name or a list of names means; none unless all of them are known."""
    whole = _one(name)
    if whole:
        return whole
    parts = [_one(part) for part in _SEVERAL.split(name) if part]
    return [item for part in parts for item in part] if len(parts) > 1 and all(parts) else []


def _one(name: str) -> Items:
    area, part = by_name(name), _PART.fullmatch(name)
    if area:
        return [area.name]
    if part and (area := by_name(part["council"])):
        return [{"council": area.name, "part": part["part"]}]
    plain = key(name)
    return _wider().get(plain) or _groupings().get(_OF_A_COUNTY.sub("", plain)) or _place(name, plain)


def _place(name: str, plain: str) -> Items:
    """A town or a neighbourhood is a part of its council."""
    place = named.exact(name, plain)
    if place is None or not place.certain:
        return []
    council = place.candidates[0].area.name
    return [council] if place.kind == "council" else [{"council": council, "part": name}]


def _councils(service: Service) -> list[str]:
    found = (council(address.postcode) for address in service.addresses)
    return list(dict.fromkeys(name for name in found if name))


def council(postcode: str | None) -> str | None:
    """The name of the council of a postcode that exists; else None."""
    place = places.find(postcode) if postcode else None
    return place.candidates[0].area.name if place and place.kind == "postcode" and place.certain else None


@cache
def _groupings() -> dict[str, Items]:
    """Counties, authorities, regions, nations and health areas by the key of their name; the first kind counts."""
    found: dict[str, Items] = {}
    for grouping in _GROUPINGS:
        for value in _values(grouping):
            found.setdefault(key(value), [{grouping: value}])
    return found


def _values(grouping: str) -> Iterable[str]:
    return {value for area in all_areas().values() if (value := getattr(area, grouping))}


@cache
def _wider() -> dict[str, Items]:
    found: dict[str, Items] = yaml.safe_load(_WIDER.read_text(encoding="utf-8"))
    return found

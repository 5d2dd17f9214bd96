"""Where a scheme is open to people, by ONS codes."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from knowledge import words
from knowledge.areas import all_areas
from knowledge.openreferral.ids import uuid_of
from knowledge.scheme import Scheme

NATIONS = {
    "England": "E92000001",
    "Northern Ireland": "N92000002",
    "Scotland": "S92000003",
    "Wales": "W92000004",
}
_URI = "http://statistics.data.gov.uk/id/statistical-geography/"


def service_areas(scheme: Scheme) -> list[dict[str, Any]]:
    """A whole nation as one area, else every council. None for a scheme that is for everywhere.

    The code is both `extent` (as text) and the end of `uri`, the address of the Office for National Statistics for it.
    Of a council that is covered in part neither is given: only words say which part.
    """
    return [_area(scheme, *entry) for entry in _entries(scheme)]


def _entries(scheme: Scheme) -> Iterator[tuple[str, str | None, str]]:
    codes, parts = set(scheme.area.codes) if scheme.area else set(), dict(scheme.parts)
    for nation, code in NATIONS.items():
        if _councils(nation) <= codes:
            codes -= _councils(nation)
            yield nation, code, nation
    for area in sorted((all_areas()[code] for code in codes), key=lambda area: area.name):
        if part := parts.get(area.name):
            yield f"{area.name} ({part})", None, words.say("utter_explain_part", council=area.name, part=part)
        else:
            yield area.name, area.code, area.name


def _area(scheme: Scheme, name: str, code: str | None, text: str) -> dict[str, Any]:
    place = {"extent": code, "extent_type": "text", "uri": f"{_URI}{code}"} if code else {}
    return {"id": uuid_of("service_area", scheme.id, name), "name": name, "service_area": text, **place}


@cache
def _councils(nation: str) -> frozenset[str]:
    return frozenset(code for code, area in all_areas().items() if area.nation == nation)

"""Where a scheme can be visited, from the address of its record, which is free text."""

import re
from collections.abc import Iterator
from typing import Any

from knowledge.openreferral.ids import uuid_of
from knowledge.places import codes
from knowledge.scheme import Scheme

_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
_ADDRESS = re.compile(rf"(?P<street>.+?),? (?P<postcode>{_POSTCODE})")


def locations(scheme: Scheme) -> list[dict[str, Any]]:
    """A location for each place with a live postcode; one with the whole text as its name if any has none.

    No latitude or longitude: we have none.
    """
    if scheme.join.address is None:
        return []
    pieces = [piece.strip(" .") for piece in scheme.join.address.split(";")]
    addresses = [_address(piece) for piece in pieces]
    if None in addresses:
        return [_location(scheme.join.address)]
    return [{**_location(piece), "addresses": [a]} for piece, a in zip(pieces, addresses, strict=True)]


def at_locations(scheme: Scheme) -> Iterator[dict[str, Any]]:
    """The links between a scheme and its locations."""
    for place in locations(scheme):
        yield {"id": uuid_of("service_at_location", scheme.id, place["name"]), "location": place}


def _location(name: str) -> dict[str, Any]:
    return {"id": uuid_of("location", name), "location_type": "physical", "name": name}


def _address(text: str) -> dict[str, Any] | None:
    """An address with a live postcode; town and county are the postcode's council and its county, region or nation."""
    found = _ADDRESS.fullmatch(text)
    if not found or re.search(_POSTCODE, found["street"]):
        return None
    place = codes.find(found["postcode"])
    if place is None or place.kind != "postcode":
        return None
    council = place.candidates[0].area
    return {
        "id": uuid_of("address", text),
        "address_1": found["street"],
        "city": council.name,
        "state_province": council.county or council.region or council.nation,
        "postal_code": found["postcode"],
        "country": "GB",
        "address_type": "physical",
    }

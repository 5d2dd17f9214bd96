"""One row of a CSV file as a service of the standard's 3.0. docs/openreferral.md lists the columns."""

from collections.abc import Mapping
from typing import Any

_SAME = (
    *("id", "name", "description", "url", "email", "status", "fees"),
    *("minimum_age", "maximum_age", "last_modified", "assured_date", "eligibility_description"),
)
_OURS = ("organization", "phone", "address", "postcode", "areas", "terms", "opens", "closes")
_MANY = ";"


def service(row: Mapping[str | None, Any]) -> dict[str, Any]:
    """The service of a row. Columns that we have no use for stay, to be reported."""
    told = {key.strip().lower(): (value or "").strip() for key, value in row.items() if isinstance(key, str)}
    others = {key: value for key, value in told.items() if key not in _OURS and value}
    if row.get(None):
        others["more fields than columns"] = str(row[None])
    return {
        **others,
        **{key: told.get(key) or None for key in _SAME},
        "organization": {"name": told.get("organization")},
        "phones": [{"number": number} for number in _split(told.get("phone"))],
        "service_areas": [{"name": name} for name in _split(told.get("areas"))],
        "attributes": [{"taxonomy_term": {"name": term}} for term in _split(told.get("terms"))],
        "schedules": _schedules(told),
        "service_at_locations": _locations(told),
    }


def _schedules(told: Mapping[str, str]) -> list[dict[str, Any]]:
    spell = {"valid_from": told.get("opens"), "valid_to": told.get("closes")}
    return [spell] if any(spell.values()) else []


def _locations(told: Mapping[str, str]) -> list[dict[str, Any]]:
    address = {"address_1": told.get("address"), "postal_code": told.get("postcode")}
    return [{"location": {"addresses": [address]}}] if any(address.values()) else []


def _split(value: str | None) -> list[str]:
    return [item.strip() for item in (value or "").split(_MANY) if item.strip()]

"""What a query of the Open Referral feed asks for."""

from dataclasses import replace
from uuid import UUID

from bot.gateway.guards import BadBody
from bot.gateway.public import whole
from knowledge.openreferral.feed import Wanted
from knowledge.places import codes

PAGING = {"page", "per_page"}
_TIMES = {"start_time", "end_time", "day"}
_FILTERS = {"search", "taxonomy_term_id", "taxonomy_id", "minimum_age", "maximum_age"}
SERVICES = PAGING | _TIMES | _FILTERS
PLACE = {"postcode", "proximity"}
_FARTHEST = 2_000_000  # metres: wider than the country


def wanted_services(query: dict[str, str]) -> Wanted:
    """What `/services` is asked for. Raises BadBody for what cannot be, and for times, which records do not have."""
    for name in sorted(_TIMES & set(query)):
        raise BadBody(name, "cannot be searched by: no opening times are held here. Leave it out")
    return Wanted(
        term=identifier(query, "taxonomy_term_id"),
        taxonomy=identifier(query, "taxonomy_id"),
        minimum_age=whole(query, "minimum_age", 0, 120),
        maximum_age=whole(query, "maximum_age", 0, 120),
    )


def wanted_places(query: dict[str, str]) -> Wanted:
    """What `/service_at_locations` is asked for. Raises BadBody.

    We have no coordinates: `proximity` is read, but only the council of the postcode counts.
    """
    councils = _councils(query.get("postcode"))
    if whole(query, "proximity", 0, _FARTHEST) is not None and councils is None:
        raise BadBody("proximity", "needs a postcode")
    return replace(wanted_services(query), councils=councils)


def identifier(query: dict[str, str], name: str) -> str | None:
    """A UUID of the query in its usual form, None if it is not there. Raises BadBody."""
    try:
        return str(UUID(query[name])) if name in query else None
    except ValueError as fault:
        raise BadBody(name, "must be a UUID") from fault


def _councils(postcode: str | None) -> frozenset[str] | None:
    """Every council in which the postcode, or part of one, may lie."""
    if postcode is None:
        return None
    place = codes.find(postcode)
    if place is None:
        raise BadBody("postcode", "is not a postcode in the United Kingdom that we know, or a part of one")
    return frozenset(candidate.area.code for candidate in place.candidates)

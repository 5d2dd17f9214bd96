"""A service read from what JSON gave, 3.0 or 1.0. Nothing in it is trusted to be of the type it should be."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from knowledge.importing.plain import line, paragraphs, plain
from knowledge.importing.service import Address, AreaTold, Cost, Service, Spell, TermTold

_SHORT, _LONG = 200, 2_000  # letters
_MOST = 500  # items of any list that are looked at
# What is read, and what nobody needs to be told is not: identifiers, and what only carries them.
_READ = frozenset(
    {
        *("id", "name", "description", "url", "email", "status", "organization", "contacts", "phones"),
        *("fees", "fees_description", "cost_options", "minimum_age", "maximum_age", "schedules"),
        *("regular_schedules", "service_areas", "service_at_locations", "attributes", "service_taxonomys"),
        *("eligibilitys", "eligibility_description", "last_modified", "assured_date"),
        *("organization_id", "program_id", "assurer_email", "metadata"),
    }
)


def read(told: Mapping[str, Any]) -> Service:
    """The service that `told` tells. What is not there, or is no text where there should be one, is None."""
    return Service(
        id=line(told.get("id"), _SHORT) or "",
        **{key: plain(told.get(key), _SHORT) for key in ("name", "status")},
        **{key: line(told.get(key), 500) for key in ("url", "email")},
        description=tuple(paragraphs(told.get("description"))),
        organization=plain(_mapping(told.get("organization")).get("name"), _SHORT),
        phones=tuple(_phones(told)),
        addresses=tuple(_addresses(told)),
        areas=tuple(map(_area, _all(told, "service_areas"))),
        ages=tuple(_ages(told)),
        fees=plain(told.get("fees")) or plain(told.get("fees_description")),
        costs=tuple(map(_cost, _all(told, "cost_options"))),
        spells=tuple(map(_spell, (*_all(told, "schedules"), *_all(told, "regular_schedules")))),
        terms=tuple(_terms(told)),
        who=tuple(_who(told)),
        changed=line(told.get("last_modified"), _SHORT) or line(told.get("assured_date"), _SHORT),
        ignored=tuple(_ignored(told)),
    )


def _phones(told: Mapping[str, Any]) -> Iterator[str]:
    """The service's, then its contacts', then its organisation's. The people who answer them are not kept."""
    holders = [told, *_all(told, "contacts"), _mapping(told.get("organization"))]
    numbers = (line(phone.get("number"), _SHORT) for holder in holders for phone in _all(holder, "phones"))
    yield from dict.fromkeys(number for number in numbers if number)


def _addresses(told: Mapping[str, Any]) -> Iterator[Address]:
    for place in _all(told, "service_at_locations"):
        location = _mapping(place.get("location"))
        for address in (*_all(location, "addresses"), *_all(location, "physical_addresses")):
            lines = (plain(address.get(key), _SHORT) for key in ("address_1", "address_2", "city"))
            postcode = line(address.get("postal_code"), 20)
            yield Address(tuple(line for line in lines if line), postcode)


def _area(area: Mapping[str, Any]) -> AreaTold:
    name = plain(area.get("name"), _SHORT) or plain(area.get("service_area"), _SHORT)
    code = next((text for key in ("uri", "extent", "code") if (text := line(area.get(key), 500))), None)
    return AreaTold(name, code)


def _ages(told: Mapping[str, Any]) -> Iterator[tuple[object, object]]:
    for condition in (told, *_all(told, "eligibilitys")):
        pair = (condition.get("minimum_age"), condition.get("maximum_age"))
        if any(value not in (None, "") for value in pair):
            yield pair


def _cost(cost: Mapping[str, Any]) -> Cost:
    about, option = plain(cost.get("amount_description"), _SHORT), plain(cost.get("option"), _SHORT)
    return Cost(cost.get("amount"), about, option, _spell(cost))


def _spell(item: Mapping[str, Any]) -> Spell:
    return Spell(line(item.get("valid_from"), _SHORT), line(item.get("valid_to"), _SHORT))


def _terms(told: Mapping[str, Any]) -> Iterator[TermTold]:
    """The terms of the service; in 1.0 what it is and whom it is for stand apart."""
    for link in _all(told, "attributes"):
        yield _term(_mapping(link.get("taxonomy_term")), plain(link.get("link_type"), _SHORT))
    for link in _all(told, "service_taxonomys"):
        yield _term(_mapping(link.get("taxonomy")), None)
    for condition in _all(told, "eligibilitys"):
        for term in _all(condition, "taxonomys"):
            yield _term(term, "eligibility")


def _term(term: Mapping[str, Any], link: str | None) -> TermTold:
    id, name = line(term.get("id"), _SHORT), plain(term.get("name"), _SHORT)
    return TermTold(id, _exact(term.get("term")) or _exact(term.get("code")), name, link)


def _ignored(told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in told.items():
        if value and key not in _READ:
            yield plain(key, 40) or "?", plain(value, _SHORT) or "more than a text"


def _exact(value: object) -> str | None:
    """A term as it stands: an identifier of ours is made from every letter of it."""
    return value if isinstance(value, str) and 0 < len(value) <= _LONG else None


def _who(told: Mapping[str, Any]) -> Iterator[str]:
    said = [told.get("eligibility_description")]
    said += [condition.get("eligibility") for condition in _all(told, "eligibilitys")]
    yield from (text for item in said if (text := plain(item, 500)))


def _all(told: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """The objects of a list; none if there is no list."""
    value = told.get(key)
    items: Iterable[Any] = value[:_MOST] if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, Mapping)]


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}

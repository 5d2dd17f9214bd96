"""A scheme as a service of HSDS-UK 3.0. What a record does not know is left out, never empty."""

from datetime import date
from typing import Any

from knowledge.catalogue import Catalogue
from knowledge.clauses import Between
from knowledge.openreferral.attributes import attributes
from knowledge.openreferral.ids import uuid_of
from knowledge.openreferral.locations import at_locations
from knowledge.openreferral.organization import organization
from knowledge.openreferral.service_areas import service_areas
from knowledge.openreferral.wording import alert, description
from knowledge.scheme import Scheme

STATUS = {"open": "active", "planned": "inactive", "closed": "defunct"}


def service_id(scheme: Scheme) -> str:
    """The identifier of a scheme's service."""
    return uuid_of("service", scheme.id)


def ages(scheme: Scheme) -> Between | None:
    """The age that the rule asks of everybody; None if it asks none, or not of everybody."""
    found = (clause for clause in scheme.rule if isinstance(clause, Between) and clause.field == "age")
    return next(found, None)


def basic(scheme: Scheme, catalogue: Catalogue, today: date) -> dict[str, Any]:
    """A service as lists show it: its own fields and its organization."""
    age = ages(scheme)
    return _known(
        {
            "id": service_id(scheme),
            "name": scheme.name,
            "description": description(scheme, catalogue),
            "url": scheme.join.url,
            "email": scheme.join.email,
            "status": STATUS[scheme.state(today)],
            "fees": scheme.cost,
            "minimum_age": age.lowest if age else None,
            "maximum_age": age.highest if age else None,
            "assured_date": scheme.verified_on.isoformat() if scheme.verified_on else None,
            "alert": alert(scheme, catalogue, today),
            "organization": organization(scheme),
        }
    )


def full(scheme: Scheme, catalogue: Catalogue, today: date) -> dict[str, Any]:
    """A service with everything that belongs to it."""
    return _known(
        {
            **basic(scheme, catalogue, today),
            "service_areas": service_areas(scheme),
            "service_at_locations": list(at_locations(scheme)),
            "cost_options": _cost_options(scheme),
            "contacts": _contacts(scheme),
            "attributes": attributes(scheme),
        }
    )


def _cost_options(scheme: Scheme) -> list[dict[str, Any]]:
    if scheme.cost is None:
        return []
    amount = {"amount": 0} if scheme.cost == "free" else {}
    return [{"id": uuid_of("cost_option", scheme.id), "option": scheme.cost, **amount}]


def _contacts(scheme: Scheme) -> list[dict[str, Any]]:
    """The phone hangs below a contact: the UK profile knows phones only there."""
    if scheme.join.phone is None:
        return []
    phone = {"id": uuid_of("phone", scheme.id), "number": scheme.join.phone}
    return [{"id": uuid_of("contact", scheme.id), "name": scheme.name, "phones": [phone]}]


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, [])}

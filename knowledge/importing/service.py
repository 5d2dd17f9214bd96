"""One service as a feed tells it, 3.0 or 1.0, in one shape and with every text made plain."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AreaTold:
    """An area by its name, and a text that may hold its code."""

    name: str | None
    code: str | None


@dataclass(frozen=True, slots=True)
class TermTold:
    """A term of a taxonomy: identifier, the term itself as it stands, its name, and the link's type (`eligibility`)."""

    id: str | None
    term: str | None
    name: str | None
    link: str | None


@dataclass(frozen=True, slots=True)
class Spell:
    """First and last day of something, as they were written."""

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Cost:
    """One price: how much, of what, for whom, and when. `amount` as it was written."""

    amount: object
    about: str | None
    option: str | None
    spell: Spell


@dataclass(frozen=True, slots=True)
class Address:
    """One address: its lines, without the postcode, and the postcode."""

    lines: tuple[str, ...]
    postcode: str | None


@dataclass(frozen=True, slots=True)
class Service:
    """One service.

    Texts are plain, the description by paragraphs; what must be a number or a day is as it was written, and not yet
    believed. ages: (youngest, oldest) for each condition of age. who: whom it is for, in words. changed: when the
    feed last touched or checked it. ignored: the fields that we have no place for, with what they say.
    """

    id: str
    name: str | None
    description: tuple[str, ...]
    url: str | None
    email: str | None
    status: str | None
    organization: str | None
    phones: tuple[str, ...]
    addresses: tuple[Address, ...]
    areas: tuple[AreaTold, ...]
    ages: tuple[tuple[object, object], ...]
    fees: str | None
    costs: tuple[Cost, ...]
    spells: tuple[Spell, ...]
    terms: tuple[TermTold, ...]
    who: tuple[str, ...]
    changed: str | None
    ignored: tuple[tuple[str, str], ...]

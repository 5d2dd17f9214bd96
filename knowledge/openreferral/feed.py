"""The whole feed: every service, term and location by its identifier, and services looked for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from knowledge.catalogue import Catalogue
from knowledge.openreferral.attributes import all_links
from knowledge.openreferral.locations import at_locations
from knowledge.openreferral.service import ages, service_id
from knowledge.openreferral.taxonomy import TAXONOMIES, Term, fixed_terms, taxonomy_id
from knowledge.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Wanted:
    """What services are looked for; None is no limit.

    term and taxonomy are identifiers. The ages are the standard's: "with a minimum age of at least", "with a
    maximum age of at most"; they do not ask whom a service suits. councils: codes, any of which must be covered.
    """

    term: str | None = None
    taxonomy: str | None = None
    minimum_age: int | None = None
    maximum_age: int | None = None
    councils: frozenset[str] | None = None


class Feed:
    """A catalogue as Open Referral sees it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    @cached_property
    def services(self) -> dict[str, Scheme]:
        """Every scheme by the identifier of its service, in order of name."""
        schemes = sorted(self.catalogue.schemes.values(), key=lambda scheme: (scheme.name, scheme.id))
        return {service_id(scheme): scheme for scheme in schemes}

    @cached_property
    def terms(self) -> dict[str, Term]:
        """Every term by its identifier: the fixed ones, then those that rules and sources of the records need."""
        fixed = (term for taxonomy in TAXONOMIES for term in fixed_terms(taxonomy))
        used = (term for scheme in self.services.values() for _, term in all_links(scheme))
        return {term.id: term for term in (*fixed, *used)}

    @cached_property
    def at_locations(self) -> dict[str, tuple[Scheme, dict[str, Any]]]:
        """Every place of every scheme by the identifier of their link."""
        links = ((scheme, link) for scheme in self.services.values() for link in at_locations(scheme))
        return {link["id"]: (scheme, link) for scheme, link in links}

    def terms_of(self, taxonomy: str) -> list[Term]:
        """The terms of the taxonomy with that identifier."""
        return [term for term in self.terms.values() if taxonomy_id(term.taxonomy) == taxonomy]

    def find(self, wanted: Wanted, among: Iterable[str] | None = None) -> list[Scheme]:
        """The schemes wanted, in the order of the ids in `among`; by name among all of them if that is None."""
        schemes = self.catalogue.schemes
        candidates: Sequence[Scheme] = [*self.services.values()]
        if among is not None:
            candidates = [schemes[id] for id in among if id in schemes]
        return [scheme for scheme in candidates if all(self._held(scheme, wanted))]

    def _held(self, scheme: Scheme, wanted: Wanted) -> Iterator[bool]:
        age = ages(scheme)
        if wanted.term is not None:
            yield wanted.term in self._linked[scheme.id]
        if wanted.taxonomy is not None:
            yield wanted.taxonomy in self._linked[scheme.id]
        if wanted.minimum_age is not None:
            yield age is not None and age.lowest is not None and age.lowest >= wanted.minimum_age
        if wanted.maximum_age is not None:
            yield age is not None and age.highest is not None and age.highest <= wanted.maximum_age
        if wanted.councils is not None:
            yield scheme.area is None or not wanted.councils.isdisjoint(scheme.area.codes)

    @cached_property
    def _linked(self) -> dict[str, frozenset[str]]:
        """Terms and taxonomies that each scheme is linked to, as identifiers, by the scheme's id."""
        return {
            scheme.id: frozenset(id for _, term in all_links(scheme) for id in _identifiers(term))
            for scheme in self.services.values()
        }


def _identifiers(term: Term) -> Iterator[str]:
    yield term.id
    yield taxonomy_id(term.taxonomy)
    if term.parent:
        yield term.parent.id

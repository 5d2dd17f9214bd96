"""All schemes in memory, found by id and by council without looking at every one."""

from collections.abc import Iterable
from functools import cached_property

from knowledge.circumstances import Circumstances
from knowledge.scheme import Scheme


class Catalogue:
    """The schemes of the knowledge base.

    `schemes`: all of them by id. Crisis lines are kept apart: they are never ranked with schemes.
    """

    def __init__(self, schemes: Iterable[Scheme]) -> None:
        self.schemes = {scheme.id: scheme for scheme in schemes}
        self.offers = tuple(scheme for scheme in self.schemes.values() if scheme.kind != "crisis")

    def near(self, person: Circumstances) -> Iterable[Scheme]:
        """The offers that cover any council the person may live in; every offer if no place was told."""
        if person.area is None:
            return self.offers
        if len(person.area) == 1:
            return self._by_council.get(person.area[0].code, self._everywhere)
        found = {s.id: s for area in person.area for s in self._by_council.get(area.code, self._everywhere)}
        return found.values()

    def local_forms(self, umbrella: str) -> tuple[Scheme, ...]:
        """The local records of a national scheme; none for a scheme that is no umbrella."""
        return self._local_forms.get(umbrella, ())

    @cached_property
    def _everywhere(self) -> tuple[Scheme, ...]:
        return tuple(scheme for scheme in self.offers if scheme.area is None)

    @cached_property
    def _by_council(self) -> dict[str, tuple[Scheme, ...]]:
        covering: dict[str, list[Scheme]] = {}
        for scheme in self.offers:
            for code in scheme.area.codes if scheme.area else ():
                covering.setdefault(code, []).append(scheme)
        return {code: (*schemes, *self._everywhere) for code, schemes in covering.items()}

    @cached_property
    def _local_forms(self) -> dict[str, tuple[Scheme, ...]]:
        forms: dict[str, tuple[Scheme, ...]] = {}
        for scheme in self.offers:
            if scheme.local_of:
                forms[scheme.local_of] = (*forms.get(scheme.local_of, ()), scheme)
        return forms

"""All schemes in memory, found by id and by council without looking at every one."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from knowledge.circumstances import Circumstances
from knowledge.clauses import Between, Clause, InArea
from knowledge.scheme import Scheme


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """What a scheme asks of everybody, wherever they live, and whom it is mainly for.

    Schemes that ask the same share one object, so that one look at a person tells for all of them. age: the limits
    of age among the rule, if it has any.
    """

    rule: tuple[Clause, ...]
    aimed_at: tuple[Clause, ...]
    age: Between | None


class Catalogue:
    """The schemes of the knowledge base.

    `schemes`: all of them by id. `offers`: all but crisis lines, which are never ranked with schemes.
    `joinable`: the offers but for what is told of by name alone. `on_request`: what is never ranked and yet says in
    which words it is asked for.
    """

    def __init__(self, schemes: Iterable[Scheme]) -> None:
        self.schemes = {scheme.id: scheme for scheme in schemes}
        self.offers = tuple(scheme for scheme in self.schemes.values() if scheme.kind != "crisis")
        self.joinable = tuple(scheme for scheme in self.offers if not scheme.by_name)
        never_ranked = (s for s in self.schemes.values() if s.by_name or s.kind == "crisis")
        self.on_request = tuple(scheme for scheme in never_ranked if scheme.asked_for)

    def near(self, person: Circumstances) -> Iterable[Scheme]:
        """What can be joined in any council the person may live in; anywhere if no place was told."""
        if person.area is None:
            return self.joinable
        if len(person.area) == 1:
            return self._by_council.get(person.area[0].code, self._everywhere)
        found = {s.id: s for area in person.area for s in self._by_council.get(area.code, self._everywhere)}
        return found.values()

    def local_forms(self, umbrella: str) -> tuple[Scheme, ...]:
        """The local records of a national scheme; none for a scheme that is no umbrella."""
        return self._local_forms.get(umbrella, ())

    def local_forms_in(self, code: str, umbrella: str) -> tuple[Scheme, ...]:
        """Those of them that cover the council with this code."""
        return self._forms_by_council.get((code, umbrella), ())

    @cached_property
    def terms(self) -> dict[Scheme, Terms]:
        """The terms of every offer."""
        shared: dict[tuple[object, object], Terms] = {}
        found = {}
        for scheme in self.offers:
            own = terms_of(scheme)
            found[scheme] = shared.setdefault((own.rule, own.aimed_at), own)
        return found

    @cached_property
    def _everywhere(self) -> tuple[Scheme, ...]:
        return tuple(scheme for scheme in self.joinable if scheme.area is None)

    @cached_property
    def _by_council(self) -> dict[str, tuple[Scheme, ...]]:
        covering: dict[str, list[Scheme]] = {}
        for scheme in self.joinable:
            for code in scheme.area.codes if scheme.area else ():
                covering.setdefault(code, []).append(scheme)
        return {code: (*schemes, *self._everywhere) for code, schemes in covering.items()}

    @cached_property
    def _local_forms(self) -> dict[str, tuple[Scheme, ...]]:
        forms: dict[str, list[Scheme]] = {}
        for scheme in self.offers:
            if scheme.local_of:
                forms.setdefault(scheme.local_of, []).append(scheme)
        return {umbrella: tuple(schemes) for umbrella, schemes in forms.items()}

    @cached_property
    def _forms_by_council(self) -> dict[tuple[str, str], tuple[Scheme, ...]]:
        forms: dict[tuple[str, str], list[Scheme]] = {}
        for umbrella, schemes in self._local_forms.items():
            for scheme in schemes:
                for code in scheme.area.codes if scheme.area else ():
                    forms.setdefault((code, umbrella), []).append(scheme)
        return {key: tuple(schemes) for key, schemes in forms.items()}


def terms_of(scheme: Scheme) -> Terms:
    """The terms of one scheme, an object of their own."""
    rule = tuple(clause for clause in scheme.rule if not isinstance(clause, InArea))
    age = next((clause for clause in rule if isinstance(clause, Between) and clause.field == "age"), None)
    return Terms(rule, scheme.aimed_at, age)

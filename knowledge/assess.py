"""Schemes held against one person's circumstances on one day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from knowledge.catalogue import Catalogue, Terms, terms_of
from knowledge.circumstances import Circumstances
from knowledge.clauses import hold_all, met
from knowledge.findings import Finding
from knowledge.priors import chance, likelihood
from knowledge.scheme import Scheme, State
from knowledge.truth import NO, UNKNOWN, YES, Truth, all_of


class Held(NamedTuple):
    """Terms held against a person, whom it is for and whom it is mainly for.

    unknown: the findings that are still UNKNOWN. likely: how likely it is, 0 to 1, that they turn out well. Of terms
    that are not met only that is known.
    """

    truth: Truth
    unknown: list[Finding]
    likely: float
    aimed: Truth


_NOT_FOR_THEM = Held(NO, [], 0.0, UNKNOWN)


@dataclass(slots=True)
class Assessment:
    """Whether a scheme suits a person, and why.

    truth: YES fits, UNKNOWN may fit, NO does not. state: as on the day asked about. lives_there: whether the
    person lives where it is.
    """

    scheme: Scheme
    person: Circumstances
    truth: Truth
    state: State
    lives_there: Truth
    held: Held

    @property
    def aimed(self) -> Truth:
        """Whether the person is whom it is mainly for."""
        return self.held.aimed

    @property
    def findings(self) -> list[Finding]:
        """Every clause of the rule as it was met or not."""
        return hold_all(self.scheme.rule, self.person)

    @property
    def unknown(self) -> list[Finding]:
        """The findings that are still UNKNOWN."""
        if self.lives_there is not UNKNOWN:
            return self.held.unknown
        return [finding for finding in self.findings if finding.truth is UNKNOWN]

    @property
    def likely(self) -> float:
        """How likely a scheme that may fit is to fit, 0 to 1."""
        if self.lives_there is UNKNOWN and self.scheme.area:
            return self.held.likely * chance(self.scheme.area)
        return self.held.likely

    @property
    def missing(self) -> list[str]:
        """The circumstances, not told yet, that would settle it."""
        return list(dict.fromkeys(finding.field for finding in self.unknown))


def assess(scheme: Scheme, person: Circumstances, today: date) -> Assessment:
    """Hold `scheme` against `person` (with what is implied already filled in). A scheme that is not open is NO."""
    return _assessment(scheme, _hold(terms_of(scheme), person), person, today)


def assess_all(
    catalogue: Catalogue, schemes: Iterable[Scheme], person: Circumstances, today: date
) -> Iterator[Assessment]:
    """Each of `schemes`, offers of the catalogue; what many of them ask is held against the person once."""
    held = _Holding(person)
    for scheme in schemes:
        yield _assessment(scheme, held[catalogue.terms[scheme]], person, today)


def promising(catalogue: Catalogue, person: Circumstances, today: date) -> list[Assessment]:
    """Every offer that fits or may fit, in no special order; umbrellas give way to their local form."""
    terms, held = catalogue.terms, _Holding(person)
    near = [scheme for scheme in catalogue.near(person) if held[terms[scheme]].truth is not NO]
    items = [_assessment(scheme, held[terms[scheme]], person, today) for scheme in near]
    return [i for i in items if i.truth is not NO and not gives_way(i.scheme, catalogue, person, today)]


def gives_way(scheme: Scheme, catalogue: Catalogue, person: Circumstances, today: date) -> bool:
    """Whether every council the person may live in has an open local form of this national scheme.

    A local form that is barely known of (confidence low) does not hide the national one.
    """
    if person.area is None or not catalogue.local_forms(scheme.id):
        return False
    return all(
        any(
            form.state(today) == "open" and form.confidence != "low"
            for form in catalogue.local_forms_in(area.code, scheme.id)
        )
        for area in person.area
    )


class _Holding(dict[Terms, Held]):
    """Terms held against one person, each once."""

    def __init__(self, person: Circumstances) -> None:
        super().__init__()
        self.person = person

    def __missing__(self, asked: Terms) -> Held:
        """Held now, and not again."""
        return self.setdefault(asked, _hold(asked, self.person))


def _hold(asked: Terms, person: Circumstances) -> Held:
    """The terms held against a person, the age first: it turns away most, and then nothing else is looked at."""
    if asked.age and person.age is not None and not asked.age.covers(person.age):
        return _NOT_FOR_THEM
    truth = met(asked.rule, person)
    if truth is NO:
        return _NOT_FOR_THEM
    aimed = met(asked.aimed_at, person) if asked.aimed_at else UNKNOWN
    if truth is YES:
        return Held(YES, [], 1.0, aimed)
    unknown = [finding for finding in hold_all(asked.rule, person) if finding.truth is UNKNOWN]
    return Held(UNKNOWN, unknown, likelihood(unknown), aimed)


def _assessment(scheme: Scheme, held: Held, person: Circumstances, today: date) -> Assessment:
    state = scheme.state(today)
    lives_there = scheme.area.covers(person.area) if scheme.area else YES
    truth = held.truth if lives_there is YES else all_of((held.truth, lives_there))
    return Assessment(scheme, person, truth if state == "open" else NO, state, lives_there, held)

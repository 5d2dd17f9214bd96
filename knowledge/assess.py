"""One scheme held against one person's circumstances on one day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.clauses import hold_all, verdict
from knowledge.findings import Finding
from knowledge.scheme import Scheme, State
from knowledge.truth import Truth


@dataclass(frozen=True, slots=True)
class Assessment:
    """Whether a scheme suits a person, and why.

    truth: YES fits, UNKNOWN may fit, NO does not. findings: every clause of the rule as it was met or
    not. aimed: whether the person is whom it is mainly for. state: as on the day asked about.
    """

    scheme: Scheme
    truth: Truth
    findings: list[Finding]
    aimed: Truth
    state: State

    @property
    def missing(self) -> list[str]:
        """The circumstances, not told yet, that would settle it."""
        unknown = (finding.field for finding in self.findings if finding.truth is Truth.UNKNOWN)
        return list(dict.fromkeys(unknown))


def assess(scheme: Scheme, person: Circumstances, today: date) -> Assessment:
    """Hold `scheme` against `person` (with what is implied already filled in). A scheme that is not open is NO."""
    findings = hold_all(scheme.rule, person)
    state = scheme.state(today)
    truth = verdict(findings) if state == "open" else Truth.NO
    aimed = verdict(hold_all(scheme.aimed_at, person)) if scheme.aimed_at else Truth.UNKNOWN
    return Assessment(scheme, truth, findings, aimed, state)


def assess_all(catalogue: Catalogue, person: Circumstances, today: date) -> list[Assessment]:
    """Every offer that covers the person's area, held against them; umbrellas give way to their local form."""
    near = catalogue.near(person)
    return [assess(s, person, today) for s in near if not gives_way(s, catalogue, person, today)]


def gives_way(scheme: Scheme, catalogue: Catalogue, person: Circumstances, today: date) -> bool:
    """Whether every council the person may live in has an open local form of this national scheme.

    A local form that is barely known of (confidence low) does not hide the national one.
    """
    forms = [
        f for f in catalogue.local_forms(scheme.id) if f.state(today) == "open" and f.confidence != "low"
    ]
    return bool(forms) and person.area is not None and all(_covered(area.code, forms) for area in person.area)


def _covered(code: str, forms: Iterable[Scheme]) -> bool:
    return any(form.area is not None and code in form.area.codes for form in forms)

"""The order in which schemes are shown: what matters most to this person first, and not all of one kind.

The weights are a judgement, kept in one table so that it can be argued with. They order what is shown;
they never decide whether a scheme fits.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from knowledge.assess import Assessment
from knowledge.circumstances import Circumstances
from knowledge.priors import COUNCILS
from knowledge.scheme import Scheme
from knowledge.truth import Truth

KIND = {
    "workwell": 4.0,
    "youth_hub": 4.0,
    "area_programme": 3.5,
    "employment_programme": 3.5,
    "health": 2.5,
    "peer_support": 3.0,
    "childcare": 2.5,
    "skills": 2.5,
    "advice": 2.0,
}
CONFIDENCE = {"high": 0.5, "medium": 0.25, "low": -1.0}
LOCAL = 1.5
PER_CLAUSE, CLAUSES = 0.5, 3
AIMED = {Truth.YES: 0.75, Truth.UNKNOWN: 0.0, Truth.NO: -1.5}
NEED = 1.5
CHILDCARE_NEED = 2.5
CAN_JOIN = 0.5
NARROW = -1.5
SAME_KIND = 1.25
VARIED = 10


def ranked(
    assessments: Iterable[Assessment], person: Circumstances, doubts: Mapping[str, float] = {}
) -> list[Assessment]:
    """The assessments, best first. Among the first few, a kind already shown counts less each time.

    doubts: what to take off the score of a scheme, by id.
    """
    rated = ((score(item, person) - doubts.get(item.scheme.id, 0.0), item) for item in assessments)
    scored = sorted(rated, key=lambda row: (-row[0], row[1].scheme.id))
    shown: dict[str, int] = {}
    first: list[Assessment] = []
    while scored and len(first) < VARIED:
        best = max(
            range(len(scored)), key=lambda i: scored[i][0] - SAME_KIND * shown.get(_kind(scored[i]), 0)
        )
        kind = _kind(scored[best])
        shown[kind] = shown.get(kind, 0) + 1
        first.append(scored.pop(best)[1])
    return [*first, *(item for _, item in scored)]


def score(assessment: Assessment, person: Circumstances) -> float:
    """How much a scheme matters to a person, taking what is still unknown as if it were met."""
    scheme = assessment.scheme
    return standing(scheme) + AIMED[assessment.aimed] + _needed(scheme, person)


@cache
def standing(scheme: Scheme) -> float:
    """The part of the score that is the same for everybody."""
    councils = len(scheme.area.codes) if scheme.area else COUNCILS
    clauses = min(CLAUSES, sum(clause.field != "area" for clause in scheme.rule))
    join = scheme.join
    can_join = bool(join.self_referral) + bool(join.url or join.phone or join.email or join.address)
    local = LOCAL * (1 - min(councils, COUNCILS) / COUNCILS)
    fixed = KIND[scheme.kind] + CONFIDENCE[scheme.confidence] + NARROW * scheme.narrow
    return fixed + local + PER_CLAUSE * clauses + CAN_JOIN * can_join


def _kind(row: tuple[float, Assessment]) -> str:
    return row[1].scheme.kind


def _needed(scheme: Scheme, person: Circumstances) -> float:
    needs = set(person.needs or ()) | ({"mental_health"} & set(person.health_types or ()))
    helps = NEED * bool(needs.intersection(scheme.helps_with))
    return helps + CHILDCARE_NEED * (scheme.kind == "childcare" and bool(person.childcare_need))

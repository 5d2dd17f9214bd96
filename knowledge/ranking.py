"""The order in which schemes are shown: what matters most to this person first, and not all of one kind.

The weights are a judgement, kept in one table so that it can be argued with. They order what is shown;
they never decide whether a scheme fits.
"""

from collections.abc import Iterable
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
    "peer_support": 2.5,
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
SAME_KIND = 1.25


def ranked(assessments: Iterable[Assessment], person: Circumstances, first: int | None = None) -> list[Assessment]:
    """The best `first` (all if None) of the assessments, best first; a kind already shown counts less."""
    pool = sorted(((score(a, person), a.scheme.id, a) for a in assessments), key=lambda row: (-row[0], row[1]))
    shown: dict[str, int] = {}
    chosen: list[Assessment] = []
    while pool and (first is None or len(chosen) < first):
        best = max(range(len(pool)), key=lambda i: pool[i][0] - SAME_KIND * shown.get(pool[i][2].scheme.kind, 0))
        chosen.append(pool.pop(best)[2])
        shown[chosen[-1].scheme.kind] = shown.get(chosen[-1].scheme.kind, 0) + 1
    return chosen


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
    return KIND[scheme.kind] + CONFIDENCE[scheme.confidence] + local + PER_CLAUSE * clauses + CAN_JOIN * can_join


def _needed(scheme: Scheme, person: Circumstances) -> float:
    needs = set(person.needs or ()) | ({"mental_health"} & set(person.health_types or ()))
    helps = NEED * bool(needs.intersection(scheme.helps_with))
    return helps + CHILDCARE_NEED * (scheme.kind == "childcare" and bool(person.childcare_need))

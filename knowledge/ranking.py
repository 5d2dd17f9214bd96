"""The order in which schemes are shown: what matters most to this person first, and not all of one kind.

The weights are a judgement, kept in one table so that it can be argued with. They order what is shown;
they never decide whether a scheme fits.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from heapq import nsmallest

from knowledge.assess import Assessment
from knowledge.circumstances import Circumstances
from knowledge.clauses import AnyOf, OneOf
from knowledge.priors import COUNCILS
from knowledge.scheme import Scheme
from knowledge.truth import NO, UNKNOWN, YES

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
AIMED = {YES: 0.75, UNKNOWN: 0.0, NO: -1.5}
NEED = 1.5
CHILDCARE_NEED, CHILDCARE_UNTOLD = 2.5, 1.25
CAN_JOIN = 0.5
NARROW = -1.5
MADE_FOR, FEW = 2.0, 3
UNASKED = -1.5
SAME_KIND = 1.25
VARIED = 10
_MENTAL, _SEEKING = frozenset({"mental_health"}), frozenset({"job_search"})

Row = tuple[float, str, Assessment]  # cost and id, by which it is ordered, and what stands there


def rated(assessments: Iterable[Assessment], person: Circumstances) -> list[Row]:
    """The assessments with what they cost, in no special order: the more a scheme matters, the lower."""
    wanted = _wanted(person)
    own = frozenset((*(person.groups or ()), *(person.health_types or ())))
    untold = person.childcare_need is None and bool(person.has_children)
    childcare = CHILDCARE_NEED * bool(person.childcare_need) + CHILDCARE_UNTOLD * untold
    return [(-_score(item, wanted, own, childcare), item.scheme.id, item) for item in assessments]


def raises(item: Assessment, person: Circumstances) -> Iterator[tuple[str, tuple[str, ...], float]]:
    """The circumstances, not told, that would make a scheme matter more: (field, one of these values, how much)."""
    scheme = item.scheme
    peer = -UNASKED * (scheme.kind == "peer_support")
    made = tuple(_made_for(scheme))
    if person.needs is None and scheme.helps_with and _wanted(person).isdisjoint(scheme.helps_with):
        yield "needs", scheme.helps_with, NEED + peer
    if person.health_types is None and "mental_health" in scheme.helps_with:
        yield "health_types", ("mental_health",), NEED + peer
    for field, told in (("groups", person.groups), ("health_types", person.health_types)):
        if made and told is None:
            yield field, made, MADE_FOR + peer
    if scheme.kind == "childcare" and person.has_children is None:
        yield "has_children", (), CHILDCARE_UNTOLD
    elif scheme.kind == "childcare" and person.childcare_need is None:
        yield "childcare_need", (), CHILDCARE_NEED - CHILDCARE_UNTOLD


def lowers(item: Assessment, person: Circumstances) -> Iterator[tuple[str, tuple[str, ...], float]]:
    """The circumstances, not told, that would make a scheme matter less unless they are so: likewise."""
    if item.scheme.kind == "childcare" and person.has_children and person.childcare_need is None:
        yield "childcare_need", (), CHILDCARE_UNTOLD


def ranked(rows: Iterable[Row]) -> list[Assessment]:
    """The assessments, best first. Among the first few, a kind already shown counts less each time."""
    rows = sorted(rows)
    first = foremost(rows, VARIED)
    shown = {item.scheme.id for item in first}
    return first + [item for _, id, item in rows if id not in shown]


def foremost(rows: Iterable[Row], count: int) -> list[Assessment]:
    """The first `count` of what `ranked` gives, VARIED at most, without putting all in order."""
    kinds: dict[str, list[Row]] = {}
    for row in rows:
        kinds.setdefault(row[2].scheme.kind, []).append(row)
    best = {kind: nsmallest(count, rows) for kind, rows in kinds.items()}
    taken = dict.fromkeys(best, 0)
    first: list[Assessment] = []
    while best and len(first) < count:
        kind = min(best, key=lambda kind: (best[kind][0][0] + SAME_KIND * taken[kind], best[kind][0]))
        first.append(best[kind].pop(0)[2])
        taken[kind] += 1
        if not best[kind]:
            del best[kind]
    return first


def _wanted(person: Circumstances) -> frozenset[str]:
    """The needs they told of, or that their health and being out of work speak of."""
    seeking = person.looking_for_work or person.work == "unemployed"
    mental = _MENTAL.intersection(person.health_types or ())
    return mental.union(person.needs or (), _SEEKING if seeking else ())


def _score(assessment: Assessment, wanted: frozenset[str], own: frozenset[str], childcare: float) -> float:
    """How much a scheme matters to a person, taking what is still unknown as if it were met."""
    scheme = assessment.scheme
    helps, made = not wanted.isdisjoint(scheme.helps_with), not own.isdisjoint(_made_for(scheme))
    unasked = scheme.kind == "peer_support" and not helps and not made
    needed = NEED * helps + MADE_FOR * made + UNASKED * unasked + childcare * (scheme.kind == "childcare")
    return standing(scheme) + AIMED[assessment.held.aimed] + needed


@cache
def _made_for(scheme: Scheme) -> frozenset[str]:
    """The groups and kinds of health problem that it names as its own; a long list is nobody's own."""
    ways = [way for clause in scheme.rule if isinstance(clause, AnyOf) for way in clause.ways]
    clauses = (*scheme.rule, *scheme.aimed_at, *(clause for way in ways for clause in way))
    named = [c.values for c in clauses if isinstance(c, OneOf) and c.field in ("groups", "health_types")]
    return frozenset(value for values in named if len(values) <= FEW for value in values) - _MENTAL


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

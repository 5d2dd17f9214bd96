"""How much each scheme matters to one person; `knowledge.order` puts them in order by it.

The weights are a judgement, kept in one table so that it can be argued with. They order what is shown;
they never decide whether a scheme fits.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from knowledge.assess import Assessment
from knowledge.circumstances import Circumstances
from knowledge.clauses import AnyOf, OneOf
from knowledge.for_whom import meant_for
from knowledge.priors import COUNCILS
from knowledge.scheme import Scheme
from knowledge.truth import NO, UNKNOWN, YES, Truth

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
AIMED = {YES: 0.75, UNKNOWN: 0.0, NO: -3.0}
NEED, TOLD = 1.5, 2.5  # a need that their circumstances speak of, and one that they named
CHILDCARE_NEED, CHILDCARE_UNTOLD = 2.5, 1.25
CAN_JOIN = 0.5
NARROW = {YES: -1.5, UNKNOWN: -3.0, NO: -3.0}  # by whether it is aimed at them
MADE_FOR, FEW = 2.0, 3
UNASKED = -1.5
EITHER = -2.0  # a group for women or for men alone: nobody is asked which they are
_MENTAL, _SEEKING = frozenset({"mental_health"}), frozenset({"job_search"})


class Row(NamedTuple):
    """An assessment with what it costs and its scheme's id, by which rows are ordered."""

    cost: float
    id: str
    item: Assessment


class Matters(NamedTuple):
    """What matters to one person: needs named, needs of any kind, groups and health, and what childcare is worth."""

    told: frozenset[str]
    wanted: frozenset[str]
    own: frozenset[str]
    childcare: float


def rated(assessments: Iterable[Assessment], person: Circumstances) -> list[Row]:
    """The assessments with what they cost, in no special order: the more a scheme matters, the lower."""
    matters = _matters(person)
    return [Row(-_score(item, matters), item.scheme.id, item) for item in assessments]


def raises(item: Assessment, person: Circumstances) -> Iterator[tuple[str, tuple[str, ...], float]]:
    """The circumstances, not told, that would make a scheme matter more: (field, one of these values, how much)."""
    scheme = item.scheme
    peer = -UNASKED * (scheme.kind == "peer_support")
    made = tuple(made_for(scheme))
    if person.needs is None and scheme.helps_with:
        unmet = _wanted(person).isdisjoint(scheme.helps_with)
        yield "needs", scheme.helps_with, TOLD + peer if unmet else TOLD - NEED
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


def speaks_to(scheme: Scheme, person: Circumstances) -> bool:
    """Whether it helps with a need of theirs or is made for people like them; all does if they told of neither."""
    matters = _matters(person)
    return answers(scheme, person) or not (matters.wanted or matters.own)


def answers(scheme: Scheme, person: Circumstances) -> bool:
    """Whether it helps with a need of theirs or is made for people like them."""
    matters = _matters(person)
    return bool(_helps(scheme, matters)) or not matters.own.isdisjoint(made_for(scheme))


def _matters(person: Circumstances) -> Matters:
    own = frozenset((*(person.groups or ()), *(person.health_types or ())))
    untold = person.childcare_need is None and bool(person.has_children)
    childcare = CHILDCARE_NEED * bool(person.childcare_need) + CHILDCARE_UNTOLD * untold
    return Matters(frozenset(person.needs or ()), _wanted(person), own, childcare)


def _wanted(person: Circumstances) -> frozenset[str]:
    """The needs they told of, or that their health and being out of work speak of."""
    seeking = person.looking_for_work or person.work == "unemployed"
    mental = _MENTAL.intersection(person.health_types or ())
    return mental.union(person.needs or (), _SEEKING if seeking else ())


def _score(assessment: Assessment, matters: Matters) -> float:
    """How much a scheme matters to a person, taking what is still unknown as if it were met."""
    scheme = assessment.scheme
    helps, made = _helps(scheme, matters), not matters.own.isdisjoint(made_for(scheme))
    unasked = scheme.kind == "peer_support" and not helps and not made
    childcare = matters.childcare * (scheme.kind == "childcare")
    needed = helps + MADE_FOR * made + UNASKED * unasked + childcare
    return standing(scheme) + aim(scheme, assessment.held.aimed) + needed


def aim(scheme: Scheme, aimed: Truth) -> float:
    """What a scheme gains or loses by whether it is aimed at somebody."""
    return AIMED[aimed] + NARROW[aimed] * scheme.narrow


def _helps(scheme: Scheme, matters: Matters) -> float:
    if matters.told.isdisjoint(scheme.helps_with):
        return NEED * (not matters.wanted.isdisjoint(scheme.helps_with))
    return TOLD


@cache
def made_for(scheme: Scheme) -> frozenset[str]:
    """The groups and kinds of health problem that it names as its own; a long list is nobody's own."""
    ways = [way for clause in scheme.rule if isinstance(clause, AnyOf) for way in clause.ways]
    clauses = (*scheme.rule, *scheme.aimed_at, *(clause for way in ways for clause in way))
    named = [c.values for c in clauses if isinstance(c, OneOf) and c.field in ("groups", "health_types")]
    return frozenset(value for values in named if len(values) <= FEW for value in values) - _MENTAL


def _for_either(scheme: Scheme) -> bool:
    """Whether it is a group for women or for men alone."""
    return scheme.kind == "peer_support" and bool(meant_for(scheme))


@cache
def standing(scheme: Scheme) -> float:
    """The part of the score that is the same for everybody."""
    councils = len(scheme.area.codes) if scheme.area else COUNCILS
    clauses = min(CLAUSES, sum(clause.field != "area" for clause in scheme.rule))
    join = scheme.join
    can_join = bool(join.self_referral) + bool(join.url or join.phone or join.email or join.address)
    local = LOCAL * (1 - min(councils, COUNCILS) / COUNCILS)
    fixed = KIND[scheme.kind] + CONFIDENCE[scheme.confidence] + EITHER * _for_either(scheme)
    return fixed + local + PER_CLAUSE * clauses + CAN_JOIN * can_join

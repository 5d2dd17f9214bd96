"""How likely an answer is before it is given: used only to choose the order of questions, never to advise.

The figures are our own rough weights for somebody looking for help into work; no source is claimed for
them, and no recommendation depends on them.
"""

from collections.abc import Iterable
from functools import cache
from math import prod
from typing import Any

from knowledge.clauses import AnyOf, Between, Clause, InArea, Is, NoneOf, OneOf
from knowledge.fields import FIELDS
from knowledge.findings import Finding

COUNCILS = 318  # councils of England and Wales, the people Waymark serves

_FLAGS = {
    "health_condition": 0.5,
    "has_children": 0.35,
    "childcare_need": 0.2,
    "lone_parent": 0.15,
    "pregnant": 0.03,
    "wants_work": 0.85,
    "looking_for_work": 0.6,
}
_SPREADS = {
    "age": (16, 66),
    "youngest_child_age": (0, 17),
    "months_out_of_work": (0, 48),
}
_SHARES = {
    "unemployed": 0.6,
    "employed": 0.15,
    "off_sick": 0.08,
    "self_employed": 0.05,
    "studying": 0.08,
    "retired": 0.04,
    "universal_credit": 0.5,
}
_RARE, _NONE = 0.08, 0.2


_TYPICAL = {"youngest_child_age": (0, 1, 2, 3, 8, 14), "months_out_of_work": (0, 3, 9, 18, 30)}


# What a question asks for besides the circumstance it is named after, and after which answer to that one.
TOGETHER = {
    "health_condition": (True, "health_types"),
    "has_children": (True, "youngest_child_age"),
    "work": ("unemployed", "looking_for_work"),
}

Answer = tuple[dict[str, Any], float]


@cache
def answers(field: str) -> tuple[Answer, ...]:
    """What may be told in answer to a question, each with how likely it is, 0 to 1.

    Of a list circumstance: each item alone, and none. Of a number: some that rules tell apart.
    """
    after, second = TOGETHER.get(field, (None, field))
    return tuple(
        ({field: value, **more}, likely * chance)
        for value, likely in _values(field)
        for more, chance in (answers(second) if value == after else (({}, 1.0),))
    )


def _values(field: str) -> list[tuple[Any, float]]:
    values = FIELDS[field].values
    match FIELDS[field].kind:
        case "flag":
            return [(True, _FLAGS[field]), (False, 1 - _FLAGS[field])]
        case "choice":
            return [(value, _SHARES[value]) for value in values]
        case "choices":
            each: dict[Any, float] = {(value,): _SHARES.get(value, _RARE) for value in values}
            weights = {**each, (): max(_NONE, 1 - sum(each.values()))}
            return [(told, weight / sum(weights.values())) for told, weight in weights.items()]
        case _:
            return [(value, 1 / len(_TYPICAL[field])) for value in _TYPICAL[field]]


@cache
def chance(clause: Clause) -> float:
    """How likely a clause is to be met by somebody whose circumstance is not known, 0 to 1."""
    match clause:
        case InArea():
            return min(1.0, len(clause.codes) / COUNCILS)
        case Between():
            return _between(clause)
        case Is():
            yes = _FLAGS.get(clause.field, 0.5)
            return yes if clause.value else 1 - yes
        case OneOf():
            return _among(clause.values)
        case NoneOf():
            return 1 - _among(clause.values)
        case AnyOf():
            return 1 - prod(1 - prod(chance(part) for part in way) for way in clause.ways)


def likelihood(unknown: Iterable[Finding]) -> float:
    """How likely the findings are to be met: the fixed ones all, and one of the alternatives, if there are any."""
    fixed, ways = 1.0, []
    for finding in unknown:
        if finding.alternative:
            ways.append(chance(finding.clause))
        else:
            fixed *= chance(finding.clause)
    return fixed * max(ways, default=1.0)


def _between(clause: Between) -> float:
    first, last = _SPREADS[clause.field]
    low = first if clause.lowest is None else max(first, clause.lowest)
    high = last if clause.highest is None else min(last, clause.highest)
    return max(0.02, (high - low + 1) / (last - first + 1))


def _among(values: Iterable[str]) -> float:
    return min(0.95, sum(_SHARES.get(value, _RARE) for value in values))

"""How likely an answer is before it is given: used only to choose the order of questions, never to advise.

The figures are our own rough weights for somebody looking for help into work; no source is claimed for
them, and no recommendation depends on them.
"""

from collections.abc import Iterable
from functools import cache
from math import prod

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
_RARE = 0.08


# What a question asks for besides the circumstance it is named after; data/responses/questions.yml has the words.
TOGETHER = {
    "health_condition": "health_types",
    "has_children": "youngest_child_age",
    "work": "looking_for_work",
}


def chance_of_one(field: str, values: tuple[str, ...]) -> float:
    """How likely somebody is to tell one of these values of a list circumstance, or to say yes to a flag."""
    own = [value for value in values if value in FIELDS[field].values]
    return _among(own) if values else _FLAGS[field]


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

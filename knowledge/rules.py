"""Rules as records declare them, turned into clauses.

A rule is a mapping from circumstance to demand; all of them must be met::

    area: [Bolton, {nation: Wales}]          age: {from: 16, to: 24}
    health_condition: required               has_children: true
    work: [unemployed, off_sick]             months_out_of_work: {from: 18}
    benefits: [universal_credit]             benefits: {none_of: [universal_credit]}
    any_of: [{health_condition: required}, {groups: [carer, veteran]}]
"""

from collections.abc import Mapping
from typing import Any

from knowledge import area_sets
from knowledge.clauses import AnyOf, Between, Clause, Is, NoneOf, OneOf
from knowledge.fields import FIELDS, Field


class BadRule(ValueError):
    """A rule that says something no circumstance can meet or that cannot be read."""


def read(rule: Mapping[str, Any]) -> tuple[Clause, ...]:
    """A declared rule as clauses. Raises BadRule, or UnknownArea for an area nobody lists."""
    return tuple(_clause(name, demand) for name, demand in rule.items())


def _clause(name: str, demand: Any) -> Clause:
    if name == "any_of":
        return AnyOf(tuple(read(way) for way in demand))
    if name == "area":
        return area_sets.clause(demand)
    field = FIELDS.get(name)
    if field is None:
        raise BadRule(f"{name!r} is not a circumstance")
    return _READERS[field.kind](field, demand)


def _flag(field: Field, demand: Any) -> Clause:
    if demand == "required":
        demand = True
    if not isinstance(demand, bool):
        raise BadRule(f"{field.name} must be required, true or false")
    return Is(field.name, demand)


def _between(field: Field, demand: Any) -> Clause:
    if not isinstance(demand, Mapping) or not demand or set(demand) - {"from", "to"}:
        raise BadRule(f"{field.name} must be {{from: ..., to: ...}}")
    lowest, highest = demand.get("from"), demand.get("to")
    if (lowest or 0) > (field.highest if highest is None else highest):
        raise BadRule(f"{field.name} from {lowest} to {highest} can never be met")
    return Between(field.name, lowest, highest)


def _choices(field: Field, demand: Any) -> Clause:
    excluded = demand.get("none_of") if isinstance(demand, Mapping) else None
    values = excluded if excluded is not None else demand
    values = [values] if isinstance(values, str) else values
    unknown = [value for value in values if value not in field.values]
    if unknown or not values:
        raise BadRule(f"{field.name} must be any of {', '.join(field.values)}")
    return (NoneOf if excluded is not None else OneOf)(field.name, tuple(values))


_READERS = {"flag": _flag, "whole": _between, "choice": _choices, "choices": _choices}

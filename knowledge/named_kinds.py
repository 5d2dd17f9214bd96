"""Whether a scheme's rule names a kind of people, as in "is it for carers"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from knowledge.beside import beside
from knowledge.clauses import AnyOf, Clause, Is, NoneOf, OneOf
from knowledge.phrases import any_of, low
from knowledge.sayings import said_with
from knowledge.scheme import Scheme


class Kind(NamedTuple):
    """A kind of people: the circumstance that tells of them, its value, and what finds the words for them."""

    field: str
    value: str
    sign: re.Pattern[str]


def kind_in(text: str) -> Kind | None:
    """The first kind of people that `text` names; None if it names none."""
    return next((kind for kind in _kinds() if kind.sign.search(low(text))), None)


def names_kind(scheme: Scheme, kind: Kind) -> bool | None:
    """Whether its rule lets such people in by name or shuts them out; None if it does not name them."""
    for clause in clauses_of((*scheme.rule, *scheme.aimed_at)):
        if isinstance(clause, OneOf | NoneOf) and clause.field == kind.field and kind.value in clause.values:
            return isinstance(clause, OneOf)
    return None


def takes_any_illness(scheme: Scheme, kind: Kind) -> bool:
    """Whether it is a kind of health problem, and the rule asks for one of whatever kind."""
    rule = clauses_of((*scheme.rule, *scheme.aimed_at))
    return kind.field == "health_types" and any(
        isinstance(clause, Is) and clause.field == "health_condition" and clause.value for clause in rule
    )


def said_of_kind(scheme: Scheme, kind: Kind) -> str:
    """The first sentence of its record that speaks of such people; empty if none does."""
    return next(said_with(scheme, kind.sign), "")


def clauses_of(rule: Iterable[Clause]) -> Iterator[Clause]:
    """Every clause of a rule, those of each way of an AnyOf as well."""
    for clause in rule:
        if isinstance(clause, AnyOf):
            for way in clause.ways:
                yield from clauses_of(way)
        else:
            yield clause


@cache
def _kinds() -> tuple[Kind, ...]:
    return tuple(
        Kind(field, value, any_of(words))
        for field, values in beside(__file__).items()
        for value, words in values.items()
    )

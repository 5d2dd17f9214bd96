"""A rule as terms of the taxonomy `circumstance`: each demand of each clause, and what part it plays.

A scheme is for somebody if, for every circumstance among its `eligibility` terms, at least one of them is true and no
`not` term is broken, and, where there are `eligibility_way_N` terms, the same holds for those of at least one way N.
"""

from collections.abc import Iterable, Iterator

from knowledge.areas import all_areas
from knowledge.clauses import AnyOf, Between, Clause, InArea, Is, NoneOf, OneOf
from knowledge.explain import sentence
from knowledge.openreferral.taxonomy import Term, term
from knowledge.reasons import rule_text

Link = tuple[str, Term]  # a link type and the term that it links to


def links(rule: Iterable[Clause], role: str) -> Iterator[Link]:
    """Every demand of `rule` as a link of type `role`, or `role`_way_N within an any_of. Its own area is left out."""
    for clause in rule:
        if isinstance(clause, AnyOf):
            for number, way in enumerate(clause.ways, start=1):
                yield from ((f"{role}_way_{number}", found) for part in way for found in terms(part))
        elif not isinstance(clause, InArea):
            yield from ((role, found) for found in terms(clause))


def terms(clause: Clause) -> Iterator[Term]:
    """The demands of one clause that is not an any_of, a term each.

    Codes: `age:16..24`, `age:18..`, `health_condition:yes`, `work:unemployed`, `benefits:not:pip`, `area:E08000001`.
    """
    match clause:
        case InArea():
            for code in sorted(clause.codes):
                yield _child(code, InArea(frozenset({code}), (all_areas()[code].name,)))
        case Between():
            yield _child(f"{_bound(clause.lowest)}..{_bound(clause.highest)}", clause)
        case Is():
            yield _child("yes" if clause.value else "no", clause)
        case OneOf():
            yield from (_child(value, OneOf(clause.field, (value,))) for value in clause.values)
        case NoneOf():
            yield from (_child(f"not:{value}", NoneOf(clause.field, (value,))) for value in clause.values)


def _child(demand: str, clause: Clause) -> Term:
    parent = term("circumstance", clause.field)
    name = f"{parent.name}: {rule_text(clause)}"
    return Term("circumstance", f"{clause.field}:{demand}", name, sentence(clause), parent)


def _bound(limit: int | None) -> str:
    return "" if limit is None else str(limit)

"""The needs a person told of: what helps with them, and those that nothing helps with."""

from collections.abc import Iterable

from knowledge.circumstances import Circumstances
from knowledge.clauses import OneOf
from knowledge.scheme import Scheme


def told_needs(person: Circumstances) -> tuple[str, ...]:
    """The needs they named, as they named them; somebody without a home has told of one."""
    housing = ("housing",) if "homeless" in (person.groups or ()) else ()
    return tuple(dict.fromkeys((*(person.needs or ()), *housing)))


def serves(scheme: Scheme, need: str) -> bool:
    """Whether it helps with a need, whoever asks: what is for few people only cannot be counted on."""
    return need in scheme.helps_with and not scheme.narrow


def lives_for(scheme: Scheme, need: str) -> bool:
    """Whether its rule asks for that need and no other, so that this is what it is there for."""
    return any(
        isinstance(clause, OneOf) and clause.field == "needs" and clause.values == (need,)
        for clause in scheme.rule
    )


def unserved(person: Circumstances, schemes: Iterable[Scheme]) -> list[str]:
    """The needs told that none of `schemes` helps with."""
    schemes = list(schemes)
    return [need for need in told_needs(person) if not any(serves(scheme, need) for scheme in schemes)]

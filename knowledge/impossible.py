"""Rules that nobody can ever meet, alone or together."""

from collections.abc import Iterable, Iterator, Sequence

from knowledge.clauses import AnyOf, Between, Clause, InArea, Is, OneOf

YOUNGEST_PARENT = 12
_NEVER = "so it can never be met"


def impossible(clauses: Iterable[Clause]) -> Iterator[str]:
    """What makes a rule impossible, in words; nothing if somebody can meet it.

    Each way of an `any_of` is held against the clauses beside it.
    """
    clauses = tuple(clauses)
    plain = [clause for clause in clauses if not isinstance(clause, AnyOf)]
    yield from _clashes(plain)
    for choice in (clause for clause in clauses if isinstance(clause, AnyOf)):
        if not choice.ways:
            yield f"any_of names no way, {_NEVER}"
        for way in choice.ways:
            yield from _new(_clashes([*plain, *way]), plain)


def _new(found: Iterator[str], plain: Sequence[Clause]) -> Iterator[str]:
    known = set(_clashes(plain))
    return (fault for fault in found if fault not in known)


def _clashes(clauses: Sequence[Clause]) -> Iterator[str]:
    yield from _areas(clauses)
    yield from _numbers(clauses)
    yield from _answers(clauses)
    yield from _parents(clauses)


def _areas(clauses: Sequence[Clause]) -> Iterator[str]:
    areas = [clause.codes for clause in clauses if isinstance(clause, InArea)]
    if areas and not frozenset.intersection(*areas):
        yield f"covers no council, {_NEVER}"


def _numbers(clauses: Sequence[Clause]) -> Iterator[str]:
    for field in dict.fromkeys(clause.field for clause in clauses if isinstance(clause, Between)):
        lowest, highest = _limits(clauses, field)
        if highest is not None and lowest > highest:
            yield f"{field} from {lowest} to {highest}, {_NEVER}"


def _answers(clauses: Sequence[Clause]) -> Iterator[str]:
    told = {(clause.field, clause.value) for clause in clauses if isinstance(clause, Is)}
    fields = {clause.field for clause in clauses if isinstance(clause, Between | OneOf)}
    for field in {name for name, _ in told}:
        if {(field, True), (field, False)} <= told:
            yield f"{field} both true and false, {_NEVER}"
    if ("has_children", False) in told and ("youngest_child_age" in fields or ("lone_parent", True) in told):
        yield f"no children and something about them, {_NEVER}"
    if ("health_condition", False) in told and "health_types" in fields:
        yield f"no health condition and a kind of one, {_NEVER}"
    if {("wants_work", False), ("looking_for_work", True)} <= told:
        yield f"looks for work and does not want it, {_NEVER}"


def _parents(clauses: Sequence[Clause]) -> Iterator[str]:
    child, _ = _limits(clauses, "youngest_child_age")
    _, oldest = _limits(clauses, "age")
    if any(map(_asks_for_a_child, clauses)) and oldest is not None and oldest < child + YOUNGEST_PARENT:
        yield f"a parent of at most {oldest} with a child of at least {child}, {_NEVER}"


def _asks_for_a_child(clause: Clause) -> bool:
    if isinstance(clause, Is):
        return clause.value and clause.field in ("has_children", "lone_parent")
    return clause.field == "youngest_child_age"


def _limits(clauses: Sequence[Clause], field: str) -> tuple[int, int | None]:
    between = [clause for clause in clauses if isinstance(clause, Between) and clause.field == field]
    highest = [clause.highest for clause in between if clause.highest is not None]
    return max((clause.lowest or 0 for clause in between), default=0), min(highest, default=None)

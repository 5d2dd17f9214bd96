"""Which answers may change what is about to be shown: what stands near enough to the line, and what moves it over."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from math import inf

from knowledge.assess import Assessment
from knowledge.circumstances import Circumstances
from knowledge.clauses import hold_all
from knowledge.findings import Finding
from knowledge.needs import lives_for, serves
from knowledge.order import SAME_KIND, best_for, foremost
from knowledge.priors import chance_of_one, likelihood
from knowledge.questions import SHOWN, burden, first_of
from knowledge.ranking import Row, aim, lowers, raises
from knowledge.truth import NO, UNKNOWN, YES, Truth

# The chance of changing what is shown, set against its burden, for which a question is still asked: to begin with, and
# once MANY have been.
LEAST, LEAST_LATE, MANY = 0.06, 0.2, 4
# Over how many questions what is still unknown of a scheme may be spread.
FEW = 2
# Costs closer than this are the same, and then the name decides.
TIE = 1e-9

# A question, what an answer to it adds to the cost of a scheme, and the chance of that answer.
Move = tuple[str, float, float]


def changes(
    rows: Iterable[Row], person: Circumstances, declined: Collection[str] = (), asked: int = 0
) -> dict[str, float]:
    """The questions whose answer may well change the first SHOWN, with the chance of it over their burden, up to 1.

    `rows`: what fits or may fit, as rated for `person` (with what is implied already filled in). A scheme is moved by
    one answer at a time, so these are estimates: `python -m bench.questions` measures how good they are.
    `asked`: how many questions have been put.
    """
    least = LEAST_LATE if asked >= MANY else LEAST
    worth: dict[str, float] = defaultdict(float)
    for question, likely in _crossings(list(rows), person):
        worth[question] += likely / burden(question, person)
    return {name: min(each, 1.0) for name, each in worth.items() if each >= least and name not in declined}


def _crossings(rows: list[Row], person: Circumstances) -> Iterator[tuple[str, float]]:
    """The answers that bring a scheme among the first SHOWN or turn one out, each with its chance."""
    fitting, needs = [row for row in rows if row.item.truth is YES], person.needs or ()
    kept = {row.id for row in best_for(fitting, needs)}
    shown = {item.scheme.id for item in foremost(fitting, SHOWN, needs)}
    inside, beside = ([row for row in rows if (row.id in shown) is is_in] for is_in in (True, False))
    movable = [row for row in inside if row.id not in kept]
    kinds: dict[str, list[float]] = defaultdict(list)
    for row in inside:
        kinds[row.item.scheme.kind].append(-inf if row.id in kept else row.cost)
    last = max((_varied(row, kinds) for row in movable), default=-inf) if len(inside) == SHOWN else inf
    following = min((_varied(row, kinds) for row in beside if row.item.truth is YES), default=inf)
    best = _best(fitting, needs)
    for row in beside:
        for field, move, likely in _forward(row.item, person):
            if _varied(row, kinds, move) <= last + TIE or _leads(row, best, move):
                yield field, likely
    for row in movable:
        for field, move, likely in _back(row.item, person):
            if _varied(row, kinds) + move >= following - TIE:
                yield field, likely
    for row in (row for row in inside if row.id in kept):
        others = _best([other for other in fitting if other is not row], needs)
        for field, move, likely in _back(row.item, person):
            if _leads(row, best) and not _leads(row, others, move):
                yield field, likely


def _best(fitting: list[Row], needs: Iterable[str]) -> dict[str, float]:
    """For each need the cost of what helps with it best; what is there for it alone is never overtaken."""
    best = dict.fromkeys(needs, inf)
    for need in best:
        for row in best_for(fitting, [need]):
            best[need] = -inf if lives_for(row.item.scheme, need) else row.cost
    return best


def _leads(row: Row, best: Mapping[str, float], move: float = 0.0) -> bool:
    """Whether a scheme, once moved, helps with one of the needs at least as well as the best of others."""
    cost, scheme = row.cost + move, row.item.scheme
    return any(serves(scheme, need) and cost <= other + TIE for need, other in best.items())


def _varied(row: Row, kinds: Mapping[str, list[float]], move: float = 0.0) -> float:
    """The cost of a scheme once moved, and what it pays for its kind. `kinds`: the costs of what is shown, by kind."""
    cost = row.cost + move
    return cost + SAME_KIND * sum(other < cost for other in kinds.get(row.item.scheme.kind, ()))


def _forward(item: Assessment, person: Circumstances) -> Iterator[Move]:
    """The answers that would make a scheme matter more, or make sure that it fits."""
    if item.truth is UNKNOWN:
        hoped = _gain(item, YES) * (bool(item.scheme.aimed_at) and item.aimed is UNKNOWN)
        hoped -= sum(move for _, _, move in raises(item, person))
        yield from _if_few(item.unknown, person, hoped, item.likely)
        return
    unknown = _untold(item, person)
    yield from _if_few(unknown, person, _gain(item, YES), likelihood(unknown))
    for field, values, move in raises(item, person):
        yield first_of(field, person), -move, chance_of_one(field, values)


def _back(item: Assessment, person: Circumstances) -> Iterator[Move]:
    """The answers that would make a scheme that fits matter less."""
    unknown = _untold(item, person)
    yield from _if_few(unknown, person, _gain(item, NO), 1 - likelihood(unknown))
    for field, values, move in lowers(item, person):
        yield field, move, 1 - chance_of_one(field, values)


def _gain(item: Assessment, aimed: Truth) -> float:
    """What learning whom it is aimed at adds to its cost."""
    return aim(item.scheme, UNKNOWN) - aim(item.scheme, aimed)


def _untold(item: Assessment, person: Circumstances) -> list[Finding]:
    """What is not known yet of those it is aimed at."""
    if item.aimed is not UNKNOWN:
        return []
    return [finding for finding in hold_all(item.scheme.aimed_at, person) if finding.truth is UNKNOWN]


def _if_few(unknown: list[Finding], person: Circumstances, move: float, likely: float) -> Iterator[Move]:
    """The move for each question that asks for what is unknown, if they are FEW."""
    asked = {first_of(finding.field, person) for finding in unknown}
    if len(asked) <= FEW:
        yield from ((question, move, likely) for question in asked)

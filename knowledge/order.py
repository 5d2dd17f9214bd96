"""The order in which schemes are shown: what the person asked for, then what matters most, and not all of one kind."""

from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import nsmallest

from knowledge.assess import Assessment
from knowledge.needs import lives_for, serves
from knowledge.ranking import Row
from knowledge.scheme import Scheme

SAME_KIND = 1.25
VARIED = 10
FORMS = 2  # of one scheme, the national one and a local one, that may both fit somebody


def ranked(rows: Iterable[Row], needs: Iterable[str] = ()) -> list[Assessment]:
    """The assessments, best first: for each of `needs` what helps with it best, then all others.

    Among the first few, a kind already shown counts less each time, and of a national scheme and its local forms
    one local form stands.
    """
    rows = sorted(rows)
    first = foremost(rows, VARIED, needs)
    shown = {item.scheme.id for item in first}
    return first + [row.item for row in rows if row.id not in shown]


def foremost(rows: Iterable[Row], count: int, needs: Iterable[str] = ()) -> list[Assessment]:
    """The first `count` of what `ranked` gives, VARIED at most, without putting all in order."""
    rows = list(rows)
    helping = best_for(rows, needs)[:count]
    first = [row.item for row in helping]
    kinds: dict[str, list[Row]] = {}
    for row in _local_for_national(rows):
        kinds.setdefault(row.item.scheme.kind, []).append(row)
    best = {kind: nsmallest(FORMS * count, rows) for kind, rows in kinds.items()}
    taken = Counter(item.scheme.kind for item in first)
    families = {_family(item.scheme) for item in first}
    while best and len(first) < count:
        kind = min(best, key=lambda kind: (best[kind][0].cost + SAME_KIND * taken[kind], best[kind][0]))
        item = best[kind].pop(0).item
        if _family(item.scheme) not in families:
            first.append(item)
            taken[kind] += 1
            families.add(_family(item.scheme))
        if not best[kind]:
            del best[kind]
    return first


def best_for(rows: Iterable[Row], needs: Iterable[str]) -> list[Row]:
    """For each of `needs` the row that helps with it best; what is there for that need alone before the rest."""
    rows, best = list(rows), {}
    for need in needs:
        helping = [
            (not lives_for(row.item.scheme, need), row) for row in rows if serves(row.item.scheme, need)
        ]
        if helping:
            general, row = min(helping)
            best[row.id] = (general, row)
    return [row for _, row in sorted(best.values())]


def _local_for_national(rows: list[Row]) -> Iterator[Row]:
    """The rows without the national schemes that have a local form among them, which stands as high as they would."""
    costs, national = {row.id: row.cost for row in rows}, {row.item.scheme.local_of for row in rows}
    for row in rows:
        if row.id not in national:
            yield row._replace(cost=min(row.cost, costs.get(_family(row.item.scheme), row.cost)))


def _family(scheme: Scheme) -> str:
    """The national scheme that it is, or is a local form of."""
    return scheme.local_of or scheme.id

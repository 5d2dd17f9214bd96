"""The nearest local help, where a person's own council has none: for people who live there, so they must ask first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from knowledge.areas import Area
from knowledge.assess import Assessment, promising
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.gaps import is_local, served
from knowledge.inference import with_implied
from knowledge.places.distance import kilometres
from knowledge.ranking import rated, speaks_to
from knowledge.scheme import Scheme
from knowledge.truth import NO, YES

FARTHEST = 60.0  # kilometres
WORTH = 4.5  # a scheme that matters less to them is not worth a journey (knowledge.ranking has the weights)


@dataclass(frozen=True, slots=True)
class Nearby:
    """A local scheme of another council, and that council."""

    scheme: Scheme
    area: Area


def nearest(catalogue: Catalogue, person: Circumstances, today: date) -> Nearby | None:
    """What fits best in the nearest council of the same nation that has something local for somebody like them.

    None if their council is not known for sure or not served, or if no such council is within FARTHEST.
    """
    if not person.area or len(person.area) != 1 or person.area[0].nation not in ("England", "Wales"):
        return None
    full = with_implied(person)
    for area in _around(person.area[0]):
        there = replace(full, area=(area,))
        fits = (
            item
            for item in promising(catalogue, there, today)
            if item.truth is YES and is_local(item.scheme) and _worth_asking(item, there)
        )
        best = min(rated(fits, there), default=None)
        if best and best.cost <= -WORTH:
            return Nearby(best.item.scheme, area)
    return None


def _worth_asking(item: Assessment, person: Circumstances) -> bool:
    """Whether it may take somebody like them from elsewhere, for a thing that matters to them.

    Children's centres and the local forms of national schemes are for their own council's people.
    """
    scheme = item.scheme
    own = scheme.kind == "childcare" or scheme.local_of is not None
    return not own and not scheme.narrow and item.aimed is not NO and speaks_to(scheme, person)


def _around(home: Area) -> Iterator[Area]:
    """The other councils of the same nation within FARTHEST, nearest first."""
    away = {area.code: kilometres(home.code, area.code) for area in served() if area.nation == home.nation}
    near = (area for area in served() if area.code != home.code and away.get(area.code, FARTHEST) < FARTHEST)
    yield from sorted(near, key=lambda area: (away[area.code], area.code))

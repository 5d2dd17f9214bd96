"""Where actions get the catalogue and the day from. The server puts its own here; alone, they read the records."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from knowledge.catalogue import Catalogue
from knowledge.records import read_all


@cache
def _from_records() -> Catalogue:
    return Catalogue(scheme for _, scheme in read_all())


@dataclass
class Wiring:
    """The two things actions need from outside. `catalogue` is called for every turn, so it must be quick."""

    catalogue: Callable[[], Catalogue] = _from_records
    today: Callable[[], date] = date.today


wiring = Wiring()

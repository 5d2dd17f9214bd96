"""Where actions get the catalogue and the day from. The server puts its own here; alone, they read the records."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from knowledge.catalogue import Catalogue
from knowledge.records import read_all


@dataclass
class Wiring:
    """The two things actions need from outside. `catalogue` is called for every turn, so it must be quick."""

    catalogue: Callable[[], Catalogue] = field(default_factory=lambda: _from_records)
    today: Callable[[], date] = date.today


@cache
def _from_records() -> Catalogue:
    return Catalogue(scheme for _, scheme in read_all())


wiring = Wiring()

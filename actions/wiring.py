"""What actions get from outside: the server puts its own here; alone, they read the records and keep no handover."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from knowledge.catalogue import Catalogue
from knowledge.records import read_all
from knowledge.today import today


@cache
def _from_records() -> Catalogue:
    return Catalogue(scheme for _, scheme in read_all())


@dataclass
class Wiring:
    """What actions need from outside. `catalogue` is called for every turn, so it must be quick.

    handover_page: where an adviser opens a code, "" if the address is not known; None where none can be kept.
    """

    catalogue: Callable[[], Catalogue] = _from_records
    today: Callable[[], date] = today
    handover_page: str | None = None


wiring = Wiring()

"""How far apart two councils are, by where their people live."""

import csv
from collections.abc import Mapping
from functools import cache
from math import hypot
from pathlib import Path

_TABLE = Path(__file__).with_name("data") / "councils.csv"
_METRES = 1_000


def kilometres(code: str, other: str) -> float:
    """Kilometres as the crow flies between the middles of two councils' live postcodes; both in Great Britain.

    The grid of Northern Ireland is another, so that nothing is said of councils there. Raises KeyError for a code
    that is no council's.
    """
    (east, north), (other_east, other_north) = _centres()[code], _centres()[other]
    return hypot(east - other_east, north - other_north) / _METRES


@cache
def _centres() -> Mapping[str, tuple[int, int]]:
    """The middle of each council's live postcodes (grid metres)."""
    with _TABLE.open(encoding="utf-8", newline="") as table:
        return {row["code"]: (int(row["east"]), int(row["north"])) for row in csv.DictReader(table)}

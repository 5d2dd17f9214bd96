"""How often residents of a council were told that nothing local is known: a count a month, and nothing of anybody."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Engine, select, text

from knowledge.store.engine import Transaction, reading, writing
from knowledge.store.tables import gap_count

# One statement, so that two who count at once both do.
_COUNT = text(
    "INSERT INTO gap_count (area, month, times) VALUES (:area, :month, 1)"
    " ON CONFLICT (area, month) DO UPDATE SET times = gap_count.times + 1"
)


class Gap(NamedTuple):
    """The ONS code of a council, a month such as "2026-11", and how many times."""

    area: str
    month: str
    times: int


class GapStore:
    """The counts in the database. Every method raises Unavailable if it does not answer."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def add(self, area: str, today: date, within: Transaction | None = None) -> None:
        """Count one more for a council, by its ONS code. within: the transaction, if more is kept in it."""
        with writing(self.engine, within=within) as connection:
            connection.execute(_COUNT, {"area": area, "month": f"{today:%Y-%m}"})

    def counts(self) -> list[Gap]:
        """All counts, the most frequent first."""
        order = (gap_count.c.times.desc(), gap_count.c.month.desc(), gap_count.c.area)
        with reading(self.engine) as connection:
            return [Gap(*row) for row in connection.execute(select(gap_count).order_by(*order))]

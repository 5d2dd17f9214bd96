"""How often residents of a council were told that nothing local is known: a count a month, and nothing of anybody."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Engine, insert, select, update

from knowledge.store.engine import reading, writing
from knowledge.store.tables import gap_count


class Gap(NamedTuple):
    """The ONS code of a council, a month such as "2026-11", and how many times."""

    area: str
    month: str
    times: int


class GapStore:
    """The counts in the database. Every method raises Unavailable if it does not answer."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def add(self, area: str, today: date) -> None:
        """Count one more for a council, by its ONS code."""
        month = f"{today:%Y-%m}"
        ours = (gap_count.c.area == area) & (gap_count.c.month == month)
        with writing(self.engine) as connection:
            counted = connection.execute(update(gap_count).where(ours).values(times=gap_count.c.times + 1))
            if not counted.rowcount:
                connection.execute(insert(gap_count).values(area=area, month=month, times=1))

    def counts(self) -> list[Gap]:
        """All counts, the most frequent first."""
        order = (gap_count.c.times.desc(), gap_count.c.month.desc(), gap_count.c.area)
        with reading(self.engine) as connection:
            return [Gap(*row) for row in connection.execute(select(gap_count).order_by(*order))]

"""One day for all: that of England and Wales, summer time included, wherever the server stands."""

import os
import time
from datetime import UTC, date, datetime

import pytest

from knowledge.today import day, today


@pytest.mark.parametrize(
    ("moment", "then"),
    [
        (datetime(2026, 7, 1, 22, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 23, 0, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 11, 27, 23, 59, tzinfo=UTC), date(2026, 11, 27)),
        (datetime(2026, 11, 28, 0, 0, tzinfo=UTC), date(2026, 11, 28)),
    ],
)
def test_a_day_begins_at_midnight_in_london(moment, then):
    assert day(moment) == then


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_the_servers_own_zone_does_not_matter(monkeypatch, zone):
    monkeypatch.setitem(os.environ, "TZ", zone)
    time.tzset()
    try:
        before, found, after = day(datetime.now(UTC)), today(), day(datetime.now(UTC))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert before <= found <= after

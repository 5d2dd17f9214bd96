"""How often there was nothing local: counted by council and month, and nothing else is kept."""

from datetime import date

from sqlalchemy import inspect

from knowledge.__main__ import main
from knowledge.store.gaps import Gap, GapStore

RUTLAND, BOLTON = "E06000017", "E08000001"
NOVEMBER, DECEMBER = date(2026, 11, 30), date(2026, 12, 1)


def test_each_council_is_counted_by_the_month(engine):
    store = GapStore(engine)
    for area, day in ((RUTLAND, NOVEMBER), (RUTLAND, NOVEMBER), (RUTLAND, DECEMBER), (BOLTON, NOVEMBER)):
        store.add(area, day)
    assert store.counts() == [
        Gap(RUTLAND, "2026-11", 2),
        Gap(RUTLAND, "2026-12", 1),
        Gap(BOLTON, "2026-11", 1),
    ]


def test_nothing_is_counted_before_anybody_was_told(engine):
    assert GapStore(engine).counts() == []


def test_a_count_has_room_for_nothing_about_anybody(engine):
    columns = {column["name"] for column in inspect(engine).get_columns("gap_count")}
    assert columns == {"area", "month", "times"}


def test_the_command_lists_the_counts(engine, url, capsys):
    GapStore(engine).add(RUTLAND, NOVEMBER)
    assert main(["unmet", "--database", url]) == 0
    assert capsys.readouterr().out == "2026-11\tRutland\t1\n"

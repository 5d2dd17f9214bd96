"""How often there was nothing local: counted by council and month, and nothing else is kept."""

from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from datetime import date

from sqlalchemy import inspect

from knowledge.__main__ import main
from knowledge.store.engine import writing
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


def test_counted_while_another_counts_neither_is_lost(engine):
    store = GapStore(engine)
    with ThreadPoolExecutor() as threads:
        with writing(engine) as first:
            store.add(RUTLAND, NOVEMBER, first)
            second = threads.submit(store.add, RUTLAND, NOVEMBER)
            assert not wait([second], timeout=0.5).done
        second.result()
    assert store.counts() == [Gap(RUTLAND, "2026-11", 2)]


def test_a_count_within_a_transaction_is_kept_with_it_or_not_at_all(engine):
    store = GapStore(engine)
    with writing(engine) as kept:
        store.add(RUTLAND, NOVEMBER, kept)
    with suppress(KeyError), writing(engine) as lost:
        store.add(RUTLAND, NOVEMBER, lost)
        raise KeyError
    assert store.counts() == [Gap(RUTLAND, "2026-11", 1)]


def test_nothing_is_counted_before_anybody_was_told(engine):
    assert GapStore(engine).counts() == []


def test_a_count_has_room_for_nothing_about_anybody(engine):
    columns = {column["name"] for column in inspect(engine).get_columns("gap_count")}
    assert columns == {"area", "month", "times"}


def test_the_command_lists_the_counts(engine, url, capsys):
    GapStore(engine).add(RUTLAND, NOVEMBER)
    assert main(["unmet", "--database", url]) == 0
    assert capsys.readouterr().out == "2026-11\tRutland\t1\n"

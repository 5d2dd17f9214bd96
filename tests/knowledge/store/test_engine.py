"""Engines and transactions on real databases."""

import threading

import pytest
from sqlalchemy import text

from knowledge.store.engine import empty_log, make_engine, reading, writing
from knowledge.store.faults import BadUrl, Unavailable


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://u:p@db.example/w",
        "postgres://u:p@db.example/w",
        "postgresql+psycopg2://u:p@db.example/w",
    ],
)
def test_any_usual_postgresql_url_gets_the_driver_that_is_installed(url):
    assert make_engine(url).dialect.driver == "psycopg2"


@pytest.mark.parametrize("url", ["", None])
def test_without_a_url_it_is_sqlite(url):
    assert make_engine(url).dialect.name == "sqlite"


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "mysql://u:p@db.example/w",
        "postgresql+asyncpg://db.example/w",
        "://db.example",
        "postgresql://u:p@db.example:abc/w",
        "sqlite://",
        "sqlite:///:memory:",
    ],
)
def test_any_other_url_is_refused_without_repeating_it(url):
    with pytest.raises(BadUrl) as refused:
        make_engine(url)
    assert url not in str(refused.value)


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("foreign_keys", 1), ("secure_delete", 1)]
)
def test_sqlite_writes_ahead_keeps_keys_and_overwrites_what_is_deleted(tmp_path, pragma, value):
    with reading(make_engine(f"sqlite:///{tmp_path / 'new' / 'a.db'}")) as connection:
        assert connection.scalar(text(f"PRAGMA {pragma}")) == value


def test_a_database_that_does_not_answer_is_unavailable():
    with pytest.raises(Unavailable), reading(make_engine("postgresql://u@127.0.0.1:1/w")) as connection:
        connection.execute(text("SELECT 1"))


def test_a_block_that_fails_keeps_nothing_and_one_that_ends_well_does(engine):
    def fail():
        with writing(engine) as connection:
            connection.execute(text("INSERT INTO scheme_word VALUES ('lost')"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with writing(engine) as connection:
        connection.execute(text("INSERT INTO scheme_word VALUES ('kept')"))
    with reading(engine) as connection:
        assert list(connection.scalars(text("SELECT word FROM scheme_word"))) == ["kept"]


def test_a_writer_waits_for_another_even_if_both_read_first(engine):
    """SQLite refuses to write what was read before another's write; PostgreSQL does not mind."""
    inside, failed = threading.Event(), []

    def second():
        try:
            with writing(engine) as connection:
                connection.execute(text("SELECT count(*) FROM scheme_word")).scalar()
                inside.set()
                connection.execute(text("INSERT INTO scheme_word VALUES ('two')"))
        except Unavailable as fault:
            failed.append(fault)

    with writing(engine) as connection:
        connection.execute(text("SELECT count(*) FROM scheme_word")).scalar()
        thread = threading.Thread(target=second)
        thread.start()
        inside.wait(0.3)  # it gets in only where writers don't wait
        connection.execute(text("INSERT INTO scheme_word VALUES ('one')"))
    thread.join()
    assert failed == []
    with reading(engine) as connection:
        assert set(connection.scalars(text("SELECT word FROM scheme_word"))) == {"one", "two"}


def test_a_log_that_cannot_be_reached_is_not_empty_and_raises_nothing(tmp_path):
    folder = tmp_path / "gone"
    engine = make_engine(f"sqlite:///{folder / 'waymark.db'}")
    folder.rmdir()
    assert empty_log(engine) is False
    folder.mkdir()
    assert empty_log(engine) is True
    engine.dispose()

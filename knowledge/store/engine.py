"""Engines and transactions: SQLite by default, PostgreSQL by URL."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, InterfaceError, OperationalError, TimeoutError

from knowledge.store.faults import BadUrl, Unavailable

DEFAULT_URL = f"sqlite:///{Path(__file__).resolve().parents[2] / 'var' / 'waymark.db'}"
_PATIENCE = 10  # seconds to wait for another process to end its transaction
_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON")
_POSTGRESQL: dict[str, Any] = {
    "pool_pre_ping": True,
    "pool_size": 5,
    "max_overflow": 10,
    "pool_timeout": _PATIENCE,
    "connect_args": {"connect_timeout": 5},
}
_LOCK = 7_299_013  # any number, the same in every process


Transaction = Connection  # one under way: what several keep in it lasts together or not at all


def make_engine(url: str | None = None) -> Engine:
    """An engine for a SQLAlchemy URL; SQLite under var/ by default. Raises BadUrl.

    SQLite writes ahead and overwrites what is deleted, so that erased words are gone from the file too.
    """
    parsed = _parsed(url or DEFAULT_URL)
    if parsed.get_backend_name() == "postgresql":
        return create_engine(parsed, **_POSTGRESQL)
    if not parsed.database or parsed.database == ":memory:":
        raise BadUrl("a SQLite database needs the path of a file, since threads share it")
    _make_folder(Path(parsed.database).parent)
    engine = create_engine(parsed, connect_args={"timeout": _PATIENCE})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection to read with. Raises Unavailable."""
    with _reached(), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine, alone: bool = False, within: Transaction | None = None) -> Iterator[Connection]:
    """A transaction, kept if the block ends well. Raises Unavailable.

    alone: no other process is in such a block meanwhile; for what is done at start.
    within: a transaction under way, which the block is then a part of and is kept with.
    """
    if within:
        yield within
        return
    with _reached(), engine.connect() as connection:
        connection.execution_options(waymark_writes=True)
        with connection.begin():
            if alone and engine.dialect.name == "postgresql":
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            yield connection


def empty_log(engine: Engine) -> bool:
    """Empty SQLite's write-ahead log, in which deleted words may still stand. Returns whether it is empty now.

    Somebody who reads the whole time is in the way. What was deleted is deleted all the same.
    """
    if engine.dialect.name != "sqlite":
        return True
    try:
        with closing(engine.raw_connection()) as connection:
            cursor = connection.cursor()
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            [(blocked, _, _)] = cursor.fetchall()
            return not blocked
    except (sqlite3.OperationalError, OperationalError, TimeoutError):
        return False


def hashed(key: str) -> str:
    """What is kept of a token or a code: its SHA-256."""
    return hashlib.sha256(key.encode(errors="replace")).hexdigest()


@contextmanager
def _reached() -> Iterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, TimeoutError) as fault:
        raise Unavailable("the database does not answer") from fault


def _parsed(url: str) -> URL:
    """The URL with the driver that is installed: SQLAlchemy 2.1 would take another for `postgresql:`."""
    try:
        parsed = make_url(url)
    except ArgumentError as fault:
        raise BadUrl("a database URL begins with sqlite:/// or postgresql://") from fault
    except ValueError as fault:
        raise BadUrl("the port in a database URL is a number") from fault
    if parsed.drivername in ("postgres", "postgresql"):
        parsed = parsed.set(drivername="postgresql+psycopg2")
    if parsed.drivername not in ("sqlite", "sqlite+pysqlite", "postgresql+psycopg2"):
        raise BadUrl("a database URL begins with sqlite:/// or postgresql://")
    return parsed


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise BadUrl(f"no database can be kept in {folder}: {fault.strerror}") from fault


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where we say, not where the driver guesses
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A writer takes its place at once: one that read first could not wait for another's turn to end."""
    writes = connection.get_execution_options().get("waymark_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

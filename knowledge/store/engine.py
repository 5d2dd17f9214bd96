"""Engines: SQLite by default, PostgreSQL by URL."""

from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url

DEFAULT_URL = f"sqlite:///{Path(__file__).resolve().parents[2] / 'var' / 'waymark.db'}"


def make_engine(url: str | None = None) -> Engine:
    """An engine for a SQLAlchemy URL; SQLite under var/ by default.

    SQLite writes ahead and overwrites what is deleted, so that erased words are gone from the file too.
    """
    parsed = make_url(url or DEFAULT_URL)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_pre_ping=True)
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(parsed, connect_args={"timeout": 10})
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: object, _record: object) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")  # type: ignore[attr-defined]  # a DB-API connection has no type

"""Real databases: SQLite in a file and PostgreSQL, each empty or ready."""

import pytest
from sqlalchemy import text

from knowledge.store.engine import make_engine
from knowledge.store.load import load_records
from knowledge.store.migrate import migrate


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'waymark.db'}"
    return request.getfixturevalue("new_postgres_url")()


@pytest.fixture
def empty(url):
    """An engine on an empty database."""
    engine = make_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def engine(empty):
    """An engine on a migrated database."""
    migrate(empty)
    return empty


@pytest.fixture(scope="session")
def loaded(tmp_path_factory, new_postgres_url):
    """Engines on databases with every record: one SQLite, one PostgreSQL."""
    urls = (f"sqlite:///{tmp_path_factory.mktemp('db') / 'loaded.db'}", new_postgres_url())
    engines = {engine.dialect.name: engine for engine in map(make_engine, urls)}
    for engine in engines.values():
        migrate(engine)
        load_records(engine)
    yield engines
    for engine in engines.values():
        engine.dispose()


def rows(engine, table):
    """How many rows a table has."""
    with engine.connect() as connection:
        return connection.scalar(text(f"SELECT count(*) FROM {table}"))

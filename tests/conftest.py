"""Fixtures for the whole suite: the trained dialogue, a fresh database, the whole assistant and its server."""

import os

os.environ["RASA_TELEMETRY_ENABLED"] = "false"

from datetime import UTC, datetime, timedelta

import pytest
import structlog

from bot import runtime
from tests.servers import new_postgres_url, postgres_url, redis_url  # noqa: F401 - fixtures


@pytest.fixture(scope="session", autouse=True)
def _ready():
    """Every test runs as the server does: versions checked, telemetry off, logs without words."""
    runtime.prepare()


@pytest.fixture(scope="session")
def catalogue():
    """The real records."""
    from knowledge.catalogue import Catalogue
    from knowledge.records import read_all

    return Catalogue(scheme for _, scheme in read_all())


@pytest.fixture(scope="session")
def dialogue(catalogue):
    """The trained dialogue over the real records, on a fixed day."""
    from bot.dialogue import Dialogue
    from bot.dialogue.training import train
    from tests.knowledge.people import TODAY

    return Dialogue(train(), catalogue, lambda: TODAY)


class Clock:
    """A clock that tests can move."""

    def __init__(self):
        self.now = datetime(2026, 11, 27, 12, tzinfo=UTC)

    def __call__(self):
        return self.now

    def pass_hours(self, hours):
        """Let time go by."""
        self.now += timedelta(hours=hours)


@pytest.fixture
def clock():
    """A clock that stands at noon on 27 November 2026 until moved."""
    return Clock()


@pytest.fixture
def database(tmp_path):
    """The URL of a fresh SQLite database."""
    return f"sqlite:///{tmp_path / 'waymark.db'}"


@pytest.fixture
def conversations(dialogue, catalogue, database, clock):
    """The whole assistant on a fresh database."""
    from bot.conversations import Conversations
    from knowledge.store.conversations import ConversationStore
    from knowledge.store.engine import make_engine
    from knowledge.store.migrate import migrate

    engine = make_engine(database)
    migrate(engine)
    return Conversations(dialogue, catalogue, ConversationStore(engine), now=clock)


@pytest.fixture
async def api(conversations, aiohttp_client):
    """A client of the whole server, without rate limits."""
    from bot.gateway.app import make_app
    from bot.settings import Settings

    return await aiohttp_client(make_app(Settings(rate_limit=False), conversations))


@pytest.fixture(autouse=True)
def logs_as_before():
    """A command that runs in this process makes the log its own, on a standard error that pytest takes away."""
    before = structlog.get_config()
    yield
    structlog.configure(**before)

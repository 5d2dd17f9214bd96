"""The server around a dialogue that only repeats, so that what is tested here is the door."""

import asyncio
import shutil

import pytest

from bot.conversations import Conversations
from bot.dialogue import Turn
from bot.gateway.app import make_app
from bot.settings import Settings
from knowledge.catalogue import Catalogue
from knowledge.store.conversations import ConversationStore
from knowledge.store.engine import make_engine
from knowledge.store.load import load_records, read_schemes
from knowledge.store.migrate import migrate

BEGIN = "/api/conversations"


class Parrot:
    """Says what it hears. It waits at `gate`, raises `fault` and leaves the conversation at `after` if it has one."""

    def __init__(self, fault=None, after=None):
        self.after = after
        self.gate, self.heard, self.fault = asyncio.Event(), asyncio.Event(), fault
        self.gate.set()

    async def turn(self, state, text):
        """One turn."""
        self.heard.set()
        await self.gate.wait()
        if self.fault:
            raise self.fault
        return Turn([{"text": f"You said: {text}"}], self.after or state)

    choose = turn


@pytest.fixture(scope="session")
def records_file(tmp_path_factory):
    """A SQLite file with every record in it."""
    path = tmp_path_factory.mktemp("records") / "records.db"
    engine = make_engine(f"sqlite:///{path}")
    migrate(engine)
    load_records(engine)
    engine.dispose()
    return path


@pytest.fixture
def engine(records_file, tmp_path):
    """A database of its own for each test, with every record."""
    made = make_engine(f"sqlite:///{shutil.copy(records_file, tmp_path / 'waymark.db')}")
    yield made
    made.dispose()


@pytest.fixture(scope="session")
def all_schemes(records_file):
    """The catalogue as the database has it."""
    return Catalogue(read_schemes(make_engine(f"sqlite:///{records_file}")))


@pytest.fixture
def parrot():
    return Parrot()


@pytest.fixture
def app_of(engine, all_schemes, parrot, clock):
    """Makes an application; settings by name, rate limits off unless given."""

    def make(talk=parrot, store=None, **settings):
        conversations = Conversations(talk, all_schemes, store or ConversationStore(engine), now=clock)
        return make_app(Settings(**{"rate_limit": False, **settings}), conversations)

    return make


@pytest.fixture
def client_of(app_of, aiohttp_client):
    """Makes a client of such an application."""

    async def make(**options):
        return await aiohttp_client(app_of(**options))

    return make


@pytest.fixture
async def door(client_of):
    """A client of the server as it is by default, without rate limits."""
    return await client_of()


async def begun(client):
    """The token of a new conversation."""
    return (await (await client.post(BEGIN, json={})).json())["conversation"]


async def said(api, token, **body):
    """The reply to a message or a choice."""
    answer = await api.post(f"{BEGIN}/{token}/messages", json=body)
    assert answer.status == 200, await answer.text()
    return await answer.json()

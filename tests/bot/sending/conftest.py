"""A chat as far as its suggestions, a Notify account to send them with, and the form."""

import re

import pytest

from bot.gateway.app import make_app
from bot.settings import Settings
from tests.notify_server import EMAIL, KEY, SMS, NotifyServer

PHONE, ADDRESS = "07700 900123", "sam.frightened@example.org"


TOLD = "I'm 19, live in Bolton and I've been off work with anxiety"


FIELD = re.compile(r'name="(key|send_id|message_id)" value="([^"]*)"')


@pytest.fixture
async def notify(aiohttp_server):
    made = NotifyServer()
    made.url = str((await aiohttp_server(made.app)).make_url("/")).rstrip("/")
    yield made
    made.gate.set()


@pytest.fixture
def client_with(conversations, aiohttp_client, notify):
    """Makes a client of a server with a Notify account; settings by name."""

    async def make(**settings):
        account = {
            "notify_key": KEY,
            "notify_url": notify.url,
            "notify_sms_template": SMS,
            "notify_email_template": EMAIL,
        }
        return await aiohttp_client(
            make_app(Settings(**{"rate_limit": False, **account, **settings}), conversations)
        )

    return make


async def fields(client):
    """What the forms of the page carry."""
    return dict(FIELD.findall(await (await client.get("/chat")).text()))


async def with_suggestions(client):
    """A chat as far as its suggestions."""
    await client.post("/chat", data={"text": TOLD})
    for _ in range(8):
        if "Save as PDF" in await (await client.get("/chat")).text():
            return client
        page = await fields(client)
        await client.post("/chat", data={"key": page["key"], "choice": "rather-not-say"})
    raise AssertionError("no suggestions")


@pytest.fixture
async def chat(client_with):
    return await with_suggestions(await client_with())


async def send(client, to, **changed):
    """Fill in the form and send it; the page that comes of it."""
    page = await fields(client)
    return await client.post("/chat/send", data={**page, "to": to, **changed})

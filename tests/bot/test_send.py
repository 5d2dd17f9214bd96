"""Suggestions sent to a phone or an e-mail address: what goes out, how often, and that nothing of it stays."""

import io
import re
import sys
from urllib.parse import urlencode

import pytest
from sqlalchemy import text

from bot import runtime
from bot.gateway.app import make_app
from bot.settings import Settings
from bot.web.send import text_of
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


@pytest.mark.parametrize(("to", "kind"), [(PHONE, "sms"), (ADDRESS, "email")])
async def test_names_numbers_and_links_go_out_and_nothing_that_was_told(chat, notify, to, kind):
    answer = await send(chat, to)
    assert answer.url.query_string == "sent=1"
    assert "Sent." in await answer.text()
    [message] = notify.messages
    assert (message["kind"], message["to"]) == (kind, to.replace(" ", ""))
    assert "https://" in message["suggestions"]
    said = message["suggestions"].lower()
    assert not any(word in said for word in ("19", "anxiety", "you told", "because", "off work"))


async def test_off_by_default_nothing_is_shown_and_nothing_sent(client_with, notify):
    chat = await with_suggestions(await client_with(notify_key=""))
    assert "phone or email" not in await (await chat.get("/chat")).text()
    await send(chat, PHONE, send_id="1")
    assert notify.messages == []


async def test_before_there_are_suggestions_there_is_no_form_and_nothing_is_sent(client_with, notify):
    chat = await client_with()
    await chat.post("/chat", data={"text": "hello"})
    assert "phone or email" not in await (await chat.get("/chat")).text()
    await send(chat, PHONE, send_id="1")
    assert notify.messages == []


@pytest.mark.parametrize(
    ("settings", "label"),
    [({"notify_email_template": ""}, "Mobile number"), ({"notify_sms_template": ""}, "Email address")],
)
async def test_only_what_the_council_offers_is_asked_for(client_with, settings, label):
    chat = await with_suggestions(await client_with(**settings))
    assert f">{label}</label>" in await (await chat.get("/chat")).text()


async def test_a_form_of_another_site_sends_nothing(chat, notify):
    await send(chat, PHONE, key="")
    await send(chat, PHONE, key="0" * 64)
    assert notify.messages == []


async def test_the_same_form_twice_is_sent_once(chat, notify):
    page = await fields(chat)
    for _ in range(2):
        answer = await chat.post("/chat/send", data={**page, "to": PHONE})
        assert "Sent." in await answer.text()
    assert len(notify.messages) == 1


async def test_three_times_is_enough_for_one_chat_also_after_more_was_said(chat, notify):
    for _ in range(3):
        await send(chat, PHONE)
    page = await fields(chat)
    await chat.post("/chat", data={**page, "text": "hello"})
    answer = await send(chat, PHONE)
    assert answer.status == 429
    assert "three times" in await answer.text()
    assert len(notify.messages) == 3


async def test_one_address_may_send_so_many_an_hour_whatever_the_chat(client_with, notify):
    chat = await with_suggestions(await client_with(rate_limit=True, sends_an_hour=1))
    answers = [await send(chat, PHONE) for _ in range(3)]
    assert 1 <= len(notify.messages) < 3  # the hour may turn
    assert 422 in {answer.status for answer in answers}


TROUBLES = [
    ("bad address", "starts with 07"),
    ("busy", "wait a while"),
    ("enough", "wait a while"),
    ("down", "Nothing was sent"),
    ("trial", "Nothing was sent"),
    ("not JSON", "Nothing was sent"),
]


@pytest.mark.parametrize(("trouble", "said"), TROUBLES)
async def test_what_notify_answers_becomes_a_sentence_and_may_be_tried_again(chat, notify, trouble, said):
    notify.trouble = trouble
    answer = await send(chat, PHONE)
    page = await answer.text()
    assert answer.status == 422
    assert said in page
    assert "900123" not in page
    notify.trouble = None
    for _ in range(3):  # what failed did not count
        await send(chat, PHONE)
    assert len(notify.messages) == 3


async def test_a_number_that_is_none_is_said_kindly_and_notify_not_asked(chat, notify):
    notify.trouble = "down"
    page = await (await send(chat, "0161 496 0000")).text()
    assert "starts with 07" in page
    assert "0161 496" not in page


async def test_a_number_is_in_no_log_no_table_and_no_address(client_with, conversations, notify, monkeypatch):
    written = io.StringIO()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", written)
        runtime.configure_logs()
        chat = await with_suggestions(await client_with())
        for to in (PHONE, ADDRESS):
            for notify.trouble in (None, "bad address", "down"):
                answer = await send(chat, to)
                assert urlencode({"to": to})[3:] not in str(answer.url)
                assert to not in await answer.text()
    runtime.configure_logs()
    assert len(notify.messages) == 2
    kept = written.getvalue() + everything(conversations.store.engine)
    assert "/chat/send" in kept
    assert '"sent"' in kept
    assert not any(piece in kept.replace(" ", "") for piece in ("900123", "frightened"))


def everything(engine):
    """All that stands in the conversations' tables."""
    with engine.connect() as connection:
        tables = connection.scalars(text("select name from sqlite_master where type = 'table'")).all()
        return "\n".join(str(connection.execute(text(f'select * from "{name}"')).all()) for name in tables)


def item(name, phone=None, url=None):
    return {"name": name, "join": {"phone": phone, "url": url}}


def test_a_text_holds_as_many_whole_suggestions_as_fit():
    items = [item("A", "1", "https://a.example"), item("B"), item("C" * 50)]
    assert text_of(items, 800).startswith("A\n1\nhttps://a.example\n\nB\n\nCCC")
    assert text_of(items, 30) == "A\n1\nhttps://a.example\n\nB"
    assert text_of([], 30) == ""

"""Suggestions sent to a phone or an e-mail address: names, numbers and links, where they may be sent at all."""

import pytest

from bot.web.send import text_of
from tests.bot.sending.conftest import ADDRESS, PHONE, send, with_suggestions


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


def item(name, phone=None, url=None):
    return {"name": name, "join": {"phone": phone, "url": url}}


def test_a_text_holds_as_many_whole_suggestions_as_fit():
    items = [item("A", "1", "https://a.example"), item("B"), item("C" * 50)]
    assert text_of(items, 800).startswith("A\n1\nhttps://a.example\n\nB\n\nCCC")
    assert text_of(items, 30) == "A\n1\nhttps://a.example\n\nB"
    assert text_of([], 30) == ""

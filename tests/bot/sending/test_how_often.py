"""How often suggestions may be sent: once for a form, three times for a chat, so often for an address."""

from tests.bot.sending.conftest import PHONE, fields, send, with_suggestions


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

"""Codes withdrawn, deleted and expired; and those that outlive their chat."""

import pytest

from bot.conversations import UnknownConversation
from bot.handovers import Expired, UnknownCode
from tests.bot.handovers.conftest import code_of, everything, kept


@pytest.mark.parametrize("words", ["delete that code", "delete everything about me", "forget"])
async def test_a_code_withdrawn_or_a_chat_deleted_opens_nothing(conversations, token, words):
    code = await code_of(conversations, token)
    if words == "forget":
        await conversations.forget(token)
    else:
        await conversations.say(token, text=words)
    with pytest.raises(UnknownCode):
        await conversations.handovers.open(code)
    assert kept(conversations) == 0


async def test_stop_withdraws_a_code_and_where_there_is_none_asks_what_is_meant(conversations, token):
    await conversations.say(token, text="im 19 and live in bolton")
    before = await conversations.say(token, text="stop")
    assert "code" not in before.messages[0]["text"]
    code = await code_of(conversations, token)
    await conversations.say(token, text="start again")
    after = await conversations.say(token, text="delete that code")
    assert "No code from this chat" in after.messages[0]["text"]
    with pytest.raises(UnknownCode):
        await conversations.handovers.open(code)


async def test_a_chat_that_was_left_or_is_over_keeps_its_promise_of_14_days(conversations, token, clock):
    code = await code_of(conversations, token)
    clock.pass_hours(25)
    await conversations.expire()
    with pytest.raises(UnknownConversation):
        await conversations.show(token)
    assert (await conversations.handovers.open(code))["circumstances"]["age"] == 19
    clock.pass_hours(13 * 24)
    with pytest.raises(Expired):
        await conversations.handovers.open(code)
    with pytest.raises(UnknownCode):
        await conversations.handovers.open(code)


async def test_ending_a_chat_that_nobody_used_keeps_the_code(conversations, token):
    code = await code_of(conversations, token)
    await conversations.end(token)
    assert (await conversations.handovers.open(code))["circumstances"]["age"] == 19


async def test_housekeeping_leaves_nothing_of_an_expired_handover(conversations, token, clock):
    await code_of(conversations, token)
    clock.pass_hours(15 * 24)
    await conversations.expire()
    assert everything(conversations) == repr([[], [], []])

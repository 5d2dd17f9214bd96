"""The code: in the words, nowhere in the database, and each another."""

import re
from contextlib import nullcontext

import pytest
from sqlalchemy.exc import IntegrityError

from bot.handovers import UnknownCode
from bot.masking import masked
from knowledge.store.engine import writing
from tests.bot.handovers.conftest import code_of, everything, kept

SHAPE = re.compile(r"\b\w{4}-\w{4}-\w{3}\b")


async def test_the_code_is_in_the_words_and_nowhere_in_the_database(conversations, token):
    code = await code_of(conversations, token)
    held = await conversations.show(token)
    (shown,) = [message for message in held["messages"] if "handover" in message]
    assert code in shown["text"]
    assert shown["handover"] == {"code": code, "expires_on": "2026-12-11"}
    assert code not in everything(conversations)
    assert code.replace("-", "") not in everything(conversations)
    assert not SHAPE.search(everything(conversations))


async def test_a_code_that_the_resident_types_into_the_chat_is_masked(conversations, token):
    code = await code_of(conversations, token)
    await conversations.say(token, text=f"is it {code.lower()} then")
    assert code.lower() not in everything(conversations)
    assert masked("im in B12 9QT, call 0113-496-0000") == "im in Birmingham, call [phone number]"


async def test_the_same_message_sent_twice_makes_one_code(conversations, token):
    await conversations.say(token, text="give this to my adviser")
    first = await conversations.say(token, text="yes", message_id="m1")
    assert await conversations.say(token, text="yes", message_id="m1") == first
    assert kept(conversations) == 1


@pytest.mark.parametrize("full", [True, False])
async def test_a_code_is_kept_with_the_words_that_tell_it_or_not_at_all(conversations, token, full):
    await conversations.say(token, text="give this to my adviser")
    before = conversations.store.load(token, conversations.now())
    if full:
        with writing(conversations.store.engine) as connection:
            connection.exec_driver_sql(
                "CREATE TRIGGER full BEFORE INSERT ON message BEGIN SELECT RAISE(ABORT, 'full'); END"
            )
    with pytest.raises(IntegrityError) if full else nullcontext():
        await conversations.say(token, text="yes")
    assert kept(conversations) == (0 if full else 1)
    assert (conversations.store.load(token, conversations.now()) == before) is full


async def test_every_code_is_another(conversations, token):
    codes = {await code_of(conversations, token) for _ in range(3)}
    assert len(codes) == 3
    for code in codes:
        await conversations.handovers.open(code)


@pytest.mark.parametrize("typed", ["", "hello", "2222-2222-222", "x" * 5000])
async def test_what_is_no_code_opens_and_deletes_nothing(conversations, token, typed):
    await code_of(conversations, token)
    with pytest.raises(UnknownCode):
        await conversations.handovers.open(typed)
    with pytest.raises(UnknownCode):
        await conversations.handovers.delete(typed)

"""A turn on the page, for the script (a fragment) and for a browser without one (a redirect)."""

import asyncio
import re

import pytest
from sqlalchemy import event

from bot.dialogue import Turn
from knowledge.store.conversations import ConversationStore
from tests.bot.gateway.conftest import Parrot

SCRIPT, BROWSER = {"X-Waymark": "fragment"}, {}
GONE = "/chat?deleted=1"


class Forgetful(Parrot):
    """Has everything deleted."""

    async def turn(self, state, text):
        """One turn, the last."""
        return Turn([{"text": "Gone.", "custom": {"forget": True}}], state)


@pytest.fixture
def loads(engine):
    """The statements that looked for a conversation."""
    found = []

    def before(_connection, _cursor, statement, *_):
        if statement.startswith("SELECT conversation."):
            found.append(statement)

    event.listen(engine, "before_cursor_execute", before)
    return found


async def key_of(door):
    """What the page's forms must send back."""
    return re.search(r'name="key" value="([^"]*)"', await (await door.get("/chat")).text())[1]


async def say(door, headers, **form):
    """What a form of the page gets for an answer."""
    return await door.post("/chat", data=form, headers=headers, allow_redirects=False)


def token_of(door):
    """The conversation of this browser."""
    [cookie] = [each for each in door.session.cookie_jar if each.key == "waymark"]
    return cookie.value


@pytest.mark.parametrize(("headers", "status"), [(SCRIPT, 200), (BROWSER, 303)])
async def test_a_turn_loads_the_conversation_once_the_first_one_too(door, loads, headers, status):
    key = ""
    for _ in range(2):
        loads.clear()
        assert (await say(door, headers, key=key, text="hello")).status == status
        assert len(loads) == 1
        key = await key_of(door)


async def test_the_script_gets_what_is_new_and_the_page_then_has_all_of_it(door):
    await say(door, SCRIPT, text="one")
    fragment = await (await say(door, SCRIPT, key=await key_of(door), text="two", seen="3")).text()
    page = await (await door.get("/chat")).text()
    assert ("You said: one" in fragment, "You said: two" in fragment) == (False, True)
    assert ("You said: one" in page, "You said: two" in page) == (True, True)


@pytest.mark.parametrize("headers", [SCRIPT, BROWSER])
async def test_a_message_sent_twice_is_answered_once_and_shown(door, headers):
    await say(door, headers, text="hello", message_id="m1")
    key = await key_of(door)
    again = await say(door, headers, key=key, text="hello", message_id="m1")
    assert again.status == (200 if headers else 303)
    assert (await (await door.get("/chat")).text()).count("You said: hello") == 1


@pytest.mark.parametrize("headers", [SCRIPT, BROWSER])
async def test_who_has_everything_deleted_is_told_so_and_loses_the_cookie(client_of, headers):
    door = await client_of(talk=Forgetful())
    answer = await say(door, headers, text="delete everything")
    assert (answer.status, answer.headers["Location"]) == (303, GONE)
    assert [*door.session.cookie_jar] == []


async def test_a_chat_erased_during_a_turn_is_told_to_be_deleted(door, engine, parrot):
    await say(door, SCRIPT, text="hello")
    key = await key_of(door)
    parrot.heard.clear()
    parrot.gate.clear()
    turn = asyncio.create_task(say(door, SCRIPT, key=key, text="lost"))
    await parrot.heard.wait()
    ConversationStore(engine).erase(token_of(door))
    parrot.gate.set()
    assert (await turn).headers["Location"] == GONE


async def test_words_to_a_chat_that_has_ended_begin_another_that_only_keeps_the_greeting(door, clock):
    await say(door, SCRIPT, text="hello")
    key, before = await key_of(door), token_of(door)
    clock.pass_hours(25)
    fragment = await (await say(door, SCRIPT, key=key, text="back again", seen="3")).text()
    assert 'data-start="1"' in fragment
    assert "You said: back again" in fragment
    assert token_of(door) != before


async def test_a_button_of_a_chat_that_has_ended_begins_nothing(door, clock):
    await say(door, SCRIPT, text="hello")
    key, before = await key_of(door), token_of(door)
    clock.pass_hours(25)
    answer = await say(door, SCRIPT, key=key, choice="yes")
    assert (answer.status, token_of(door)) == (409, before)


async def test_a_button_that_is_not_offered_leaves_the_chat_as_it_was(door):
    await say(door, SCRIPT, text="hello")
    answer = await say(door, SCRIPT, key=await key_of(door), choice="no-such")
    assert (answer.status, "You said: hello" in await answer.text()) == (409, True)


async def test_what_a_turn_gives_back_is_what_is_kept(conversations):
    token = (await conversations.start("web", "en")).token
    for text in (
        "im 19 from bolton, bad anxiety",
        "siarad cymraeg",
        "give this to my adviser",
        "yes",
        "show me",
    ):
        reply = await conversations.say(token, text=text, message_id=text)
        assert reply.kept == await conversations.load(token)

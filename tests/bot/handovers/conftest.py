"""A conversation in which something was told, and the code that it ends in."""

import pytest
from sqlalchemy import text

BOLTON = "im 19 from bolton, bad anxiety and out of work"


@pytest.fixture
async def token(conversations):
    """A conversation in which something was told."""
    token = (await conversations.start("web", "en")).token
    await conversations.say(token, text=BOLTON)
    return token


async def code_of(conversations, token, *answers):
    """The code that a conversation ends in."""
    for said in ("give this to my adviser", *answers, "yes"):
        reply = await conversations.say(token, text=said)
    (made,) = [message["handover"]["code"] for message in reply.messages if "handover" in message]
    return made


def everything(conversations):
    """All that the database holds, as one text."""
    with conversations.store.engine.connect() as connection:
        tables = ("conversation", "message", "handover")
        return repr([connection.execute(text(f"SELECT * FROM {table}")).fetchall() for table in tables])


def kept(conversations):
    """How many handovers the database holds."""
    with conversations.store.engine.connect() as connection:
        return connection.scalar(text("SELECT count(*) FROM handover"))

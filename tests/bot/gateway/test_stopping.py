"""A server told to stop finishes the turns it has begun."""

import asyncio
from datetime import UTC, datetime

from aiohttp import ClientSession, web

from knowledge.store.conversations import ConversationStore
from tests.bot.gateway.conftest import BEGIN, Parrot


async def test_a_turn_in_flight_is_answered_and_kept(app_of, engine):
    parrot = Parrot()
    runner = web.AppRunner(app_of(talk=parrot), shutdown_timeout=30)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = "http://{}:{}".format(*runner.addresses[0])
    async with ClientSession(base) as client:
        token = (await (await client.post(BEGIN, json={})).json())["conversation"]
        parrot.gate.clear()
        turn = asyncio.create_task(client.post(f"{BEGIN}/{token}/messages", json={"text": "one last thing"}))
        await parrot.heard.wait()
        stopping = asyncio.create_task(runner.cleanup())
        await asyncio.sleep(0.05)
        assert not turn.done()
        assert not stopping.done()
        parrot.gate.set()
        answer = await turn
        assert answer.status == 200
        assert (await answer.json())["messages"] == [{"text": "You said: one last thing"}]
        await stopping
    assert [m["text"] for m in stored(engine, token)][-1] == "You said: one last thing"


def stored(engine, token):
    return ConversationStore(engine).load(token, datetime(2026, 11, 27, 12, tzinfo=UTC)).messages

"""A conversation goes on over a restart, and nothing is left of one that was deleted or is over."""

from bot.conversations import Conversations
from tests.bot.gateway.conftest import BEGIN, begun, said


async def test_deleting_leaves_nothing(api):
    token = await begun(api)
    await said(api, token, text="im 19 from bolton")
    assert (await api.delete(f"{BEGIN}/{token}")).status == 204
    assert (await api.get(f"{BEGIN}/{token}")).status == 404
    assert (await api.delete(f"{BEGIN}/{token}")).status == 404


async def test_asking_in_words_to_be_forgotten_deletes_too(api):
    token = await begun(api)
    await said(api, token, text="im 19 from bolton")
    reply = await said(api, token, text="delete everything about me")
    assert "deleted" in reply["messages"][0]["text"]
    assert (await api.get(f"{BEGIN}/{token}")).status == 404


async def test_a_conversation_ends_a_day_after_its_last_message(api, clock):
    token = await begun(api)
    clock.pass_hours(23)
    await said(api, token, text="im 19")
    clock.pass_hours(23)
    assert (await api.get(f"{BEGIN}/{token}")).status == 200
    clock.pass_hours(2)
    assert (await api.get(f"{BEGIN}/{token}")).status == 404


async def test_a_server_that_starts_again_goes_on_where_it_was(api, conversations, aiohttp_client):
    from bot.gateway.app import make_app
    from bot.settings import Settings

    token = await begun(api)
    asked = (await said(api, token, text="im 19"))["asks"]
    again = Conversations(
        conversations.talk, conversations.catalogue, conversations.store, now=conversations.now
    )
    other = await aiohttp_client(make_app(Settings(rate_limit=False), again))
    held = await (await other.get(f"{BEGIN}/{token}")).json()
    assert held["circumstances"] == {"age": 19}
    reply = await said(other, token, text="bolton")
    assert asked == "area"
    assert reply["circumstances"]["area"]["name"] == "Bolton"

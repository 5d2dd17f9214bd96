"""What a council sets for its own site: its area, said at once and open to change, and its line and hours."""

from dataclasses import replace

import pytest

from bot.councils import Council

BOLTON, BURY = "E08000001", "E08000002"


@pytest.fixture
def talks(conversations):
    """Conversations on the sites of a council with an area and of one without."""
    councils = {"bolton": Council("bolton", area="Bolton"), "shire": Council("shire")}
    return replace(conversations, councils=councils)


async def area_after(talks, *messages, council="bolton"):
    """The code of the area that is held after some messages."""
    token = (await talks.start("web", "en", council)).token
    for text in messages:
        reply = await talks.say(token, text=text)
    area = reply.circumstances.get("area")
    return area and area["code"]


async def test_it_is_said_at_the_start_and_holds_until_another_is_named(talks):
    started = await talks.start("web", "en", "bolton")
    assert "Bolton" in started.messages[-1]["text"]
    assert await area_after(talks, "I'm 19 and out of work") == BOLTON
    assert await area_after(talks, "I'm 19 and out of work", "I live in Bury") == BURY
    assert await area_after(talks, "I'm 19 and live in Bury") == BURY


async def test_a_place_is_not_asked_for_where_it_is_known(talks):
    token = (await talks.start("web", "en", "bolton")).token
    reply = await talks.say(token, text="hello, I need help to find a job")
    for _ in range(8):
        assert reply.asks != "area"
        if reply.asks is None:
            break
        reply = await talks.say(token, text="rather not say")


async def test_starting_again_forgets_it_as_it_forgets_all_else(talks):
    assert await area_after(talks, "I'm 19", "start again") is None


async def test_a_council_without_one_leaves_it_open(talks):
    started = await talks.start("web", "en", "shire")
    assert len(started.messages) == 1
    assert await area_after(talks, "I'm 19 and out of work", council="shire") is None


async def test_danger_is_answered_for_the_nation_of_the_area(conversations):
    talks = replace(conversations, councils={"c": Council("c", area="Cardiff")})
    token = (await talks.start("web", "en", "c")).token
    reply = await talks.say(token, text="my husband hits me and I am scared to go home")
    names = [line["name"] for message in reply.messages for line in message.get("help_lines", ())]
    assert any("Live Fear Free" in name for name in names)
    assert not any("National Domestic Abuse" in name for name in names)


async def test_its_own_line_and_hours_come_first_under_talk_to_a_person(conversations):
    shire = Council("shire", name="Shire Council", phone="01632 960 000", hours="9 to 5")
    talks = replace(conversations, councils={"shire": shire})
    token = (await talks.start("web", "en", "shire")).token
    reply = await talks.say(token, text="can I talk to a person")
    [lines] = [message["help_lines"] for message in reply.messages if message.get("help_lines")]
    assert lines[0] == {"name": "Shire Council", "phone": "01632 960 000", "hours": "9 to 5"}

"""What an adviser sees: what was agreed to, and health only where it was not left out."""

import pytest

from tests.bot.handovers.conftest import BOLTON, code_of


async def test_a_resident_agrees_and_an_adviser_opens_just_what_was_agreed_to(conversations, token):
    code = await code_of(conversations, token)
    seen = await conversations.handovers.open(code.lower().replace("-", " "))
    assert (seen["made_on"], seen["expires_on"]) == ("2026-11-27", "2026-12-11")
    assert set(seen["circumstances"]) == {"age", "area", "health_condition", "health_types", "work"}
    assert "workwell-greater-manchester" in {item["scheme"] for item in seen["recommendations"]}
    assert BOLTON not in repr(seen)


async def test_the_schemes_that_an_adviser_sees_are_those_that_the_resident_was_shown(conversations, token):
    shown = (await conversations.say(token, text="give this to my adviser")).messages[0]["text"]
    code = (await conversations.say(token, text="yes")).messages[0]["handover"]["code"]
    names = [item["name"] for item in (await conversations.handovers.open(code))["recommendations"]]
    assert f"{', '.join(names[:-1])} and {names[-1]}." in shown


async def test_health_left_out_is_not_in_it_and_nothing_shows_it(conversations, token):
    seen = await conversations.handovers.open(await code_of(conversations, token, "leave my health out"))
    assert set(seen["circumstances"]) == {"age", "area", "work"}
    assert "workwell-greater-manchester" not in {item["scheme"] for item in seen["recommendations"]}


@pytest.mark.parametrize(
    ("answer", "given", "proposed"),
    [
        ("hide my health", False, False),
        ("yes but keep my health private", False, False),
        ("don’t tell them about my health", False, False),
        ("yes no problem, my health as well", True, None),
    ],
)
async def test_health_is_left_out_for_whoever_says_so_and_shown_once_more(
    conversations, token, answer, given, proposed
):
    await conversations.say(token, text="give this to my adviser")
    (message, *_) = (await conversations.say(token, text=answer)).messages
    assert ("handover" in message) is given
    slots = conversations.store.load(token, conversations.now()).state["slots"]
    assert (slots["handover"][1] if "handover" in slots else None) is proposed


async def test_what_sort_of_job_is_wanted_is_handed_over_but_not_what_tells_of_health(conversations, token):
    await conversations.say(token, text="want part time shop work, no heavy lifting")
    seen = await conversations.handovers.open(await code_of(conversations, token))
    assert seen["preferences"] == ["shop", "part_time", "no_lifting"]
    bare = await conversations.handovers.open(await code_of(conversations, token, "leave my health out"))
    assert bare["preferences"] == ["shop", "part_time"]

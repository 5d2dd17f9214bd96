"""The conversation API, from outside."""

import re

from tests.bot.gateway.conftest import BEGIN, begun, said

REFUSALS = {"rather-not-say", "no-leave-my-health-out"}


async def test_a_conversation_begins_with_a_greeting_and_an_unguessable_token(api):
    answer = await (await api.post(BEGIN, json={"channel": "web", "language": "en"})).json()
    assert re.fullmatch(r"[\w-]{30,}", answer["conversation"])
    assert "Waymark" in answer["messages"][0]["text"]
    assert answer["asks"] is None


async def test_the_main_job_in_at_most_four_questions(api):
    token = await begun(api)
    reply = await said(api, token, text="im 19 from bolton, bad anxiety, no job since college")
    questions = 0
    answers = {
        "lone_parent": "no",
        "has_children": "no",
        "benefits": "universal credit",
        "looking_for_work": "yes",
    }
    while reply["asks"]:
        questions += 1
        reply = await said(api, token, text=answers.get(reply["asks"], "rather not say"))
    cards = [card for m in reply["messages"] for card in m.get("recommendations", ())]
    kinds = {card["kind"] for card in cards}
    assert questions <= 4
    assert "workwell-greater-manchester" in {card["scheme"] for card in cards}
    assert {"workwell", "youth_hub", "peer_support"} <= kinds
    assert all(card["because"] and card["sources"] for card in cards)


async def test_what_one_message_said_is_never_asked(api):
    reply = await said(api, await begun(api), text="I'm 34, I live in Leeds and I'm out of work")
    assert reply["circumstances"]["age"] == 34
    assert reply["circumstances"]["area"]["name"] == "Leeds"
    assert reply["asks"] not in ("age", "area", "work")


async def test_a_choice_answers_like_words(api):
    token = await begun(api)
    reply = await said(api, token, text="I'm 40 and I live in Leeds")
    assert reply["asks"] == "work"
    assert (await said(api, token, choice="out-of-work-and-looking"))["circumstances"]["work"] == "unemployed"


async def test_every_question_can_be_refused_and_there_are_suggestions_all_the_same(api):
    token = await begun(api)
    reply, asked = await said(api, token, text="I am looking for work"), []
    while reply["asks"]:
        asked.append(reply["asks"])
        offered = {choice["value"] for message in reply["messages"] for choice in message.get("choices", ())}
        reply = await said(api, token, choice=(offered & REFUSALS).pop())
    assert len(asked) == len(set(asked)) <= 6
    assert any(m.get("recommendations") for m in reply["messages"])


async def test_a_question_left_unasked_for_once_is_still_open(api):
    token = await begun(api)
    opened = (await said(api, token, text="im 34 and out of work in leeds"))["asks"]
    assert opened
    assert (await said(api, token, text="bye"))["asks"] == opened
    assert (await said(api, token, text="why do you ask"))["asks"] == opened


async def test_after_a_question_is_left_the_next_one_is_asked(api):
    token = await begun(api)
    left = (await said(api, token, text="im 34 and out of work in leeds"))["asks"]
    for text in ("purple monkey dishwasher", "what is the capital of peru"):
        assert (await said(api, token, text=text))["asks"] in (left, None)
    reply = await said(api, token, text="the moon is made of cheese")
    assert reply["asks"] not in (left, None)
    assert len(reply["messages"]) == 2


async def test_the_same_message_sent_twice_is_answered_once(api):
    token = await begun(api)
    first = await said(api, token, text="im 19", message_id="m1")
    second = await said(api, token, text="im 19", message_id="m1")
    held = await (await api.get(f"{BEGIN}/{token}")).json()
    assert second["messages"] == first["messages"]
    assert [m["text"] for m in held["messages"] if m["who"] == "resident"] == ["im 19"]

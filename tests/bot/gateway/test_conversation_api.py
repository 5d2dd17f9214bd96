"""The conversation API, from outside."""

import re

import pytest

from bot.conversations import Conversations

BEGIN = "/api/conversations"


async def begun(api):
    answer = await api.post(BEGIN, json={"channel": "web", "language": "en"})
    assert answer.status == 201
    return (await answer.json())["conversation"]


REFUSALS = {"rather-not-say", "no-leave-my-health-out"}


async def said(api, token, **body):
    answer = await api.post(f"{BEGIN}/{token}/messages", json=body)
    assert answer.status == 200, await answer.text()
    return await answer.json()


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


BAD = [
    ({"text": "x" * 1001}, 413),
    ({"text": ""}, 422),
    ({"text": "\u200b\u200b"}, 422),
    ({"text": 7}, 422),
    ({"text": ["a"]}, 422),
    ({"choice": "no-such-choice"}, 422),
    ({"choice": "/tell"}, 422),
    ({"text": "hi", "choice": "yes"}, 422),
    ({}, 422),
    ({"text": "hi", "extra": 1}, 422),
    ([], 422),
    ("text", 422),
    (None, 422),
]


@pytest.mark.parametrize(("body", "status"), BAD)
async def test_bad_input_gets_a_clear_problem_and_loses_nothing(api, body, status):
    token = await begun(api)
    await said(api, token, text="im 19")
    answer = await api.post(f"{BEGIN}/{token}/messages", json=body)
    problem = await answer.json()
    held = await (await api.get(f"{BEGIN}/{token}")).json()
    assert (answer.status, answer.content_type) == (status, "application/problem+json")
    assert problem["detail"]
    assert held["circumstances"] == {"age": 19}


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff\xfe", b"[" * 5000, b"nul", b'{"text": "a"', b"1e999"])
async def test_a_body_that_is_not_json_is_no_servers_fault(api, raw):
    token = await begun(api)
    answer = await api.post(f"{BEGIN}/{token}/messages", data=raw)
    assert 400 <= answer.status < 500


@pytest.mark.parametrize(
    "text",
    [
        '/tell{"age": 5}',
        "/set_slot",
        "///",
        "im 190",
        "im -5 years old",
        "i live at ZZ99 9ZZ",
        "\U000e0041\U000e0042hi",
        "<script>alert(1)</script>",
        "{age} {0} %s ${x}",
        "'; drop table conversation; --",
        "🤷" * 200,
        "a" * 1000,
        "?" * 1000,
        "\n\n\n",
    ],
)
async def test_odd_words_get_a_kind_reply_and_lose_nothing(api, text):
    token = await begun(api)
    await said(api, token, text="im 19")
    answer = await api.post(f"{BEGIN}/{token}/messages", json={"text": text})
    held = await (await api.get(f"{BEGIN}/{token}")).json()
    assert answer.status in (200, 422)
    assert held["circumstances"]["age"] == 19


@pytest.mark.parametrize("token", ["nothing", "../../etc", "%00", "x" * 500, "'"])
async def test_an_unknown_token_is_not_found(api, token):
    for answer in (
        await api.get(f"{BEGIN}/{token}"),
        await api.delete(f"{BEGIN}/{token}"),
        await api.post(f"{BEGIN}/{token}/messages", json={"text": "hi"}),
    ):
        assert answer.status in (404, 405)


async def test_too_many_requests_are_told_when_to_come_again(conversations, aiohttp_client):
    from bot.gateway.app import make_app
    from bot.settings import Settings

    api = await aiohttp_client(make_app(Settings(writes_a_minute=2), conversations))
    statuses = [(await api.post(BEGIN, json={})).status for _ in range(3)]
    last = await api.post(BEGIN, json={})
    assert statuses == [201, 201, 429]
    assert 1 <= int(last.headers["Retry-After"]) <= 60


async def test_what_is_told_beside_danger_is_kept_and_the_lines_are_shown(api):
    token = await begun(api)
    reply = await said(api, token, text="im 34 in bolton and i want to kill myself")
    assert reply["messages"][0]["help_lines"]
    assert (reply["circumstances"]["age"], reply["circumstances"]["area"]["name"]) == (34, "Bolton")
    assert reply["asks"] is None


async def test_after_an_alarm_nothing_is_asked_however_one_looks_and_then_the_question_is_open_again(api):
    token = await begun(api)
    asked = (await said(api, token, text="im 19", message_id="1"))["asks"]
    assert asked == "area"
    assert (await said(api, token, text="im 19", message_id="1"))["asks"] == asked
    for _ in range(2):
        assert (await said(api, token, text="i want to kill myself", message_id="2"))["asks"] is None
    assert (await (await api.get(f"{BEGIN}/{token}")).json())["asks"] is None
    assert (await said(api, token, text="im safe, sorry. im in bolton"))["circumstances"]["area"][
        "name"
    ] == "Bolton"


async def test_who_was_misread_hears_a_sorry_and_goes_on(api):
    token = await begun(api)
    await said(api, token, text="im 34 in bolton and i want to kill myself")
    after = await said(api, token, text="no im not suicidal, i only said im tired. im out of work")
    assert "I'm sorry" in after["messages"][0]["text"]
    assert not any("help_lines" in message for message in after["messages"])
    assert after["circumstances"]["work"] == "unemployed"
    later = await said(api, token, text="im looking for work")
    assert not any("I'm sorry" in message["text"] for message in later["messages"])


async def test_danger_after_danger_is_met_again(api):
    token = await begun(api)
    await said(api, token, text="i want to kill myself")
    assert (await said(api, token, text="i really want to die"))["messages"][0]["help_lines"]

"""Handovers from the conversation to the adviser, on the real dialogue and a real database."""

import re
from contextlib import nullcontext

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bot.dialogue import without_proposal
from bot.handovers import Expired, UnknownCode
from bot.masking import masked
from knowledge.store.engine import writing

BOLTON = "im 19 from bolton, bad anxiety and out of work"
SHAPE = re.compile(r"\b\w{4}-\w{4}-\w{3}\b")


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


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("could you pass all of this to my work coach", "hand_over"),
        ("is there something I can show at the jobcentre", "hand_over"),
        ("please take my health out of it", "rather_not_say"),
        ("cancel the code you gave me", "withdraw"),
        ("I want the code deleted", "withdraw"),
        ("delete all my details", "forget_me"),
        ("can I ring an adviser", "talk_to_person"),
        ("will the jobcentre see what I say", "ask_privacy"),
    ],
)
async def test_it_is_asked_for_in_many_words_and_not_by_others(dialogue, said, intent):
    assert (await dialogue.parse(said))["intent"]["name"] == intent


@pytest.mark.parametrize("said", ["show my adviser", "can I give this to my work coach", "my support worker"])
async def test_the_adviser_is_not_what_the_resident_does_for_a_living(dialogue, said):
    told = {item["entity"] for item in (await dialogue.parse(said, "work"))["entities"]}
    assert "work" not in told


async def test_an_adviser_may_be_what_somebody_does_for_a_living(dialogue):
    told = {item["entity"]: item["value"] for item in (await dialogue.parse("adviser", "work"))["entities"]}
    assert told["work"] == "employed"


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


async def test_no_code_without_a_yes(conversations, token):
    await conversations.say(token, text="give this to my adviser")
    reply = await conversations.say(token, text="no")
    assert not any("handover" in message for message in reply.messages)
    assert "handover" not in repr((await conversations.show(token))["messages"])


async def test_a_yes_to_a_handover_is_no_consent_to_questions_about_health(conversations):
    token = (await conversations.start("web", "en")).token
    asked = await conversations.say(token, text="im 45 in leeds, out of work")
    assert "May we ask about your health?" in asked.messages[-1].get("text")
    await conversations.say(token, text="show my adviser")
    after = await conversations.say(token, text="yes")
    assert "handover" in after.messages[0]
    assert "May we ask about your health?" in after.messages[-1]["text"]
    assert "health_condition" not in after.circumstances


async def test_a_no_to_questions_about_health_is_not_taken_for_a_handover(conversations):
    token = (await conversations.start("web", "en")).token
    await conversations.say(token, text="im 45 in leeds, out of work")
    reply = await conversations.say(token, text="no, leave my health out")
    assert not any("adviser" in message["text"] for message in reply.messages)
    assert reply.asks not in ("health_condition", "health_types")


async def test_it_is_never_asked_for_in_danger_and_a_yes_after_danger_agrees_to_nothing(conversations, token):
    await conversations.say(token, text="give this to my adviser")
    danger = await conversations.say(token, text="i want to kill myself")
    after = await conversations.say(token, text="yes")
    assert not any(message.get("choices") for message in danger.messages)
    assert not any("handover" in message for message in after.messages)


def test_after_danger_the_question_before_is_open_again_unless_it_was_answered_long_ago():
    state = {"slots": {"turn": 4.0, "handover": [4, True, "work"], "age": 19}, "loop": None}
    assert without_proposal(state) == {
        "slots": {"turn": 4.0, "age": 19, "requested_slot": "work"},
        "loop": "circumstances_form",
    }
    later = {"slots": {"turn": 9.0, "handover": [4, True, "work"], "requested_slot": "needs"}, "loop": "x"}
    assert without_proposal(later) == {"slots": {"turn": 9.0, "requested_slot": "needs"}, "loop": "x"}
    assert without_proposal({}) == {"slots": {}}


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
    assert await conversations.find(token) is None
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


@pytest.mark.parametrize("typed", ["", "hello", "2222-2222-222", "x" * 5000])
async def test_what_is_no_code_opens_and_deletes_nothing(conversations, token, typed):
    await code_of(conversations, token)
    with pytest.raises(UnknownCode):
        await conversations.handovers.open(typed)
    with pytest.raises(UnknownCode):
        await conversations.handovers.delete(typed)

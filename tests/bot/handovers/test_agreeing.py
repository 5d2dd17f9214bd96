"""Nothing is handed over without a yes to just that."""

from bot.dialogue import without_proposal


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
    assert "if I ask if you are ill or disabled?" in after.messages[-1]["text"]
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

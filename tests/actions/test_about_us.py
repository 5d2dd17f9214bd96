"""Questions about Waymark, asked by themselves and by the way; kind words; questions in simpler words."""

import pytest

from actions.about_us import ActionAboutUs
from actions.ask import ValidateCircumstancesForm
from tests.actions.stage import play
from tests.knowledge.people import catalogue, made

SCHEMES = catalogue(made("young", {"area": {"nation": "England"}, "age": {"from": 16, "to": 24}}))
FORM = ValidateCircumstancesForm()
BOLTON = ["E08000001"]
AREA = {"requested_slot": "area", "asked": ["area"]}


@pytest.mark.parametrize(
    ("intent", "aside", "words"),
    [
        ("ask_privacy", {}, "What you write is deleted when the chat ends"),
        ("ask_privacy", {"aside": "jobcentre"}, "your UC journal get nothing"),
        ("ask_privacy", {"aside": "home"}, "Exit this page"),
        ("ask_privacy", {"aside": "ask_privacy"}, "What you write is deleted when the chat ends"),
        ("ask_about_us", {}, "a computer program"),
        ("ask_about_us", {"aside": "who"}, "free, open software"),
        ("help", {}, "I find local schemes"),
    ],
)
def test_the_side_that_was_asked_is_answered_or_else_the_whole(intent, aside, words):
    assert words in play(ActionAboutUs(), intent=intent, entities=aside).said[0]


def test_what_is_held_is_read_back_line_by_line_or_said_to_be_nothing():
    held = {"age": 19, "area": BOLTON, "preferences": ["part_time"]}
    told = play(ActionAboutUs(), SCHEMES, intent="ask_privacy", entities={"aside": "held"}, **held)
    assert "Age: 19\nWhere: Bolton\nWanted in a job: Part-time hours" in told.said[0]
    nothing = play(ActionAboutUs(), SCHEMES, intent="ask_privacy", entities={"aside": "held"})
    assert nothing.said[0].startswith("I have noted nothing about you yet")


def test_a_question_by_the_way_is_answered_first_and_then_it_goes_on():
    played = play(FORM, SCHEMES, entities={"age": 19, "aside": "jobcentre"}, age=19)
    assert [text[:8] for text in played.said] == ["No. Your", "Thanks. ", "Where do"]


def test_why_by_the_way_gives_the_reason_of_the_open_question():
    played = play(FORM, SCHEMES, entities={"area": "E08000001", "aside": "ask_why"}, area=BOLTON, **AREA)
    assert played.said[0].startswith("Most of this help is local")


def test_why_by_the_way_says_nothing_with_no_question_open():
    played = play(FORM, SCHEMES, entities={"age": 19, "aside": "ask_why"}, age=19)
    assert played.said[0].startswith("Thanks. So you're 19")


def test_a_message_that_only_asks_is_no_miss():
    played = play(FORM, SCHEMES, intent="deny", entities={"aside": "time"}, age=19, **AREA)
    assert played.said[0].startswith("Only a few minutes")
    assert played.slots["misses"] == 0


def test_coming_back_from_another_answer_does_not_say_it_twice():
    played = play(FORM, SCHEMES, intent="ask_privacy", entities={"aside": "home"}, resumed="ask", **AREA)
    assert [text[:8] for text in played.said] == ["Which to"]


HARD = {
    "loss": ({"loss": True}, "I'm sorry for your loss."),
    "hurt": ({"groups": ["domestic_abuse"]}, "I'm sorry that happened to you. It is not your fault."),
    "low": (
        {"health_types": ["mental_health"], "health_condition": True},
        "I'm sorry things are hard right now.",
    ),
    "home": (
        {"groups": ["homeless"]},
        "I'm sorry you have no settled home right now. Let's see who can help.",
    ),
    "job": ({"job_lost": True, "work": "unemployed"}, "I'm sorry about your job. Let's see what can help."),
    "weary": ({"weary": True, "age": 40}, "That sounds hard. Thank you for telling me."),
}


@pytest.mark.parametrize("kind", HARD)
def test_what_is_hard_is_met_with_a_kind_sentence_once(kind):
    told, words = HARD[kind]
    first = play(FORM, SCHEMES, entities=told)
    again = play(FORM, SCHEMES, entities=told, comforted=[kind])
    assert (first.said[0], first.slots["comforted"]) == (words, [kind])
    assert words not in again.said


@pytest.mark.parametrize(
    "told", [{"age": 19}, {"health_types": ["physical"]}, {"groups": ["carer"]}, {"groups": []}]
)
def test_other_facts_need_no_kind_sentence(told):
    played = play(FORM, SCHEMES, entities=told)
    assert not any(text.startswith("I'm sorry") for text in played.said)
    assert "comforted" not in played.slots


@pytest.mark.parametrize("kind", ["loss", "grief", "heavy", "lonely"])
def test_sorrow_told_by_itself_is_followed_by_no_question(kind):
    played = play(FORM, SCHEMES, entities={kind: True}, text="it is quiet here", turn=4.0, **AREA)
    assert played.said[-1] == "Take your time. We can go on when you like."
    assert (played.slots["requested_slot"], played.slots["consoled"]) == ("age", 4)
    asking = play(FORM, SCHEMES, entities={kind: True}, text="it is quiet here. what is there", **AREA)
    assert asking.said[-1] != played.said[-1]


def test_who_is_near_the_end_of_it_is_told_who_listens():
    heavy = play(FORM, SCHEMES, entities={"heavy": True}, text="what was it all for", **AREA)
    assert any("listen" in text for text in heavy.said)
    lonely = play(FORM, SCHEMES, entities={"lonely": True}, text="i see nobody", **AREA)
    assert not any("listen" in text for text in lonely.said)


def test_what_is_hard_for_the_writer_is_said_to_them_though_they_ask_for_another():
    mine = play(FORM, SCHEMES, entities={"weary": "own"}, about="other", **AREA)
    theirs = play(FORM, SCHEMES, entities={"weary": True}, about="other", **AREA)
    assert mine.said[0] == "That sounds hard. Thank you for telling me."
    assert theirs.said[0] == "That sounds hard for them. Thank you for telling me."


def test_one_kind_sentence_is_enough_for_a_message():
    played = play(FORM, SCHEMES, entities={"loss": True, "health_types": ["mental_health"]})
    assert [text for text in played.said if text.startswith("I'm sorry")] == ["I'm sorry for your loss."]
    assert played.slots["comforted"] == ["loss", "low"]


def test_a_loss_and_no_more_is_not_called_misunderstood():
    played = play(FORM, SCHEMES, entities={"loss": True}, comforted=["loss"], age=19, **AREA)
    assert played.slots["misses"] == 0
    assert played.said == ["Take your time. We can go on when you like."]
    assert played.slots["requested_slot"]


def test_a_question_not_understood_is_put_in_simpler_words_with_the_same_choices():
    first = play(FORM, SCHEMES, intent="deny", age=19, **AREA)
    assert first.said[-1].startswith("Which town are you in?")
    assert [button["title"] for button in first.messages[-1]["buttons"]] == ["Rather not say"]


def test_the_next_question_is_put_in_its_usual_words():
    played = play(FORM, SCHEMES, intent="deny", age=19, misses=2, requested_slot="work", asked=["work"])
    assert played.said[-1].startswith("Where do you live?")


def test_who_asks_what_it_means_is_told_in_other_words():
    played = play(FORM, SCHEMES, entities={"aside": "meaning"}, age=19, **AREA)
    assert played.said[0] == "Let me say that in other words."
    assert played.said[-1].startswith("Which town are you in?")


def test_what_an_adviser_will_hear_is_answered_by_the_handover_that_was_just_shown():
    asked = {"intent": "ask_privacy", "entities": {"aside": "tells"}, "turn": 5}
    assert play(ActionAboutUs(), **asked, handover=[4, True, None]).said == []
    assert "private" in play(ActionAboutUs(), **asked).said[0]

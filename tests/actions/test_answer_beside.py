"""A question beside others, after others, or beside something else asked for: none is passed over or answered twice."""

import pytest

from actions.answer import ActionAnswer
from tests.actions.stage import play
from tests.knowledge.people import catalogue, made

CHURCH = made(
    "church club",
    {},
    summary="A club in a church.",
    cost="free",
    join={"how": "Call them.", "phone": "0800 1"},
)
OPEN = made("course", {}, summary="A course.", join={"how": "Ask your work coach."}, verified_on="2026-01-15")
BOTH = catalogue(CHURCH, OPEN)


def answers(question, shown=("church club", "course"), **slots):
    return play(ActionAnswer(), BOTH, intent="ask_scheme", text=question, shown=list(shown), **slots)


@pytest.mark.parametrize(
    ("question", "owns_up"),
    [
        ("how do i join the course, and will they laugh at me", True),
        ("would I be welcome if I am shy, and what does it cost?", True),
        ("is it free and how do i join", False),
        ("is it free", False),
    ],
)
def test_of_two_questions_the_one_not_known_is_owned_up_to(question, owns_up):
    said = answers(question, discussed="course").said
    assert any("I don't know the other thing you asked" in text for text in said) is owns_up


def test_the_same_is_never_said_twice_of_a_scheme():
    slots, said = {}, []
    for question in (
        "what is the church club",
        "what is it like",
        "do they judge you",
        "is it free",
        "is it free",
    ):
        played = answers(question, **slots)
        slots, said = played.slots, [*said, *played.said]
    assert [text.startswith(("That is all", "I have no more")) for text in said] == [
        False,
        True,
        False,
        False,
        True,
    ]


def test_a_question_not_known_is_owned_up_to_with_whom_to_ask():
    played = answers("do they judge you", discussed="church club")
    assert played.said == ["I don't know that about Church Club, sorry. They can tell you. Call them."]
    assert played.messages[0]["custom"]["help_lines"]


def test_the_number_asked_for_is_shown_whatever_else_is_asked():
    played = answers("church club, is that the number to ring, is it free, am i too late today")
    assert [bool((m["custom"] or {}).get("help_lines")) for m in played.messages] == [True, False, False]


def test_the_number_goes_with_a_way_in_that_may_be_to_call():
    for question, lines in (("when is the church club on", True), ("is the church club free", False)):
        (message,) = answers(question).messages
        assert bool((message["custom"] or {}).get("help_lines")) is lines


def test_who_cannot_phone_is_told_which_need_no_phone_and_gets_no_number_alone():
    for question in ("do i have to ring, i hate phones", "which can i do without a phone call"):
        (text,) = answers(question).said
        assert "without the phone: Course." in text
        assert "only a phone number: Church Club" in text
    of_one = answers("do i have to ring", discussed="church club").messages[0]
    assert not (of_one["custom"] or {}).get("help_lines")


def test_whether_it_still_runs_is_answered_with_the_day_it_was_read():
    assert answers("is the course still running").said == [
        "As far as I know, Course is still running.",
        "I last read about it on 15 January 2026.",
    ]
    assert answers("is the church club still running").said == [
        "As far as I know, Church Club is still running."
    ]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how is this different from the jobcentre", "I am Waymark"),
        ("whats the difference between them", "A club in a church.\n\nCourse"),
        ("are you sure?", "I only say what I have read"),
    ],
)
def test_what_is_asked_of_waymark_is_not_asked_of_two_schemes(question, answer):
    assert answer in answers(question).said[0]


def test_what_names_something_new_is_looked_for_and_not_told_of_the_scheme_before():
    new = answers("and the birth certificate, does anyone help with that", discussed="course")
    assert "I have nothing like that" in new.said[0]
    assert "Course" in answers("and the work, does it help with that", discussed="course").said[0]


HOUSING = made("housing team", {}, asked_for=["rent"], join={"how": "Call."})
WITH_HOUSING = catalogue(CHURCH, OPEN, HOUSING)


def test_what_else_is_asked_for_is_shown_beside_the_answer_and_only_then():
    seen = {"intent": "ask_scheme", "shown": ["church club", "course"], "discussed": "course"}
    text = "is the course free and will they do anything about the rent"
    both = play(ActionAnswer(), WITH_HOUSING, text=text, **seen)
    assert ["Course" in both.said[0], both.said[1]] == [True, "This is what I found."]
    assert both.slots["discussed"] == "course"
    one = play(ActionAnswer(), WITH_HOUSING, text="is the course free", **seen)
    assert len(one.said) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not the church club", "Here are the others."),
        ("not the church club. is the course free", "I don't know if Course costs anything."),
    ],
)
def test_of_what_is_turned_down_nothing_is_told(text, said):
    played = answers(text, discussed="church club", put_aside=["church club"])
    assert said in played.said[0]
    assert not any("A club in a church" in each for each in played.said)

"""What is not known is owned up to: rules on sanctions, and a thing by a name that no record has."""

import pytest

from actions.about_us import ActionAboutUs
from actions.answer import ActionAnswer
from actions.fallback import ActionFallback
from actions.refine import ActionSearch
from tests.actions.shelf import ALL, BOLTON
from tests.actions.stage import play

ACTIONS = (ActionAnswer, ActionSearch, ActionFallback, ActionAboutUs)
TOLD = {"age": 19, "area": BOLTON, "shown": ["young", "walk"], "discussed": "young"}


def first_said(action, text):
    return play(action(), ALL, intent="ask_benefits", text=text, **TOLD).said[0]


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize(
    "text",
    [
        "sanction. hardship payment. how do i get one",
        "how do i appeal a sanction",
        "a mandatory reconsideration?",
    ],
)
def test_rules_on_sanctions_are_not_known_and_who_knows_them_is_said(action, text):
    said = first_said(action, text)
    assert said.startswith("I know no rules on sanctions")
    assert "Citizens Advice" in said


@pytest.mark.parametrize("text", ["will i get sanctioned if i dont go to young", "what does young cost"])
def test_a_sanction_that_is_feared_of_a_scheme_is_a_question_about_the_scheme(text):
    assert "I know no rules" not in first_said(ActionAnswer, text)


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize(
    "text",
    ["Is there not something called care to learn?", "i asked about care to learn", "heard of piano fund?"],
)
def test_a_thing_asked_for_by_a_name_not_known_is_owned_up_to(action, text):
    assert first_said(action, text).startswith("I have nothing of that name")


@pytest.mark.parametrize(
    "text", ["is there something called young?", "i asked about walk", "i asked about it"]
)
def test_a_name_that_is_known_or_none_is_not(text):
    assert "of that name" not in first_said(ActionAnswer, text)


def test_what_was_not_answered_is_answered_after_a_sorry():
    played = play(ActionAnswer(), ALL, text="You have not answered me. I asked about care to learn", **TOLD)
    assert played.said[0] == "Sorry, I got that wrong."
    assert played.said[1].startswith("I have nothing of that name")
    known = play(ActionAnswer(), ALL, text="You have not answered me. I asked about walk", **TOLD)
    assert known.said == ["Sorry, I got that wrong.", "Walk: A walking group for people who feel alone."]

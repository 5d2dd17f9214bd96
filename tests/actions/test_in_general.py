"""Plain questions asked while no scheme is talked of have an answer that holds for most help."""

import pytest

from actions.answer import ActionAnswer
from actions.ask import ValidateCircumstancesForm
from actions.fallback import ActionFallback
from tests.actions.shelf import ALL, BOLTON
from tests.actions.stage import play

MUST, TOUCHES, FREE = (
    "WorkWell and Connect to Work are your",
    "Most of this help does not change",
    "Most of this help is free",
)
SELF, PRIVATE = "Often you can put yourself forward", "We use what you tell us only"
TOLD = {"area": BOLTON, "requested_slot": "work", "asked": ["work"], "age": 47}


def asked(action, text, sides=(), intent="tell", **more):
    entities = {"plainly": list(sides)} if sides else {}
    return play(
        action(),
        ALL,
        text=text,
        intent=intent,
        entities={**entities, **more.pop("told", {})},
        **{**TOLD, **more},
    )


@pytest.mark.parametrize(
    ("text", "sides", "answer"),
    [
        ("not working. do i have to do it?", ["must"], MUST),
        ("just want to know if i have to go to this thing", [], MUST),
        ("a letter about a work programme will it mess up my benefits", ["affects"], TOUCHES),
        ("out of work. is it free?", ["cost"], FREE),
        ("out of work. can i refer myself", ["self"], SELF),
        ("off sick. will my boss find out", ["employer"], PRIVATE),
    ],
)
@pytest.mark.parametrize(
    ("action", "intent"),
    [(ValidateCircumstancesForm, "tell"), (ActionAnswer, "ask_scheme"), (ActionFallback, "out_of_scope")],
)
def test_a_plain_question_is_answered_with_no_scheme_talked_of(action, intent, text, sides, answer):
    assert any(said.startswith(answer) for said in asked(action, text, sides, intent).said)


def test_after_the_answer_comes_one_question_and_what_was_told_is_kept_to():
    played = asked(
        ValidateCircumstancesForm,
        "out of work. is it free?",
        ["cost"],
        told={"work": "unemployed"},
        work="unemployed",
    )
    assert played.said[0].startswith(FREE)
    assert sum("?" in said for said in played.said) == 1
    assert played.slots["requested_slot"] not in (None, "work")


@pytest.mark.parametrize(
    ("text", "sides", "told"),
    [
        ("i dont have to work", [], {}),
        ("where is it held", ["where"], {}),
        ("do i have to say", ["must"], {"declined": ["work"]}),
        ("i have to find a job", [], {}),
    ],
)
def test_what_only_looks_like_one_is_given_no_answer_in_general(text, sides, told):
    said = asked(ValidateCircumstancesForm, text, sides, told=told).said
    assert not any(each.startswith((MUST, TOUCHES, FREE, SELF, PRIVATE)) for each in said)


def test_a_scheme_that_is_talked_of_answers_for_itself():
    played = asked(
        ActionAnswer,
        "is it free",
        ["cost"],
        "ask_scheme",
        told={"side": ["cost"]},
        shown=["walk"],
        requested_slot=None,
    )
    assert not played.said[0].startswith(FREE)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("will the work programme mess up my benefits", TOUCHES),
        ("will a job mess up my benefits", "Pay does not stop Universal Credit"),
    ],
)
def test_what_help_does_to_money_is_not_what_pay_does(text, answer):
    played = asked(ValidateCircumstancesForm, text, ["affects"], told={"topic": "pay_and_uc"})
    assert played.said[0].startswith(answer)

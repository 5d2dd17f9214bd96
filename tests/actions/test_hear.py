"""action_hear: facts into slots."""

import pytest

from actions.hear import ActionHear
from tests.actions.stage import play


def heard(**given):
    """The slots set, but for the count of messages and what the facts replaced."""
    slots = play(ActionHear(), **given).slots
    slots.pop("latest", None)
    assert slots.pop("turn") == given.get("turn", 0) + 1
    return slots


@pytest.mark.parametrize(
    ("before", "told", "after"),
    [
        ({}, {"age": 19}, {"age": 19}),
        ({"age": 30}, {"age": 31}, {"age": 31}),
        ({}, {"area": "E08000001"}, {"area": ["E08000001"]}),
        ({}, {"area_candidates": ["E07000105", "E07000207"]}, {"area": ["E07000105", "E07000207"]}),
        (
            {"benefits": ["pip"]},
            {"benefits": ["universal_credit"]},
            {"benefits": ["pip", "universal_credit"]},
        ),
        ({"benefits": ["pip"]}, {"benefits": []}, {"benefits": []}),
        ({}, {"benefits": "none"}, {"benefits": []}),
        (
            {"health_types": ["physical"]},
            {"health_condition": False},
            {"health_condition": False, "health_types": None},
        ),
        ({"declined": ["age"]}, {"age": 19}, {"age": 19, "declined": []}),
        ({}, {"danger": "abuse"}, {}),
    ],
)
def test_facts_are_added_put_right_or_taken_back(before, told, after):
    assert heard(entities=told, **before) == after


@pytest.mark.parametrize("intent", ["rather_not_say", "dont_know"])
def test_a_refusal_declines_the_open_question(intent):
    assert heard(intent=intent, requested_slot="age") == {"declined": ["age"]}


def test_an_answer_with_a_refusal_of_something_else_declines_only_that():
    assert heard(intent="rather_not_say", entities={"age": 19}, requested_slot="age") == {"age": 19}


def test_asking_for_somebody_else_forgets_the_facts_about_oneself():
    played = play(ActionHear(), intent="for_someone_else", entities={"age": 18}, age=44, area=["E08000001"])
    assert (played.slots["about"], played.slots["age"], played.slots["area"]) == ("other", 18, None)


def test_more_about_the_same_other_person_forgets_nothing():
    played = play(ActionHear(), entities={"about": "other", "age": 18}, about="other", area=["E08000001"])
    assert "area" not in played.slots


def test_to_skip_to_the_results_instead_of_consenting_leaves_health_out():
    skipped = heard(intent="show_results", requested_slot="health_consent")
    assert skipped == {"declined": ["health_condition", "health_types", "pregnant"]}


def test_to_skip_another_question_leaves_nothing_out_for_good():
    assert heard(intent="show_results", requested_slot="age") == {}

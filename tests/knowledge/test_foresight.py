"""What an answer would change: a question that changes nothing is not asked."""

import pytest

from knowledge.assess import promising
from knowledge.foresight import changes
from knowledge.inference import with_implied
from knowledge.ranking import rated
from knowledge.recommend import recommend
from tests.knowledge.people import TODAY, catalogue, made, person

BOLTON = {"area": ["Bolton"]}
KINDS = ("workwell", "youth_hub", "area_programme", "employment_programme", "health")
PLAIN = [made(f"plain-{kind}", BOLTON, kind=kind) for kind in KINDS]
MUMS = made("mums", {**BOLTON, "lone_parent": "required"})
ILL = made("ill", {**BOLTON, "health_condition": "required"})
MAINLY = made("mainly", BOLTON, aimed_at={"benefits": ["esa"]})
GROUP = made("group", BOLTON, kind="advice", helps_with=["confidence"])
NURSERY = made("nursery", BOLTON, kind="childcare")
FAR = made("far", {**BOLTON, "pregnant": "required"}, kind="advice", confidence="low")


def worth(*schemes, declined=(), **told):
    full = with_implied(person(area="Bolton", age=30, **told))
    return changes(rated(promising(catalogue(*schemes), full, TODAY), full), full, declined)


@pytest.mark.parametrize(
    ("schemes", "told", "field", "asked"),
    [
        ([*PLAIN, ILL], {}, "health_condition", True),
        ([*PLAIN, ILL], {"health_condition": False}, "health_condition", False),
        (PLAIN, {}, "health_condition", False),
        ([*PLAIN, MUMS], {"has_children": True}, "lone_parent", True),
        ([*PLAIN, MUMS], {"has_children": False}, "lone_parent", False),
        ([*PLAIN, MUMS], {}, "lone_parent", False),
        ([*PLAIN, MUMS], {}, "has_children", True),
        ([*PLAIN, MAINLY], {}, "benefits", True),
        ([*PLAIN, MAINLY], {"benefits": []}, "benefits", False),
        ([MAINLY], {}, "benefits", False),
        ([*PLAIN, GROUP], {}, "needs", True),
        ([*PLAIN, GROUP], {"needs": ["debt"]}, "needs", False),
        ([*PLAIN, NURSERY], {"has_children": True}, "childcare_need", True),
        ([*PLAIN, NURSERY], {"has_children": True, "childcare_need": False}, "childcare_need", False),
        ([*PLAIN, FAR], {}, "pregnant", False),
    ],
)
def test_a_question_is_worth_asking_only_where_an_answer_changes_what_is_shown(schemes, told, field, asked):
    assert (field in worth(*schemes, **told)) is asked


def test_what_was_declined_is_neither_asked_nor_guessed_from_another_answer():
    assert set(worth(ILL)) == {"health_condition"}
    assert worth(ILL, declined=["health_condition", "health_types"]) == {}


@pytest.mark.parametrize(("told", "question"), [({}, "age"), ({"age": 30}, "has_children")])
def test_age_comes_before_what_changes_most(told, question):
    young = made("young", {**BOLTON, "age": {"to": 40}})
    found = recommend(catalogue(*PLAIN, young, MUMS), person(area="Bolton", **told), TODAY)
    assert found.question == question

"""What an answer would change: a question that changes nothing is not asked."""

import pytest

from knowledge.assess import promising
from knowledge.fields import FIELDS
from knowledge.foresight import ASKED, changes, most_worth
from knowledge.inference import with_implied
from knowledge.priors import answers
from knowledge.ranking import rated
from tests.knowledge.people import TODAY, catalogue, made, person

FIVE = [made(f"plain{number}", {"area": ["Bolton"]}) for number in range(5)]
MUMS = made("mums", {"area": ["Bolton"], "lone_parent": "required"})
ILL = made("ill", {"area": ["Bolton"], "health_condition": "required"})
MAINLY = made("mainly", {"area": ["Bolton"]}, aimed_at={"benefits": ["esa"]})


def worth(*schemes, declined=(), **told):
    known = catalogue(*schemes)
    full = with_implied(person(area="Bolton", age=30, **told))
    return changes(known, rated(promising(known, full, TODAY), full), full, TODAY, declined)


@pytest.mark.parametrize(
    ("schemes", "told", "field", "asked"),
    [
        ([*FIVE, ILL], {}, "health_condition", True),
        ([*FIVE, ILL], {"health_condition": False}, "health_condition", False),
        (FIVE, {}, "health_condition", False),
        ([*FIVE, MUMS], {"has_children": True}, "lone_parent", True),
        ([*FIVE, MUMS], {"has_children": False}, "lone_parent", False),
        ([*FIVE, MUMS], {}, "lone_parent", False),
        ([*FIVE, MAINLY], {}, "benefits", True),
        ([MAINLY], {}, "benefits", False),
    ],
)
def test_a_question_is_worth_asking_only_where_an_answer_changes_what_is_shown(schemes, told, field, asked):
    assert (field in worth(*schemes, **told)) is asked


def test_what_was_declined_is_neither_asked_nor_guessed_from_another_answer():
    assert {"benefits", "health_condition"} <= set(worth(ILL))
    assert worth(ILL, declined=["health_condition", "health_types"]) == {}


@pytest.mark.parametrize(
    ("chances", "settling", "question"),
    [
        ({}, None, None),
        ({}, "work", "work"),
        ({"benefits": 0.5}, None, "benefits"),
        ({"benefits": 0.5, "work": 0.4}, "work", "work"),
        ({"benefits": 0.5, "work": 0.1}, "work", "benefits"),
        ({"benefits": 0.5}, "work", "benefits"),
    ],
)
def test_the_question_that_settles_most_is_put_unless_another_changes_far_more(chances, settling, question):
    assert most_worth(chances, settling) == question


@pytest.mark.parametrize("field", ASKED)
def test_the_chances_of_the_answers_to_a_question_add_up(field):
    assert sum(chance for _, chance in answers(field)) == pytest.approx(1, abs=0.01)


def test_an_answer_tells_only_what_can_be_told():
    for field in ASKED:
        for told, _ in answers(field):
            person(**{n: list(v) if FIELDS[n].kind == "choices" else v for n, v in told.items()})

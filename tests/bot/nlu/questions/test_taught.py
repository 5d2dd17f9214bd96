"""The examples of questions: well formed, each in one place, and of sides that have an answer."""

from collections import Counter

import pytest

from actions.answers.record import from_record
from bot.nlu.questions.asked import OTHER
from bot.nlu.questions.taught import every_question, taught
from knowledge.aspects import words
from tests.evaluation.messages import HALVES, rows
from tests.knowledge.people import made

LEAST = 8


def test_every_side_has_enough_examples_and_is_known_to_the_answers():
    examples = Counter(side for _, side in taught("schemes"))
    assert set(examples) == {*words("aspects"), OTHER}
    assert min(examples.values()) >= LEAST


def test_no_example_is_taught_twice_or_measured():
    texts = [each.lower() for each in every_question()]
    assert [text for text, count in Counter(texts).items() if count > 1] == []
    measured = {row["text"].lower() for half in HALVES for row in rows("questions", half)}
    assert measured.isdisjoint(texts)


@pytest.mark.parametrize("side", ["join", "cost", "who", "times"])
def test_a_side_is_answered_from_the_record_even_of_a_bare_one(side):
    assert from_record(side, made("bare", {}), "en").name.startswith("utter_answer_")

"""Figures that may not fall. The floors lie a little under what was measured; docs/evaluation has the whole report."""

import pytest

from tests.evaluation import circumstances, intents, questions, safety
from tests.evaluation.measured import Count, Measured
from tests.evaluation.messages import HALVES

# Half: the least share of dangers found, and of ordinary messages left alone.
SAFETY = {"dev": (0.995, 0.985), "test": (0.975, 0.98)}
# Half: the least share of intents right, and of messages out of scope that are caught.
INTENTS = {"dev": (0.91, 0.94), "test": (0.94, 0.91)}
# Half: the least share of messages wholly right, and of facts found.
CIRCUMSTANCES = {"dev": (0.83, 0.92), "test": (0.8, 0.92)}

# Half: the least share of questions about schemes that are taken for such, on the right sides.
QUESTIONS = {"dev": 0.7, "test": 0.74}


@pytest.fixture(scope="session")
def named(dialogue):
    """Our intents by half; the trained dialogue comes first."""
    return {half: intents.ours(half) for half in HALVES}


@pytest.mark.parametrize("half", HALVES)
def test_danger_is_found_and_ordinary_messages_are_left_alone(half):
    measured = safety.measure(half)
    found, quiet = SAFETY[half]
    assert safety.found(measured) >= found
    assert 1 - safety.false_alarms(measured) >= quiet


@pytest.mark.parametrize("half", HALVES)
def test_intents_are_right_and_nonsense_is_caught(half, named):
    right, caught = INTENTS[half]
    assert named[half].whole >= right
    assert named[half].counts["out_of_scope"].recall >= caught


@pytest.mark.parametrize("half", HALVES)
def test_circumstances_are_read_wholly(half):
    measured = circumstances.measure(half)
    whole, recall = CIRCUMSTANCES[half]
    assert measured.whole >= whole
    assert measured.all_labels.recall >= recall


@pytest.mark.parametrize("half", HALVES)
def test_questions_about_schemes_are_heard_on_the_right_side(half, dialogue):
    assert questions.measure(half, dialogue).whole >= QUESTIONS[half]


def test_a_label_found_wrongly_lowers_precision_and_one_missed_lowers_recall():
    measured = Measured()
    measured.add({"tags": ["x"]}, {("age", 19), ("area", "Bolton")}, {("age", 19), ("work", "employed")})
    measured.add({"tags": []}, {("age", 20)}, {("age", 20)})
    assert (measured.whole, measured.all_labels) == (0.5, Count(right=2, wrong=1, missed=1))
    assert (measured.all_labels.precision, measured.all_labels.recall) == (2 / 3, 2 / 3)
    assert measured.missed_tags() == {"x": 1}


def test_safety_counts_a_danger_of_another_kind_as_found_but_silence_as_missed():
    measured = Measured()
    for expected, found in [("abuse", "child"), ("abuse", "ordinary"), ("ordinary", "suicide")]:
        measured.add({"tags": []}, {expected}, {found})
    assert safety.found(measured) == 0.5
    assert safety.false_alarms(measured) == 1.0

"""Ordinary answers to our own questions raise no alarm: the short ones, and what the tests of reading are told."""

from pathlib import Path

import pytest
import yaml

from bot.nlu.safety import danger

TOLD = Path(__file__).parents[1] / "told"
MOST = 0.02  # some of what is told is of violence at home, where the lines are not out of place


@pytest.mark.parametrize(
    ("ordinary", "grave"),
    [
        ("for me", "he's coming for me with a knife"),
        ("myself", "hurt myself"),
        ("trying to", "trying to kill myself"),
        ("I'm a man", "I'm a man and my wife beats me"),
        ("just me and the baby", "I shook the baby"),
        ("confidence is on the floor", "she's on the floor not breathing"),
        ("the nurse says work is good for me", "the nurse hits my mum"),
        ("nothing for me in this town", "there's nothing left for me"),
        ("lad of 19 wants to join the army", "a man online wants pictures of my daughter"),
        ("what happens if I take a job", "what happens if I take all my tablets"),
        ("stabbed in the back by the agency", "he's been stabbed"),
        ("online only please, I can't face people", "I can't face living"),
        ("just show me the list, I've had enough", "I've had enough of living"),
        ("rather not say", "I'd rather be dead"),
        ("owe money on the gas", "they took my passport and say I owe them for the visa"),
        ("dwi'n barod i weithio", "dydi o ddim yn gadael i mi weithio"),
    ],
)
def test_an_ordinary_answer_raises_no_alarm_and_its_grave_twin_does(ordinary, grave):
    assert danger(ordinary) is None
    assert danger(grave) is not None


def test_what_the_tests_of_reading_are_told_hardly_ever_raises_an_alarm():
    told = [row[0] for path in TOLD.glob("*.yml") for row in yaml.safe_load(path.read_text(encoding="utf-8"))]
    alarmed = [text for text in told if danger(text)]
    assert len(alarmed) / len(told) <= MOST, alarmed

"""Which sides of a scheme a message asks about, part by part, given what a classifier makes of the parts."""

import pytest

from bot.nlu.questions.asked import (
    ABOUT_MONEY,
    ABOUT_SCHEME,
    BAR,
    BAR_OF_PART,
    BAR_OF_TOPIC,
    OTHER,
    PLAIN,
    asked_in,
    plain_in,
    topic_in,
)

SIDES = {"is it free": "cost", "will it hurt my uc": "affects", "do they laugh": "other"}


def guess(words):
    """The side of the words as the table has it, surely; else an unlikely one."""
    found = next((side for question, side in SIDES.items() if question in words), None)
    return (found, 0.9) if found else ("phone", BAR - 0.01)


def odds(words):
    return ABOUT_SCHEME if any(question in words for question in SIDES) else ABOUT_SCHEME - 0.01


@pytest.mark.parametrize(
    ("said", "sides"),
    [
        ("is it free", ("cost",)),
        ("is it free ? will it hurt my uc ?", ("cost", "affects")),
        ("will it hurt my uc and is it free", ("affects", "cost")),
        ("is it free and do they laugh", ("cost", "other")),
        ("is it free ? is it free ?", ("cost",)),
        ("what is the moon", ("other",)),
        ("what is the moon ? is it round ?", ("other",)),
    ],
)
def test_each_question_of_a_message_has_its_side(said, sides):
    assert asked_in(said, guess, odds).sides == sides


def test_a_part_of_a_message_must_be_surer_than_a_whole_one():
    def unsure(words):
        return ("cost", (BAR + BAR_OF_PART) / 2)

    assert asked_in("is it free", unsure, odds).sides == ("cost",)
    assert asked_in("is it free ? do they pay ?", lambda words: ("cost", BAR - 0.01), odds).sides == (
        "other",
    )


@pytest.mark.parametrize(
    ("said", "some", "openly", "alone"),
    [
        ("is it free ?", True, True, True),
        ("my knees are bad . is it free ?", True, True, False),
        ("my knees are bad", False, False, False),
        ("gosh is it free then", True, False, True),
    ],
)
def test_what_else_a_message_does_is_known(said, some, openly, alone):
    asked = asked_in(said, guess, odds)
    assert (asked.some, asked.openly, asked.alone) == (some, openly, alone)


@pytest.mark.parametrize(
    ("said", "asks", "topic"),
    [
        ("can i work on pip ?", False, "pip_work"),
        ("i am on pip . can i work on pip", False, "pip_work"),
        ("i work and get pip", False, None),  # told, not asked
        ("me working on pip , hmm", True, "pip_work"),
        ("can they see my journal ?", False, None),
    ],
)
def test_a_topic_of_benefits_is_asked_about_not_only_spoken_of(said, asks, topic):
    def likeliest(words):
        return ("pip_work", BAR_OF_TOPIC) if "work" in words else (OTHER, 0.9)

    assert topic_in(said, likeliest, lambda words: ABOUT_MONEY, asks=asks) == topic
    assert topic_in(said, lambda words: ("pip_work", BAR_OF_TOPIC - 0.01), lambda words: 1.0) is None
    assert topic_in(said, likeliest, lambda words: ABOUT_MONEY - 0.01, asks=asks) is None


@pytest.mark.parametrize(
    ("said", "sides"),
    [
        ("my knees are bad . is it free ?", ()),  # not plain enough: the table's odds are just below
        ("gosh it was free", ()),
    ],
)
def test_only_what_is_surely_asked_is_plain(said, sides):
    assert plain_in(said, lambda words: ("cost", PLAIN - 0.01), odds) == sides


@pytest.mark.parametrize(
    ("said", "sides"),
    [
        ("my knees are bad . is it free ?", ("cost",)),
        ("a letter came will it hurt my uc", ("affects",)),
        ("do they laugh", ()),
        ("my knees are bad", ()),
    ],
)
def test_a_plain_question_has_its_side_whatever_is_told_beside_it(said, sides):
    assert plain_in(said, guess, odds) == sides

"""What a record says on one side, in its own sentences."""

import pytest

from knowledge.sayings import said_in_words_of, said_on
from tests.knowledge.people import catalogue, made

HUB = made(
    "hub",
    {},
    summary="Walk in on a Tuesday. They help with work.",
    check=["Ask if you get money while you train."],
    join={"how": "Call, chat online, text or meet face to face.", "self_referral": True},
)


@pytest.mark.parametrize(
    ("aspect", "said"),
    [
        ("visit", "Walk in on a Tuesday."),
        ("paid", "Ask if you get money while you train."),
        ("ways", "Call, chat online, text or meet face to face."),
        ("tongue", ""),
        ("bring", ""),
        ("what", ""),
    ],
)
def test_the_sentences_that_bear_on_it_and_no_others(aspect, said):
    assert said_on(HUB, aspect) == said


def test_of_several_sentences_those_in_the_words_of_the_question_go_first():
    club = made("club", {}, summary="You get a wage. They pay half. You pay first.")
    assert said_on(club, "paid") == "You get a wage. They pay half."
    assert said_on(club, "paid", "do i pay first").startswith("You pay first.")


PLOT = made("plot", {}, summary="Grow plants on a plot. Help with work. Bring your own gloves.")
STOCK = catalogue(PLOT, *[made(f"help {n}", {}, summary="Help with work.") for n in range(20)])


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("do they lend gloves", "Bring your own gloves."),
        ("is there planting", "Grow plants on a plot."),
        ("do they laugh at people", ""),
        ("is it a plot", ""),  # its own name
        ("do they help with work", ""),  # as everything does
        ("what is it", ""),
    ],
)
def test_the_sentence_with_the_rare_words_of_the_question_is_found(question, said):
    assert said_in_words_of(question, PLOT, STOCK) == said

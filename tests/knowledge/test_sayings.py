"""What a record says on one side, in its own sentences."""

import pytest

from knowledge.sayings import said_on
from tests.knowledge.people import made

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

"""Where a record sends people."""

import pytest

from knowledge.way_in import place_named, sent_to
from tests.knowledge.people import catalogue, made

ADVICE = made("advice line", {}, kind="advice", join={"phone": "0800 1", "how": "Call."})
QUIET = made("reading room", {}, kind="advice", join={"how": "Go in."})
HOW = "Ask at a Lever Street Hub, the Reading Room or call Advice Line. In Wales, use Mentor Wales."
MENTOR = made("mentor scheme", {}, join={"how": HOW})
ALL = catalogue(ADVICE, QUIET, MENTOR)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("where is the lever street hub", "Lever Street Hub"),
        ("where's this Street Hub then", "Street Hub"),
        ("what is mentor wales", "Mentor Wales"),
        ("any in wales", ""),
        ("where is the hub", ""),
        ("what is the advice line", ""),
        ("where is the reading room", ""),
    ],
)
def test_a_place_in_its_way_in_is_found_and_no_other_scheme_nor_the_beginning_of_a_sentence(text, place):
    assert place_named(text, MENTOR, ALL) == place


def test_it_sends_to_schemes_with_a_number_that_it_names():
    assert sent_to(MENTOR, ALL) == [ADVICE]
    assert sent_to(ADVICE, ALL) == []

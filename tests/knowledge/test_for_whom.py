"""What is for women or for men alone."""

from dataclasses import replace

import pytest

from knowledge.circumstances import Circumstances
from knowledge.for_whom import only_for_others
from knowledge.recommend import recommend
from knowledge.search import search
from tests.knowledge.people import TODAY, catalogue, made

MEN = made("club", {"area": ["Bolton"]}, id="a", kind="peer_support", summary="For men. A club.")
REFUGE = made("line", {"area": ["Bolton"]}, id="b", kind="advice", summary="Help for men.")
ANYONE = made("other", {"area": ["Bolton"]}, id="c", kind="peer_support", summary="A club.")


@pytest.mark.parametrize(
    ("scheme", "text", "others"),
    [
        (MEN, "she's lonely, a choir or something", True),
        (MEN, "my wife is lonely", True),
        (MEN, "is there a group for my mum", True),
        (MEN, "my wife says a mens group", False),
        (MEN, "he is lonely", False),
        (REFUGE, "she hits me", False),
        (ANYONE, "she's lonely", False),
    ],
)
def test_a_group_for_men_is_not_for_who_asks_for_a_woman(scheme, text, others):
    assert only_for_others(scheme, text) is others


@pytest.mark.parametrize(("text", "ids"), [("a club", ["c", "a"]), ("a club for men", ["a", "c"])])
def test_in_a_search_too_unless_it_is_asked_for(text, ids):
    person = Circumstances.from_dict({"age": 54, "area": "Bolton"})
    both = [replace(scheme, asked_for=("club",)) for scheme in (MEN, ANYONE)]
    assert [find.scheme.id for find in search(text, catalogue(*both), person, TODAY)] == ids


def test_as_nobody_is_asked_which_they_are_it_stands_after_what_is_for_all():
    person = Circumstances.from_dict({"age": 54, "area": "Bolton", "needs": ["peer_support"]})
    found = recommend(catalogue(MEN, ANYONE), person, TODAY).recommended
    assert [item.scheme.id for item in found] == ["c", "a"]

"""A phone types curly apostrophes: whatever words are looked for, they are found as with straight ones."""

import pytest

from knowledge.aspects import all_asked_about, money_in
from knowledge.named_kinds import kind_in
from knowledge.phrases import low, plain
from knowledge.pointing import pointed_at
from knowledge.refusing import is_wanted, refuses_all, without_refused
from tests.knowledge.people import catalogue, made

WOMEN = made("women's hope", {})
SHOWN = [WOMEN, made("men's sheds", {})]


ALL = catalogue(*SHOWN, *(made(name, {}) for name in ("swap", "remploy", "mind")))


def _left(text):
    return " ".join(without_refused(text).split())


def _pointed(text):
    return pointed_at(text, SHOWN, ALL)


@pytest.mark.parametrize("apostrophe", "'’‘`´ʼ")
@pytest.mark.parametrize(
    ("find", "text", "found"),
    [
        (_left, "don't want access to work, working wales please", ", working wales please"),
        (_left, "i wouldn't bother with SWAP. the hub", "i . the hub"),
        (_left, "i can't find working wales", "i cant find working wales"),
        (_pointed, "the women's one", WOMEN),
        (_pointed, "the children's one", None),
        (is_wanted, "none of these, i'd like the mind one", True),
        (is_wanted, "i'd rather not", False),
        (refuses_all, "dim un o'r rhain", True),
        (refuses_all, "dim un o'r blaen", False),
        (all_asked_about, "i can't ring them", ("ways",)),
        (all_asked_about, "i can't read them", ("what",)),
        (money_in, "will i lose my carer's allowance", "carers_allowance"),
        (money_in, "will i lose my carer's trust", None),
        (kind_in, "is it for carer's", kind_in("is it for carers")),
        (kind_in, "is it for my career's sake", None),
        (plain, "It's Women's Hope", "its womens hope"),
        (low, "It's Women's Hope", "it's women's hope"),
    ],
)
def test_any_apostrophe_is_as_good_as_a_straight_one(find, text, found, apostrophe):
    assert find(text.replace("'", apostrophe)) == found

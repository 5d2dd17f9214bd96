"""Which scheme a sentence names."""

import pytest

from knowledge.circumstances import Circumstances
from knowledge.naming import named_in
from tests.knowledge.people import catalogue, made

MIND = made("local minds", {}, kind="health", also_called=["Mind"])
SWAP = made("sector-based work academy", {}, kind="skills", also_called=["SWAP"])
CLAIM = made("help to claim", {}, kind="advice")
WORK = made("workwell", {}, kind="workwell")
ALL = catalogue(MIND, SWAP, CLAIM, WORK)


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("whats mind", MIND),
        ("is Mind free", MIND),
        ("local mind", MIND),
        ("swap no good", SWAP),
        ("help too claim, is that the number", CLAIM),
        ("what is workwel", WORK),
        ("swap? i did it, it was useless", SWAP),
        ("I mind my granddaughter tuesdays", None),
        ("never mind that one", None),
        ("remind me about it", None),
        ("free, somewhere local", None),
        ("can we swap my day", None),
        ("she works well with others", None),
    ],
)
def test_a_name_is_its_own_words_and_not_an_everyday_one(text, scheme):
    assert named_in(text, ALL, Circumstances()) is scheme

"""Names of schemes in shorthand."""

import pytest

from knowledge.circumstances import Circumstances
from knowledge.naming import named_among, named_in
from knowledge.shorthand import said_short
from tests.knowledge.people import catalogue, made

ENGLAND = {"area": {"nation": "England"}}
CAREERS = made("national careers service", ENGLAND, kind="advice")
CONNECT = made("connect to work", ENGLAND)
LAUNCH = made("skills launchpad plymouth", {"area": ["Plymouth"]})
BIKES = made("bikes using spares", ENGLAND)
SOME = (CAREERS, CONNECT, LAUNCH, BIKES)
ALL = catalogue(*SOME)


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("ncs number", CAREERS),
        ("whats c2w", CONNECT),
        ("ctw pls", CONNECT),
        ("cw", None),
        ("slp", None),
        ("the bus", None),
        ("tricks", None),
    ],
)
def test_what_is_for_a_nation_is_named_by_its_initials_and_no_everyday_word_is(text, scheme):
    assert named_in(text, ALL, Circumstances()) is scheme


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("whats the nat careers svce hours", "nat careers svce"),
        ("natl careers serv", "natl careers serv"),
        ("NCS hours", "ncs"),
        ("the national careers service", ""),
        ("nat career serves", ""),
        ("careers service", ""),
        ("nights, careers, sales", ""),
    ],
)
def test_words_of_a_name_may_be_cut_short_and_others_that_begin_alike_are_none(text, words):
    assert said_short(text, CAREERS) == words


def test_of_a_few_schemes_one_is_named_by_words_cut_short_or_by_the_initials_of_a_local_one():
    assert named_among("nat careers svce", SOME, Circumstances()) is CAREERS
    assert named_among("is slp free", SOME, Circumstances()) is LAUNCH
    assert named_among("nat insurance number", SOME, Circumstances()) is None

"""Whether a rule names a kind of people."""

import pytest

from knowledge.named_kinds import kind_in, names_kind, said_of_kind
from tests.knowledge.people import made

CARERS = made("carers", {"groups": ["carer"]})
SOME = made("some", {"any_of": [{"groups": ["carer"]}, {"health_condition": True}]})
NOT_STUDENTS = made("not students", {"work": {"none_of": ["studying"]}})
ANYBODY = made("anybody", {}, summary="It helps people with ADHD keep a job.")


@pytest.mark.parametrize(
    ("text", "named"),
    [("is it for carers", ("groups", "carer")), ("is it for adhd", ("health_types", "neurodivergence"))],
)
def test_words_name_a_kind(text, named):
    assert kind_in(text)[:2] == named


@pytest.mark.parametrize("text", ["is it for me", "the careers one", ""])
def test_other_words_name_none(text):
    assert kind_in(text) is None


@pytest.mark.parametrize(
    ("scheme", "text", "named"),
    [
        (CARERS, "carers", True),
        (SOME, "carers", True),
        (NOT_STUDENTS, "students", False),
        (CARERS, "veterans", None),
        (ANYBODY, "carers", None),
    ],
)
def test_a_rule_names_them_or_does_not(scheme, text, named):
    assert names_kind(scheme, kind_in(text)) is named


def test_what_a_record_says_of_them_is_found():
    assert said_of_kind(ANYBODY, kind_in("adhd")) == "It helps people with ADHD keep a job."
    assert said_of_kind(ANYBODY, kind_in("carers")) == ""

"""Which of several is the easiest to begin with, and which the most local."""

import pytest

from knowledge.easiest import easiest, most_local, way_in
from tests.knowledge.people import made

CALL = made("call", {}, join={"phone": "0800 1", "self_referral": True})
VISIT = made("visit", {}, join={"how": "Just turn up."})
SELF = made("self", {}, join={"self_referral": True})
RING = made("ring", {}, join={"phone": "0800 1"})
PAGE = made("page", {}, join={"url": "https://example.org"})
SENT = made("sent", {}, join={"self_referral": False, "how": "Ask your GP to send you."})
HERE = made("here", {"area": ["Bolton"]}, join={"self_referral": True})


@pytest.mark.parametrize(
    ("scheme", "way"),
    [(CALL, "call_self"), (VISIT, "visit"), (SELF, "self"), (RING, "call"), (PAGE, "page"), (SENT, "ask")],
)
def test_the_way_in_is_the_easiest_that_the_record_has(scheme, way):
    assert way_in(scheme) == way


@pytest.mark.parametrize(
    ("schemes", "first"),
    [
        ([SENT, PAGE, RING, SELF, VISIT, CALL], CALL),
        ([SENT, PAGE], PAGE),
        ([SELF, HERE], HERE),
        ([SENT], SENT),
        ([], None),
    ],
)
def test_the_easiest_way_in_goes_first_and_of_two_alike_the_more_local(schemes, first):
    assert easiest(schemes) is first


def test_only_what_is_for_few_councils_is_local():
    assert most_local([CALL, HERE]) is HERE
    assert most_local([CALL, made("wide", {"area": {"nation": "England"}})]) is None
    assert most_local([]) is None

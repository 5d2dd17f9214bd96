"""Whom somebody can talk to: first about what they told, then the services of their nation."""

import pytest

from knowledge.people import distinct, lines_for, people
from knowledge.records import read_all
from tests.knowledge.people import catalogue, made, person

EVERYTHING = catalogue(*(scheme for _, scheme in read_all()))
CARERS = made(
    "carers centre",
    {"area": ["Bolton"], "groups": ["carer"]},
    kind="peer_support",
    join={"phone": "0113 496 0000", "how": "Call."},
)
SILENT = made("silent", {"area": ["Bolton"], "groups": ["carer"]}, kind="peer_support")


def lines(fitting=(), **told):
    return [scheme.id for scheme in people(person(**told), fitting, EVERYTHING)]


ENGLAND = ["jobcentre-plus", "national-careers-service", "help-to-claim"]


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ({"area": "Bolton", "needs": ["debt"]}, ["stepchange"]),
        ({"area": "Bolton", "needs": ["housing"], "age": 41}, ["shelter"]),
        ({"area": "Bolton", "groups": ["homeless"], "age": 20}, ["shelter", "centrepoint-helpline"]),
        ({"area": "Bolton", "health_types": ["mental_health"]}, ["samaritans"]),
        ({"area": "Bolton", "groups": ["domestic_abuse"]}, ["national-domestic-abuse-helpline"]),
        ({"area": "Bolton", "needs": ["cv_help"]}, []),
        ({"area": "Bolton"}, []),
        ({}, []),
    ],
)
def test_the_lines_for_what_was_told_come_first(told, first):
    assert lines(**told) == [*first, *ENGLAND]


def test_who_asks_about_anything_else_has_the_lines_that_listen_last():
    told = person(area="Bolton", health_types=["mental_health"])
    assert [scheme.id for scheme in people(told, (), EVERYTHING, low=False)] == [*ENGLAND, "samaritans"]


def test_a_line_is_shown_only_where_it_is_for_people_who_live_there():
    assert "shelter" not in lines(area="Cardiff", needs=["housing"])
    assert "live-fear-free" in lines(area="Cardiff", groups=["domestic_abuse"])
    assert "live-fear-free" not in lines(area="Plymouth", groups=["domestic_abuse"])


def test_who_gets_universal_credit_is_not_sent_to_the_line_for_new_claims():
    claims = lines(area="Bolton", benefits=["universal_credit"])
    assert claims[0] == "universal-credit-helpline"
    assert "help-to-claim" not in claims
    assert "help-to-claim" in lines(area="Bolton", benefits=[])


def test_a_scheme_that_fits_and_is_for_people_like_them_is_a_line_if_it_has_a_number():
    assert lines([CARERS], area="Bolton", groups=["carer"])[0] == "carers centre"
    assert "silent" not in lines([SILENT], area="Bolton", groups=["carer"])
    assert "carers centre" not in lines([CARERS], area="Bolton", groups=["veteran"])


def test_beside_the_cards_stand_only_lines_that_are_never_cards():
    assert [line.id for line in lines_for("housing", person(area="Bolton", age=41), EVERYTHING)] == [
        "shelter"
    ]
    assert lines_for("debt", person(area="Bolton"), EVERYTHING) == []


def test_no_number_is_shown_twice():
    lines = [
        {"name": "Guarantee", "phone": "0800 028 4844"},
        {"name": "Working Wales", "phone": "0800 0284844"},
        {"name": "A page"},
        {"name": "Another page"},
    ]
    assert [line["name"] for line in distinct(lines)] == ["Guarantee", "A page", "Another page"]

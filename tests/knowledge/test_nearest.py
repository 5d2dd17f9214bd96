"""Help in the nearest other council, when one's own has none."""

from datetime import date

import pytest

from knowledge.areas import by_name
from knowledge.nearest import nearest
from knowledge.places.distance import kilometres
from tests.knowledge.people import TODAY, catalogue, made, person

BURY = made("bury", {"area": ["Bury"]})
BRADFORD = made("bradford", {"area": ["Bradford"]})
PLYMOUTH = made("plymouth", {"area": ["Plymouth"]})
YOUNG = made("young", {"area": ["Bury"], "age": {"to": 24}})
ENGLAND = made("england", {"area": {"nation": "England"}})
CARDIFF = made("cardiff", {"area": ["Cardiff"]})
SHED = made("shed", {"area": ["Bury"]}, kind="peer_support")
CENTRE = made("centre", {"area": ["Bury"], "has_children": True}, kind="childcare")
FORM = made("form", {"area": ["Bury"]}, local_of="england")
LEAVERS = made("leavers", {"area": ["Bury"]}, aimed_at={"work": ["studying"]})
WOMEN = made("women", {"area": ["Bury"], "age": {"from": 18}}, kind="workwell", narrow=True)
WALKS = made("walks", {"area": ["Bury"]}, kind="workwell", helps_with=["confidence"])
CLOSED = made("closed", {"area": ["Bury"]}, closes="2026-01")


@pytest.mark.parametrize(
    ("schemes", "told", "found"),
    [
        ([BURY, BRADFORD], {"area": "Bolton"}, ("bury", "Bury")),
        ([BRADFORD, PLYMOUTH], {"area": "Bolton"}, ("bradford", "Bradford")),
        ([PLYMOUTH], {"area": "Bolton"}, None),
        ([ENGLAND], {"area": "Bolton"}, None),
        ([BURY], {"area": "Bury"}, None),
        ([YOUNG, BRADFORD], {"area": "Bolton", "age": 40}, ("bradford", "Bradford")),
        ([YOUNG, BRADFORD], {"area": "Bolton", "age": 20}, ("young", "Bury")),
        ([YOUNG], {"area": "Bolton"}, None),
        ([CLOSED], {"area": "Bolton"}, None),
        ([CARDIFF], {"area": "North Somerset"}, None),
        ([CARDIFF], {"area": "Newport"}, None),
        ([CARDIFF], {"area": "Vale of Glamorgan"}, ("cardiff", "Cardiff")),
        ([SHED], {"area": "Bolton"}, None),
        ([CENTRE], {"area": "Bolton", "has_children": True}, None),
        ([FORM], {"area": "Bolton"}, None),
        ([LEAVERS], {"area": "Bolton", "work": "unemployed"}, None),
        ([LEAVERS], {"area": "Bolton", "work": "studying"}, ("leavers", "Bury")),
        ([WOMEN], {"area": "Bolton", "age": 30}, None),
        ([WALKS], {"area": "Bolton", "needs": ["debt"]}, None),
        ([WALKS], {"area": "Bolton", "needs": ["confidence"]}, ("walks", "Bury")),
        ([BURY], {}, None),
    ],
)
def test_the_nearest_is_local_open_in_the_same_nation_and_for_somebody_like_them(schemes, told, found):
    near = nearest(catalogue(*schemes), person(**told), TODAY)
    assert (near and (near.scheme.id, near.area.name)) == found


def test_what_has_closed_by_the_day_asked_about_is_not_near():
    assert nearest(catalogue(CLOSED), person(area="Bolton"), date(2025, 12, 1)).scheme is CLOSED


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [("Bolton", "Bury", 5, 12), ("Leeds", "Bolton", 40, 70), ("Cornwall", "Northumberland", 500, 650)],
)
def test_councils_are_as_far_apart_as_on_the_map(one, other, least, most):
    one, other = by_name(one).code, by_name(other).code
    assert least < kilometres(one, other) == kilometres(other, one) < most
    assert kilometres(one, one) == 0

"""Circumstances: what may be told, and what is refused."""

import pytest

from knowledge.circumstances import BadCircumstance, Circumstances
from knowledge.fields import FIELDS
from knowledge.inference import with_implied

GOOD = {
    "about": "other",
    "age": 19,
    "area": "Bolton",
    "health_condition": True,
    "health_types": ["mental_health"],
    "benefits": [],
    "groups": ["carer"],
    "months_out_of_work": 7,
}


def test_what_was_told_comes_back_in_the_contracts_shape():
    told = Circumstances.from_dict(GOOD).as_dict()
    assert told == {**GOOD, "area": {"code": "E08000001", "name": "Bolton", "nation": "England"}}


def test_what_was_not_told_is_left_out():
    assert Circumstances.from_dict({}).as_dict() == {}
    assert Circumstances.from_dict({"age": None}).as_dict() == {}


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"age": -5}, "age"),
        ({"age": 190}, "age"),
        ({"age": "19"}, "age"),
        ({"age": True}, "age"),
        ({"age": 19.5}, "age"),
        ({"health_condition": "yes"}, "health_condition"),
        ({"work": "astronaut"}, "work"),
        ({"benefits": "universal_credit"}, "benefits"),
        ({"benefits": ["gold"]}, "benefits"),
        ({"area": "Narnia upon Sea"}, "area"),
        ({"area": 7}, "area"),
        ({"surname": "Smith"}, "surname"),
        ({"surname": None}, "surname"),
        ({"youngest_child_age": -1}, "youngest_child_age"),
    ],
)
def test_the_impossible_is_refused_by_name(told, field):
    with pytest.raises(BadCircumstance) as refused:
        Circumstances.from_dict(told)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("told", "implied"),
    [
        ({"youngest_child_age": 3}, {"has_children": True}),
        ({"lone_parent": True}, {"has_children": True}),
        ({"has_children": False}, {"childcare_need": False}),
        ({"health_types": ["physical"]}, {"health_condition": True}),
        ({"benefits": ["pip"]}, {"health_condition": True}),
        ({"benefits": ["universal_credit"]}, {"health_condition": None}),
        ({"work": "off_sick"}, {"health_condition": True}),
        ({"work": "employed"}, {"health_condition": None}),
        ({"looking_for_work": True}, {"wants_work": True}),
        ({"wants_work": False}, {"looking_for_work": False}),
    ],
)
def test_what_follows_is_filled_in_and_nothing_else(told, implied):
    full = with_implied(Circumstances.from_dict(told))
    assert {name: getattr(full, name) for name in implied} == implied


def test_what_was_told_is_never_overruled_by_what_follows():
    person = Circumstances.from_dict({"health_condition": False, "benefits": ["pip"]})
    assert with_implied(person).health_condition is False


def test_the_table_and_the_record_list_the_same_circumstances():
    assert set(FIELDS) == set(Circumstances.__dataclass_fields__)

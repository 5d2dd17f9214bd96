"""Rules as declared, held against a person."""

import pytest

from knowledge import rules
from knowledge.area_sets import UnknownArea
from knowledge.circumstances import Circumstances
from knowledge.clauses import hold_all, verdict
from knowledge.truth import Truth


def held(rule, **told):
    return verdict(hold_all(rules.read(rule), Circumstances.from_dict(told)))


@pytest.mark.parametrize(
    ("rule", "told", "truth"),
    [
        ({"age": {"from": 16, "to": 24}}, {"age": 15}, Truth.NO),
        ({"age": {"from": 16, "to": 24}}, {"age": 16}, Truth.YES),
        ({"age": {"from": 16, "to": 24}}, {"age": 24}, Truth.YES),
        ({"age": {"from": 16, "to": 24}}, {"age": 25}, Truth.NO),
        ({"age": {"from": 16}}, {}, Truth.UNKNOWN),
        ({"youngest_child_age": {"to": 4}}, {"youngest_child_age": 0}, Truth.YES),
        ({"health_condition": "required"}, {"health_condition": True}, Truth.YES),
        ({"health_condition": "required"}, {"health_condition": False}, Truth.NO),
        ({"looking_for_work": False}, {"looking_for_work": False}, Truth.YES),
        ({"work": ["unemployed", "off_sick"]}, {"work": "off_sick"}, Truth.YES),
        ({"work": ["unemployed", "off_sick"]}, {"work": "employed"}, Truth.NO),
        ({"benefits": ["universal_credit"]}, {"benefits": ["pip", "universal_credit"]}, Truth.YES),
        ({"benefits": ["universal_credit"]}, {"benefits": []}, Truth.NO),
        ({"benefits": ["universal_credit"]}, {}, Truth.UNKNOWN),
        ({"benefits": {"none_of": ["universal_credit"]}}, {"benefits": ["pip"]}, Truth.YES),
        ({"benefits": {"none_of": ["universal_credit"]}}, {"benefits": ["universal_credit"]}, Truth.NO),
        ({"area": ["Bolton"]}, {"area": "Bolton"}, Truth.YES),
        ({"area": ["Bolton"]}, {"area": "Bury"}, Truth.NO),
        ({"area": {"nation": "Wales"}}, {"area": "Cardiff"}, Truth.YES),
        ({"area": {"nation": "Wales"}}, {"area": "Bristol"}, Truth.NO),
        ({"area": [{"strategic_authority": "Greater Manchester"}]}, {"area": "Wigan"}, Truth.YES),
        ({"area": [{"county": "Lancashire"}, "Bury"]}, {"area": "Preston"}, Truth.YES),
    ],
)
def test_a_clause_is_met_failed_or_unknown(rule, told, truth):
    assert held(rule, **told) is truth


ONE_OF_TWO = {"any_of": [{"health_condition": "required"}, {"groups": ["carer"]}]}


@pytest.mark.parametrize(
    ("told", "truth"),
    [
        ({}, Truth.UNKNOWN),
        ({"health_condition": True}, Truth.YES),
        ({"health_condition": False}, Truth.UNKNOWN),
        ({"health_condition": False, "groups": []}, Truth.NO),
        ({"health_condition": False, "groups": ["carer"]}, Truth.YES),
    ],
)
def test_any_of_needs_only_one_way(told, truth):
    assert held(ONE_OF_TWO, **told) is truth


def test_only_the_ways_still_open_are_missing():
    person = Circumstances.from_dict({"health_condition": False})
    missing = [f.field for f in hold_all(rules.read(ONE_OF_TWO), person) if f.truth is Truth.UNKNOWN]
    assert missing == ["groups"]


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ({"shoe_size": {"from": 3}}, "shoe_size"),
        ({"age": {"from": 30, "to": 20}}, "never be met"),
        ({"age": 16}, "from"),
        ({"age": {}}, "from"),
        ({"work": ["astronaut"]}, "work"),
        ({"health_condition": "maybe"}, "health_condition"),
    ],
)
def test_a_rule_that_cannot_be_met_or_read_is_refused(rule, fault):
    with pytest.raises(rules.BadRule, match=fault):
        rules.read(rule)


@pytest.mark.parametrize("area", ["Narnia", {"nation": "Atlantis"}, {"set": "nowhere"}, {"planet": "Mars"}])
def test_an_area_nobody_lists_is_refused(area):
    with pytest.raises(UnknownArea):
        rules.read({"area": [area]})

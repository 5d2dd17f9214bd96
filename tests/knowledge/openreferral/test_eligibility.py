"""Rules as attributes: nothing is lost, and a rule can be read back from its terms."""

import pytest

from knowledge import rules
from knowledge.areas import all_areas
from knowledge.fields import FIELDS, NEEDS
from knowledge.openreferral.attributes import all_links
from knowledge.openreferral.eligibility import links
from knowledge.openreferral.taxonomy import TAXONOMIES, fixed_terms, taxonomy_as_dict, term, term_as_dict
from knowledge.scheme import KINDS
from tests import openreferral_standard as standard
from tests.knowledge.people import made


def codes(rule, role="eligibility"):
    return [(kind, term.code) for kind, term in links(rules.read(rule), role)]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ({}, []),
        ({"area": ["Bolton"]}, []),
        ({"age": {"from": 16, "to": 24}}, ["age:16..24"]),
        ({"age": {"from": 16}}, ["age:16.."]),
        ({"months_out_of_work": {"to": 5}}, ["months_out_of_work:..5"]),
        ({"health_condition": "required"}, ["health_condition:yes"]),
        ({"has_children": False}, ["has_children:no"]),
        ({"work": ["unemployed", "off_sick"]}, ["work:unemployed", "work:off_sick"]),
        ({"benefits": {"none_of": ["pip", "dla"]}}, ["benefits:not:pip", "benefits:not:dla"]),
    ],
)
def test_each_demand_is_a_term(rule, found):
    assert codes(rule) == [("eligibility", code) for code in found]


def test_ways_of_which_one_is_enough_are_numbered():
    rule = {
        "age": {"from": 16},
        "any_of": [{"health_condition": "required", "work": ["employed"]}, {"area": ["Bolton"]}],
    }
    assert codes(rule, "aimed_at") == [
        ("aimed_at", "age:16.."),
        ("aimed_at_way_1", "health_condition:yes"),
        ("aimed_at_way_1", "work:employed"),
        ("aimed_at_way_2", "area:E08000001"),
    ]


def read_back(found, role):
    """The rule that attributes stand for, in the form of a record."""
    rule, ways = {}, {}
    for kind, code in found:
        if kind == role:
            add(rule, code)
        elif kind.startswith(f"{role}_way_"):
            add(ways.setdefault(int(kind.rpartition("_")[2]), {}), code)
    return rule | ({"any_of": [ways[number] for number in sorted(ways)]} if ways else {})


def add(rule, code):
    name, _, demand = code.partition(":")
    kind = FIELDS[name].kind
    if kind == "flag":
        rule[name] = demand == "yes"
    elif kind == "whole":
        low, _, high = demand.partition("..")
        rule[name] = {end: int(value) for end, value in (("from", low), ("to", high)) if value}
    elif kind == "place":
        rule.setdefault(name, []).append(all_areas()[demand].name)
    elif demand.startswith("not:"):
        rule.setdefault(name, {"none_of": []})["none_of"].append(demand.removeprefix("not:"))
    else:
        rule.setdefault(name, []).append(demand)


@pytest.mark.parametrize("role", ["eligibility", "aimed_at"])
def test_the_rule_of_every_record_can_be_read_back_from_its_terms(catalogue, role):
    for scheme in catalogue.schemes.values():
        rule = scheme.rule if role == "eligibility" else scheme.aimed_at
        found = [(kind, term.code) for kind, term in all_links(scheme)]
        again = rules.read(read_back(found, role))
        assert {*again} == {clause for clause in rule if clause is not scheme.area}


def test_every_scheme_has_its_kind_confidence_and_every_source(catalogue):
    for scheme in catalogue.schemes.values():
        found = [*all_links(scheme)]
        assert [term.code for kind, term in found if kind == "kind"] == [scheme.kind]
        assert [term.code for kind, term in found if kind == "confidence"] == [scheme.confidence]
        sources = [linked for kind, linked in found if kind == "source"]
        assert [(linked.name, linked.uri) for linked in sources] == [
            (s.publisher, s.url) for s in scheme.sources
        ]
        for linked, source in zip(sources, scheme.sources, strict=True):
            assert (source.date or "no date") in linked.description
            assert (source.supports or "") in linked.description


@pytest.mark.parametrize(("known", "codes"), [(True, ["self_referral"]), (False, ["referral"]), (None, [])])
def test_a_way_in_that_was_not_read_has_no_term(known, codes):
    found = all_links(made("hub", {}, join={"self_referral": known}))
    assert [term.code for kind, term in found if kind == "joining"] == codes


@pytest.mark.parametrize(
    ("taxonomy", "expected"),
    [("kind", KINDS), ("need", NEEDS), ("circumstance", FIELDS), ("confidence", ("high", "medium", "low"))],
)
def test_the_taxonomies_name_everything_there_is(taxonomy, expected):
    assert [term.code for term in fixed_terms(taxonomy)] == [*expected]


def test_taxonomies_and_terms_are_as_the_standard_asks(catalogue):
    for taxonomy in TAXONOMIES:
        assert standard.faults(standard.TAXONOMY, taxonomy_as_dict(taxonomy)) == []
    used = {term.id: term for scheme in catalogue.schemes.values() for _, term in all_links(scheme)}
    for term_ in used.values():
        assert standard.faults(standard.TERM, term_as_dict(term_)) == []


def test_a_term_knows_the_circumstance_above_it():
    ((_, found),) = links(rules.read({"age": {"from": 16, "to": 24}}), "eligibility")
    assert term_as_dict(found)["parent_id"] == term("circumstance", "age").id
    assert (found.name, found.description) == ("Age: 16 to 24", "They are aged 16 to 24.")

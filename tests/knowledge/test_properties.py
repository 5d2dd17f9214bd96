"""What holds for everybody, tried on people that Hypothesis makes up and on every council, over the real records."""

from dataclasses import fields, replace
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from knowledge import gaps
from knowledge.areas import all_areas
from knowledge.assess import assess_all
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.fields import FIELDS
from knowledge.findings import Finding
from knowledge.inference import with_implied
from knowledge.recommend import as_dict, recommend
from knowledge.records import read_all
from knowledge.truth import Truth, of
from tests.knowledge.people import TODAY, catalogue, made

COUNCILS = sorted(all_areas())
# The least that each of the four people of situations.yml may have told, where that file tells much more.
LEAST = {
    "health": {"age": 42, "health_condition": True},
    "young": {"age": 19},
    "lone_parent": {"lone_parent": True},
    "redundant": {"age": 55, "work": "unemployed"},
}


@cache
def everything():
    return Catalogue(scheme for _, scheme in read_all())


def value(field):
    """Any value a circumstance can have; ages near the limits of rules as often as others."""
    match field.kind:
        case "flag":
            return st.booleans()
        case "whole":
            return st.integers(field.lowest, min(field.highest, 70))
        case "choice":
            return st.sampled_from(field.values)
        case "choices":
            return st.lists(st.sampled_from(field.values), unique=True, max_size=3)
    return st.sampled_from(COUNCILS)


def people(least=0):
    """What somebody told, in the order told."""
    pairs = {name: value(field) for name, field in FIELDS.items() if name != "about"}
    told = st.fixed_dictionaries({}, optional=pairs).filter(lambda facts: len(facts) >= least)
    return told.flatmap(lambda facts: st.permutations(list(facts.items())))


def truths(catalogue, person):
    full = with_implied(person)
    return {item.scheme.id: item.truth for item in assess_all(catalogue, catalogue.near(full), full, TODAY)}


def turned(catalogue, facts, first, then):
    """The schemes that were `first` without the last fact and are `then` with it."""
    *known, (name, last) = facts
    before = Circumstances.from_dict(dict(known))
    after = truths(catalogue, before.with_told({name: last}))
    return [s for s, truth in truths(catalogue, before).items() if truth is first and after.get(s) is then]


@settings(max_examples=100, deadline=None)
@given(people(least=1))
def test_learning_one_more_circumstance_never_turns_not_for_you_into_fits(facts):
    assume(is_news(facts))
    assert turned(everything(), facts, Truth.NO, Truth.YES) == []


@settings(max_examples=100, deadline=None)
@given(people(least=1))
def test_what_fits_goes_on_fitting_whatever_else_is_learned(facts):
    assume(is_news(facts))
    assert turned(everything(), facts, Truth.YES, Truth.NO) == []


def is_news(facts):
    """Whether the last fact neither follows from the others nor contradicts what does."""
    *known, (name, _) = facts
    return getattr(with_implied(Circumstances.from_dict(dict(known))), name) is None


class SilenceIsNo:
    """A clause that breaks the law: who has not told their age is turned away."""

    field = "age"

    def truth(self, person):
        return of(person.age is not None and person.age >= 16)

    def hold(self, person):
        return [Finding("age", self.truth(person), person.age, self)]


def test_a_rule_that_takes_silence_for_no_would_be_found():
    lawless = catalogue(replace(made("lawless", {}), rule=(SilenceIsNo(),)))
    assert turned(lawless, [("age", 19)], Truth.NO, Truth.YES) == ["lawless"]


@settings(max_examples=60, deadline=None)
@given(people(least=2), st.randoms(use_true_random=False))
def test_the_order_of_answers_never_changes_the_result(facts, random):
    told, mixed = Circumstances(), Circumstances()
    for name, last in facts:
        told = told.with_told({name: last})
    shuffled = [(name, shuffle(last, random)) for name, last in facts]
    random.shuffle(shuffled)
    for name, last in shuffled:
        mixed = mixed.with_told({name: last})
    assert shown(told) == shown(mixed)


def shuffle(last, random):
    return random.sample(last, len(last)) if isinstance(last, list) else last


def shown(person):
    """The schemes in their order, what is missing and what is asked; of each reason, the circumstance."""
    result = as_dict(recommend(everything(), person, TODAY), everything(), TODAY)
    fits = [
        (item["scheme"], [reason["field"] for reason in item["because"]])
        for item in result["recommendations"]
    ]
    not_for_them = sorted(item["scheme"] for item in result["not_suggested"])
    return fits, result["possible"], not_for_them, result["next_question"]


@settings(max_examples=100, deadline=None)
@given(people())
def test_nothing_closed_planned_or_of_another_place_ever_fits(facts):
    person = Circumstances.from_dict(dict(facts))
    fits = [item.scheme for item in recommend(everything(), person, TODAY).recommended]
    assert all(scheme.state(TODAY) == "open" for scheme in fits)
    assert all(
        scheme.area is None or person.area[0].code in scheme.area.codes for scheme in fits if person.area
    )


def useful(scheme):
    """Worth a call: known to be running, not only for a few, and we can say where to ask."""
    join = scheme.join
    return (
        scheme.confidence != "low" and not scheme.narrow and any((join.url, join.phone, join.email, join.how))
    )


@pytest.mark.parametrize("told", ["everything", "the least"])
@pytest.mark.parametrize("name", list(gaps.situations()))
def test_every_council_gives_each_of_four_people_three_useful_suggestions(name, told):
    person = gaps.situations()[name] if told == "everything" else Circumstances.from_dict(LEAST[name])
    found = {
        area.name: sum(map(useful, gaps.fitting(everything(), person, area, TODAY))) for area in gaps.served()
    }
    assert len(found) == 318
    assert {council: count for council, count in found.items() if count < 3} == {}


def test_every_circumstance_takes_part():
    assert {field.name for field in fields(Circumstances)} == set(FIELDS)

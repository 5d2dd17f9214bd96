"""Assessing a person looks only where it must, and finds what going through everything would find."""

from dataclasses import dataclass, field, replace
from random import Random

import pytest

from knowledge.areas import all_areas
from knowledge.assess import assess, assess_all, gives_way, promising
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.fields import FIELDS
from knowledge.inference import with_implied
from knowledge.order import VARIED, foremost, ranked
from knowledge.ranking import rated
from knowledge.records import read_all
from knowledge.truth import NO, YES, Truth
from tests.knowledge.people import TODAY, catalogue, made, person

EVERYTHING = Catalogue(scheme for _, scheme in read_all())


@dataclass(frozen=True)
class Counted:
    """A clause that fits everybody and remembers how often it was held against somebody."""

    times: list = field(compare=False, default_factory=list)
    field = "age"

    def truth(self, person):
        self.times.append(person)
        return YES


def anybody(random):
    """Somebody who told about half of what there is to tell; one in six of a place that could be several."""
    told = {name: value(FIELDS[name], random) for name in FIELDS if name != "area" and random.random() < 0.5}
    places = [*random.sample(sorted(all_areas()), 4), "Newport", None]
    return with_implied(Circumstances.from_dict({**told, "area": random.choice(places)}))


def value(field, random):
    match field.kind:
        case "flag":
            return random.random() < 0.5
        case "whole":
            return random.randint(field.lowest, 70)
        case "choice":
            return random.choice(field.values)
    return random.sample(field.values, random.randint(0, 3))


@pytest.mark.parametrize("seed", range(60))
def test_what_is_found_is_what_going_through_everything_finds(seed):
    somebody = anybody(Random(seed))
    alone = [assess(scheme, somebody, TODAY) for scheme in EVERYTHING.offers]
    expected = {
        item.scheme.id: facts(item)
        for item in alone
        if item.truth is not NO
        and not item.scheme.by_name
        and not gives_way(item.scheme, EVERYTHING, somebody, TODAY)
    }
    assert {item.scheme.id: facts(item) for item in promising(EVERYTHING, somebody, TODAY)} == expected


def facts(item):
    return item.truth, item.findings, item.missing, item.aimed, item.state, item.likely


def test_nothing_of_another_place_is_held_against_anybody():
    near, far = Counted(), Counted()
    both = [
        replace(made(name, {"area": [council]}), rule=(*made(name, {"area": [council]}).rule, clause))
        for name, council, clause in (("near", "Bolton", near), ("far", "Leeds", far))
    ]
    assert [i.scheme.id for i in promising(catalogue(*both), person(area="Bolton"), TODAY)] == ["near"]
    assert (len(near.times), len(far.times)) == (1, 0)


def test_what_many_schemes_ask_is_held_against_a_person_once():
    clause = Counted()
    many = [replace(made(f"scheme-{n}", {}), rule=(clause,)) for n in range(50)]
    assert len(promising(catalogue(*many), person(age=19), TODAY)) == 50
    assert len(clause.times) == 1


def test_schemes_share_their_terms_if_they_ask_the_same_wherever_they_are_and_only_then():
    young, old = {"age": {"from": 16}}, {"age": {"from": 50}}
    a, b = made("a", {"area": ["Bolton"], **young}), made("b", {"area": ["Leeds"], **young})
    c, d = made("c", old), made("d", young, aimed_at={"work": ["off_sick"]})
    terms = catalogue(a, b, c, d).terms
    assert terms[a] is terms[b]
    assert len({terms[scheme] for scheme in (a, c, d)}) == 3


def test_a_place_that_is_not_settled_leaves_a_scheme_open_with_its_own_chance():
    wide = made("wide", {"area": [{"nation": "England"}, {"nation": "Wales"}]})
    narrow = made("narrow", {"area": ["Bolton"]})
    found = {item.scheme.id: item for item in promising(catalogue(wide, narrow), person(), TODAY)}
    assert {item.truth for item in found.values()} == {Truth.UNKNOWN}
    assert found["narrow"].missing == ["area"]
    assert found["narrow"].likely < found["wide"].likely == 1.0


def test_what_is_not_for_somebody_is_assessed_with_its_reasons_when_asked_for():
    young = made("young", {"area": ["Bolton"], "age": {"from": 16, "to": 24}})
    schemes = catalogue(young)
    assert promising(schemes, person(area="Bolton", age=25), TODAY) == []
    (item,) = assess_all(schemes, [young], person(area="Bolton", age=25), TODAY)
    assert [finding.field for finding in item.findings if finding.truth is NO] == ["age"]


@pytest.mark.parametrize("count", [1, 5, VARIED])
@pytest.mark.parametrize("seed", range(5))
def test_the_foremost_are_the_beginning_of_the_whole_order(seed, count):
    somebody = anybody(Random(seed))
    rows = rated(promising(EVERYTHING, somebody, TODAY), somebody)
    assert foremost(rows, count) == ranked(rows)[:count]


def test_local_forms_are_found_by_council():
    umbrella = made("umbrella", {"area": [{"nation": "England"}]})
    local = made("local", {"area": ["Bolton", "Bury"]}, local_of="umbrella")
    schemes = catalogue(umbrella, local)
    bolton, leeds = (person(area=name).area[0].code for name in ("Bolton", "Leeds"))
    assert schemes.local_forms_in(bolton, "umbrella") == (local,)
    assert schemes.local_forms_in(leeds, "umbrella") == ()
    assert schemes.local_forms_in(bolton, "local") == ()

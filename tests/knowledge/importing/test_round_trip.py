"""Our own feed taken into an empty knowledge base: each scheme comes back as it was, but for how sure we are of it."""

import json
from dataclasses import asdict

import pytest

from knowledge import records
from knowledge.catalogue import Catalogue
from knowledge.checking import faults
from knowledge.importing.documents import read
from knowledge.openreferral.envelope import envelope
from knowledge.openreferral.service import full, service_id
from tests.knowledge.importing.taking import TODAY, take

EVERY = 4  # of our schemes one in so many, to be quick


@pytest.fixture(scope="module")
def sent():
    """Some of our schemes, by the identifier of their service."""
    offers = Catalogue(scheme for _, scheme in records.read_all()).offers
    return {service_id(scheme): scheme for scheme in offers[::EVERY]}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("schemes")


@pytest.fixture(scope="module")
def back(sent, folder):
    """The schemes that came back from the feed as JSON, by the same identifiers."""
    catalogue = Catalogue(sent.values())
    feed = envelope(list(sent.values()), 1, len(sent), lambda scheme: full(scheme, catalogue, TODAY))
    outcomes = take(folder, *read(json.dumps(feed).encode(), "feed.json").services)
    assert [outcome.why for outcome in outcomes if outcome.result != "new"] == []
    found = {scheme.id: scheme for _, scheme in records.read_all(folder)}
    return {outcome.id: found[outcome.scheme] for outcome in outcomes}


def place(scheme):
    return scheme.area.codes, set(scheme.parts)


def people(scheme):
    """The rule but for the area, as a set: the order of its clauses means nothing."""
    return {str(clause) for clause in scheme.rule if clause is not scheme.area}


def aimed_at(scheme):
    return {str(clause) for clause in scheme.aimed_at}


def joining(scheme):
    return {key: value for key, value in asdict(scheme.join).items() if key not in ("address", "how")}


def words(scheme):
    return scheme.name, scheme.kind, scheme.summary, scheme.cost, set(scheme.helps_with)


@pytest.mark.parametrize("what", [words, place, people, aimed_at, joining])
def test_a_scheme_that_went_out_comes_back_the_same(sent, back, what):
    assert sent.keys() == back.keys()
    assert [
        (what(back[id]), what(scheme)) for id, scheme in sent.items() if what(back[id]) != what(scheme)
    ] == []


def test_what_takes_nobody_now_takes_nobody_when_it_is_back(sent, back):
    states = {(scheme.state(TODAY) == "open", back[id].state(TODAY) == "open") for id, scheme in sent.items()}
    assert states == {(True, True), (False, False)}


def test_nothing_comes_back_as_sure_as_it_was(back, folder):
    assert {(scheme.confidence, scheme.verified_on) for scheme in back.values()} == {("low", None)}
    assert faults(folder) == []


def test_a_crisis_line_does_not_come_back(tmp_path):
    line = next(scheme for _, scheme in records.read_all() if scheme.kind == "crisis")
    (outcome,) = take(tmp_path, full(line, Catalogue([line]), TODAY))
    assert (outcome.result, "kind: a crisis line is kept by hand" in outcome.why) == ("refused", True)


def test_taken_in_beside_the_schemes_themselves_all_are_known_already(sent, tmp_path):
    some = list(sent.values())[:20]
    outcomes = take(tmp_path, *(full(scheme, Catalogue(some), TODAY) for scheme in some), others=some)
    assert {outcome.result for outcome in outcomes} == {"duplicate"}

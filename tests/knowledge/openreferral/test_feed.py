"""Services looked for, and lists in their envelope."""

import pytest

from knowledge.openreferral.envelope import envelope
from knowledge.openreferral.feed import Feed, Wanted
from knowledge.openreferral.taxonomy import TAXONOMIES, taxonomy_id, term
from tests import openreferral_standard as standard
from tests.knowledge.people import catalogue, made


@pytest.fixture
def feed():
    return Feed(
        catalogue(
            made("young", {"area": ["Bolton"], "age": {"from": 16, "to": 24}}, kind="youth_hub"),
            made("older", {"area": [{"nation": "England"}], "age": {"from": 50}}, helps_with=["cv_help"]),
            made("anyone", {"area": ["Cardiff"]}, aimed_at={"work": ["unemployed"]}),
            made("adults", {"any_of": [{"age": {"from": 18}}, {"groups": ["carer"]}]}),
        )
    )


def ids(schemes):
    return [scheme.id for scheme in schemes]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), ["adults", "anyone", "older", "young"]),
        (Wanted(minimum_age=16), ["older", "young"]),
        (Wanted(minimum_age=17), ["older"]),
        (Wanted(maximum_age=24), ["young"]),
        (Wanted(maximum_age=23), []),
        (Wanted(term=term("kind", "youth_hub").id), ["young"]),
        (Wanted(term=term("circumstance", "age").id), ["adults", "older", "young"]),
        (Wanted(term=term("circumstance", "work").id, minimum_age=16), []),
        (Wanted(term=term("kind", "crisis").id), []),
        (Wanted(taxonomy=taxonomy_id("need")), ["older"]),
        (Wanted(councils=frozenset({"E08000001"})), ["adults", "older", "young"]),
        (Wanted(councils=frozenset({"W06000015"})), ["adults", "anyone"]),
        (Wanted(councils=frozenset({"E08000001", "W06000015"})), ["adults", "anyone", "older", "young"]),
    ],
)
def test_every_limit_narrows(feed, wanted, found):
    assert ids(feed.find(wanted)) == found


def test_what_was_found_by_words_keeps_its_order(feed):
    assert ids(feed.find(Wanted(minimum_age=16), ["young", "gone", "anyone", "older"])) == ["young", "older"]


def test_every_term_of_every_scheme_is_listed_once_with_its_parent(catalogue):
    feed = Feed(catalogue)
    assert all(term.parent is None or term.parent.id in feed.terms for term in feed.terms.values())
    by_taxonomy = [feed.terms_of(taxonomy_id(taxonomy)) for taxonomy in TAXONOMIES]
    assert sum(map(len, by_taxonomy)) == len(feed.terms)
    assert all(by_taxonomy)


@pytest.mark.parametrize(
    ("count", "page", "per_page", "expected"),
    [
        (5, 1, 2, (3, 2, True, False, False, [0, 1])),
        (5, 3, 2, (3, 1, False, True, False, [4])),
        (5, 4, 2, (3, 0, False, True, True, [])),
        (4, 2, 2, (2, 2, False, True, False, [2, 3])),
        (1, 1, 50, (1, 1, True, True, False, [0])),
        (0, 1, 50, (0, 0, True, True, True, [])),
    ],
)
def test_a_page_says_where_it_stands(count, page, per_page, expected):
    found = envelope(range(count), page, per_page, lambda number: {"number": number})
    pages, size, first, last, empty, numbers = expected
    assert standard.faults(standard.ENVELOPE, found) == []
    assert (found["total_items"], found["page_number"]) == (count, page)
    assert (found["total_pages"], found["size"]) == (pages, size)
    assert (found["first_page"], found["last_page"], found["empty"]) == (first, last, empty)
    assert [item["number"] for item in found["contents"]] == numbers

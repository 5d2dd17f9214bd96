"""Schemes by area, kind and words: the same pages from SQLite and PostgreSQL."""

import pytest

from knowledge import records
from knowledge.store import fulltext
from knowledge.store.schemes import SchemeStore

BOLTON, NEWPORT = "E08000001", "W06000022"
ALL = {scheme.id: scheme for _, scheme in records.read_all()}
CASES = [
    {},
    {"page": 2, "per_page": 7},
    {"kind": "youth_hub"},
    {"areas": [BOLTON]},
    {"areas": [BOLTON, NEWPORT], "kind": "peer_support"},
    {"words": "walking group"},
    {"words": "Andy's Man Club"},
    {"words": "anxeity"},
    {"words": "autism", "areas": [BOLTON]},
    {"words": "help for the childcare costs", "page": 2, "per_page": 5},
    {"words": "zzzzqqq"},
    {"words": "!!! \u2019 --"},
    {"words": 'a" OR name : * NEAR('},
    {"words": "caffi têg"},
    {"areas": ["nowhere"]},
]


@pytest.fixture
def search(loaded):
    return SchemeStore(loaded["sqlite"]).search


@pytest.mark.parametrize("case", CASES, ids=str)
def test_sqlite_and_postgresql_give_the_same_page(loaded, case):
    pages = [SchemeStore(engine).search(**case) for engine in loaded.values()]
    assert len(pages) == 2
    assert pages[0] == pages[1]


def test_every_scheme_is_listed_once_by_name(search):
    total, listed = search().total, []
    for page in range(1, total // 50 + 2):
        listed += search(page=page, per_page=50).ids
    assert listed == sorted(ALL, key=lambda id: (ALL[id].name.encode(), id))


def test_an_area_finds_what_covers_it_or_everywhere_and_nothing_else(search):
    found = set(search(areas=[BOLTON], per_page=10_000).ids)
    assert found == {id for id, s in ALL.items() if s.area is None or BOLTON in s.area.codes}
    assert found != set(ALL)


def test_a_kind_finds_that_kind_alone(search):
    found = set(search(kind="crisis", per_page=10_000).ids)
    assert found == {id for id, s in ALL.items() if s.kind == "crisis"}
    assert found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("yuoth hub", "youth hub"),
        ("anxeity", "anxiety"),
        ("childcre", "childcare"),
        ("Andys man culb", "andy's man club"),
    ],
)
def test_slips_find_what_was_meant(search, typed, meant):
    assert search(words=typed) == search(words=meant)
    assert search(words=meant).total


def test_words_nobody_uses_find_nothing(search):
    assert search(words="zzzzqqq").total == 0


def test_a_name_comes_before_a_mention(search):
    best = search(words="andy's man club", per_page=5).ids
    assert all(id.startswith("andys-man-club") for id in best)


def test_endings_do_not_matter(search):
    assert search(words="walks").ids == search(words="walking").ids == search(words="walk").ids


def test_a_few_common_words_do_not_hide_the_rare_one(search):
    assert set(search(words="anxiety", per_page=99).ids) == set(
        search(words="help for the anxiety", per_page=99).ids
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Andy\u2019s Man Club", ["andys", "man", "club"]),
        ("Cwm Têg!", ["cwm", "teg"]),
        ("  ", []),
        ("16-24", ["16", "24"]),
    ],
)
def test_texts_are_cut_into_plain_words(text, words):
    assert fulltext.words(text) == words

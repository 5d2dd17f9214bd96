"""Postcodes, sectors and outcodes: exact for every live postcode, honest about the rest."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.areas import all_areas
from knowledge.places import find
from knowledge.places.model import Place

SAMPLE = Path(__file__).with_name("data") / "postcodes.csv"


def _sample() -> list[tuple[str, str]]:
    with SAMPLE.open(encoding="utf-8", newline="") as table:
        return [(row["postcode"], row["code"]) for row in csv.DictReader(table)]


POSTCODES = _sample()


def _names(place: Place) -> list[str]:
    return [candidate.area.name for candidate in place.candidates]


def test_every_postcode_of_the_sample_lies_in_its_council() -> None:
    """4,049 live postcodes, among them one that differs from its sector's majority for each such sector."""
    found = {text: find(text) for text, _ in POSTCODES}
    wrong = [text for text, code in POSTCODES if [c.area.code for c in found[text].candidates] != [code]]
    assert len(POSTCODES) > 4000
    assert wrong == []
    assert {(place.kind, place.certain) for place in found.values()} == {("postcode", True)}


def test_the_sample_reaches_every_nation() -> None:
    assert {all_areas()[code].nation for _, code in POSTCODES} == {
        "England",
        "Wales",
        "Scotland",
        "Northern Ireland",
    }


@given(st.sampled_from(POSTCODES), st.booleans(), st.text(" ", max_size=3), st.text(" ", max_size=2))
def test_capitals_and_spaces_do_not_matter(row: tuple[str, str], lower: bool, gap: str, edge: str) -> None:
    text = f"{edge}{row[0][:-3]}{gap}{row[0][-3:]}{edge}"
    place = find(text.lower() if lower else text)
    assert (place.kind, place.certain, place.candidates[0].area.code) == ("postcode", True, row[1])


@pytest.mark.parametrize(
    ("typed", "council"),
    [
        ("BLI 2AB", "Bolton"),
        ("BL1 2AB", "Bolton"),
        ("M1 IAE", "Manchester"),
        ("SW1A OAA", "Westminster"),
        ("0L1 1AA", "Oldham"),
        ("bl1-2ab", "Bolton"),
        ("BL1.2AB", "Bolton"),
        ("b l 1 2 a b", "Bolton"),
    ],
)
def test_a_letter_typed_for_a_digit_or_the_reverse_is_put_right(typed: str, council: str) -> None:
    place = find(typed)
    assert (place.kind, place.certain, _names(place)) == ("postcode", True, [council])


@pytest.mark.parametrize(
    ("typed", "kind", "best"), [("BL1 2ZZ", "sector", "Bolton"), ("M1 0AA", "outcode", "Manchester")]
)
def test_a_postcode_that_does_not_exist_is_found_as_its_sector_or_outcode_and_is_not_certain(
    typed: str, kind: str, best: str
) -> None:
    place = find(typed)
    assert (place.kind, place.certain, _names(place)[0]) == (kind, False, best)


@pytest.mark.parametrize("typed", ["BL1 2", "bl1 2", "BL12", "BL1 2A"])
def test_a_sector_in_one_council_is_certain(typed: str) -> None:
    place = find(typed)
    assert (place.kind, place.certain, _names(place)) == ("sector", True, ["Bolton"])


def test_a_space_before_the_last_digit_makes_a_sector_not_a_longer_outcode() -> None:
    assert (find("CH4 8").kind, _names(find("CH4 8"))) == (
        "sector",
        ["Cheshire West and Chester", "Flintshire"],
    )
    assert (find("CH48").kind, _names(find("CH48"))) == ("outcode", ["Wirral"])


@pytest.mark.parametrize("typed", ["CH4", "ch4", "NP16", "SY10", "TD15", "EC1A", "W1"])
def test_an_outcode_in_several_councils_gives_them_by_share_and_is_not_certain(typed: str) -> None:
    place = find(typed)
    shares = [candidate.share for candidate in place.candidates]
    assert (place.kind, place.certain) == ("outcode", False)
    assert len(shares) > 1
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(1)


def test_an_outcode_across_the_border_gives_both_nations() -> None:
    assert {candidate.area.nation for candidate in find("CH4").candidates} == {"England", "Wales"}


@pytest.mark.parametrize(
    "typed",
    ["M", "BL", "1", "11", "AA1", "ZZ1 1AA", "BL99 9ZZ", "IM1 1AA", "JE2 3AB", "BL1 2AB3", "E", "A1A1A1A1"],
)
def test_what_is_no_postcode_of_the_united_kingdom_is_not_found(typed: str) -> None:
    place = find(typed)
    assert (place.kind, place.certain, place.candidates) == (None, False, ())


@pytest.mark.parametrize("typed", ["si", "no", "to", "im", "so", "ni"])
def test_two_letters_are_never_an_outcode_with_a_slip(typed: str) -> None:
    assert find(typed).kind != "outcode"


def test_the_answer_has_the_shape_of_the_contract() -> None:
    assert find("bl1 2ab").as_dict() == {
        "query": "bl1 2ab",
        "kind": "postcode",
        "certain": True,
        "candidates": [
            {
                "code": "E08000001",
                "name": "Bolton",
                "nation": "England",
                "share": 1.0,
                "strategic_authority": "Greater Manchester",
                "health_area": "NHS Greater Manchester Integrated Care Board",
            }
        ],
    }

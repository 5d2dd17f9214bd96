"""The councils: complete, clean, and found by the names people and records use."""

from collections import Counter

import pytest

from knowledge.areas import all_areas, by_name

GREATER_MANCHESTER = {
    "Bolton", "Bury", "Manchester", "Oldham", "Rochdale", "Salford", "Stockport", "Tameside", "Trafford", "Wigan",
}  # fmt: skip


def test_there_are_361_councils_in_four_nations() -> None:
    nations = Counter(area.nation for area in all_areas().values())
    assert nations == {
        "England": 296,
        "Wales": 22,
        "Scotland": 32,
        "Northern Ireland": 11,
    }


def test_every_code_fits_its_nation() -> None:
    letters = {"England": "E", "Wales": "W", "Scotland": "S", "Northern Ireland": "N"}
    assert [area for code, area in all_areas().items() if code[0] != letters[area.nation]] == []


def test_every_area_in_england_has_a_region_and_a_health_board_now_and_before() -> None:
    england = [area for area in all_areas().values() if area.nation == "England"]
    assert [a.name for a in england if not (a.region and a.health_area and a.health_area_before)] == []


def test_every_area_in_wales_has_a_health_board_and_no_english_region() -> None:
    wales = [area for area in all_areas().values() if area.nation == "Wales"]
    assert all(area.health_area and area.health_area.endswith("Health Board") for area in wales)
    assert {area.region for area in wales} == {None}


def test_the_ten_boroughs_share_a_strategic_authority() -> None:
    found = {area.name for area in all_areas().values() if area.strategic_authority == "Greater Manchester"}
    assert found == GREATER_MANCHESTER


def test_names_carry_no_broken_characters() -> None:
    names = [
        name for area in all_areas().values() for name in (area.name, area.name_cy or "", *area.alt_names)
    ]
    assert [name for name in names if set(name) & set("ï¿½¾\ufffd\xa0")] == []


def test_no_name_belongs_to_two_councils() -> None:
    owners = Counter(
        name
        for area in all_areas().values()
        for name in {other.casefold() for other in (area.name, *area.alt_names)}
    )
    assert [name for name, count in owners.items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "council"),
    [
        ("Bolton", "Bolton"),
        ("bolton", "Bolton"),
        (" BOLTON ", "Bolton"),
        ("Hull", "Kingston upon Hull, City of"),
        ("Allerdale", "Cumberland"),
        ("Craven", "North Yorkshire"),
        ("Taunton Deane", "Somerset"),
        ("Ynys Môn", "Isle of Anglesey"),
        ("Caerdydd", "Cardiff"),
    ],
)
def test_a_council_is_found_by_its_official_or_other_name(name: str, council: str) -> None:
    found = by_name(name)
    assert found is not None
    assert found.name == council


@pytest.mark.parametrize("name", ["", "Boltn", "Horwich", "Atlantis", "E08000001"])
def test_what_is_no_name_of_a_council_is_not_found(name: str) -> None:
    assert by_name(name) is None

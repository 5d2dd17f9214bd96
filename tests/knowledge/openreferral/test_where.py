"""Areas and places of services."""

import pytest

from knowledge.areas import all_areas
from knowledge.openreferral.locations import at_locations, locations
from knowledge.openreferral.service_areas import NATIONS, service_areas
from tests.knowledge.people import made


def area_of(rule_area):
    return service_areas(made("hub", {"area": rule_area} if rule_area else {}))


def place_of(address):
    return locations(made("hub", {}, join={"address": address}))


@pytest.mark.parametrize(
    ("area", "extents"),
    [
        (["Bolton"], ["E08000001"]),
        (["Wigan", "Bolton"], ["E08000001", "E08000010"]),
        ([{"nation": "Wales"}], ["W92000004"]),
        ([{"nation": "England"}, "Cardiff"], ["E92000001", "W06000015"]),
        ([], []),
    ],
)
def test_a_service_area_is_a_council_or_a_whole_nation(area, extents):
    found = area_of(area)
    assert [place["extent"] for place in found] == extents
    assert all(place["uri"].endswith(f"/{place['extent']}") for place in found)
    assert all(place["extent_type"] == "text" for place in found)


def test_of_a_council_covered_in_part_only_words_say_so():
    solihull, bolton = sorted(
        area_of(["Bolton", {"council": "Solihull", "part": "the north"}]), key=lambda p: "extent" in p
    )
    assert solihull["name"] == "Solihull (the north)"
    assert solihull["service_area"] == "In Solihull it covers only the north."
    assert "uri" not in solihull
    assert bolton["extent"] == "E08000001"


def test_every_council_that_a_scheme_covers_is_in_its_areas(catalogue):
    nations = {code: name for name, code in NATIONS.items()}
    for scheme in catalogue.schemes.values():
        told = {place.get("extent") for place in service_areas(scheme)} - {None}
        covered = {code for code, area in all_areas().items() if NATIONS[area.nation] in told} | (
            told - set(nations)
        )
        parts = {area.code for area in all_areas().values() if area.name in dict(scheme.parts)}
        assert covered | parts == scheme.area.codes
        assert covered & parts == set()


def test_an_address_with_a_live_postcode_is_an_address():
    (place,) = place_of("56 High Street, Oakham, LE15 6AL")
    (address,) = place["addresses"]
    assert (address["address_1"], address["postal_code"]) == ("56 High Street, Oakham", "LE15 6AL")
    assert (address["city"], address["state_province"], address["country"]) == (
        *("Rutland", "East Midlands"),
        "GB",
    )


def test_several_addresses_with_postcodes_are_several_places():
    found = place_of("Harvey, Shaw Street BL3 6HU; Tonge, Starkie Road BL2 2ED")
    assert [place["addresses"][0]["postal_code"] for place in found] == ["BL3 6HU", "BL2 2ED"]


@pytest.mark.parametrize(
    "text",
    [
        "Rhyl Library (where it was launched)",
        "Hartcliffe; Southmead",
        "Harvey, Shaw Street BL3 6HU; and others",
        "Adults: Philip Lane, London N15 4GZ. Women: Library, N17 8AD",
        "Nowhere Street, ZZ99 9ZZ",
        "Nowhere Street, BL1 0ZZ",
        "West: Greenside Lane M43 7RA (0161 342 5197)",
    ],
)
def test_any_other_text_is_a_place_by_name_and_no_address_is_made_up(text):
    assert [(place["name"], "addresses" in place) for place in place_of(text)] == [(text, False)]


def test_without_an_address_there_is_no_place():
    assert locations(made("hub", {})) == []


def test_no_place_pretends_to_have_coordinates(catalogue):
    for scheme in catalogue.schemes.values():
        for link in at_locations(scheme):
            assert not {"latitude", "longitude"} & set(link["location"])

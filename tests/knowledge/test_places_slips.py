"""Slips of the finger in the names of places: put right where they can be told, and nothing guessed."""

import pytest

from knowledge.places import find, find_in
from knowledge.places.model import Place


def _names(place: Place) -> list[str]:
    return [candidate.area.name for candidate in place.candidates]


@pytest.mark.parametrize(
    ("typed", "council"),
    [
        ("Sheffeild", "Sheffield"),
        ("Boltn", "Bolton"),
        ("Manchestr", "Manchester"),
        ("Wolverhamton", "Wolverhampton"),
        ("Birmingam", "Birmingham"),
        ("hudersfield", "Kirklees"),
        ("barow in furness", "Westmorland and Furness"),
        ("stok on trent", "Stoke-on-Trent"),
        ("Middlesborough", "Middlesbrough"),
        ("Rochdael", "Rochdale"),
    ],
)
def test_a_slip_of_the_finger_is_put_right(typed: str, council: str) -> None:
    assert (_names(find(typed)), find(typed).certain) == ([council], True)


@pytest.mark.parametrize(
    "typed",
    [
        "hello",
        "college",
        "anxiety",
        "thanks",
        "no",
        "dunno",
        "carer",
        "trust",
        "hyder",
        "deall",
        "waith",
        "",
        " ",
        "?!",
    ],
)
def test_ordinary_answers_are_no_slips_for_places(typed: str) -> None:
    place = find(typed)
    assert (place.kind, place.certain, place.candidates) == (None, False, ())


@pytest.mark.parametrize("typed", ["Canlvy", "Barwel", "Monten", "Wignon", "Bykr", "xyzzy"])
def test_a_short_name_of_a_small_place_is_not_guessed_at(typed: str) -> None:
    assert find(typed).candidates == ()


@pytest.mark.parametrize(
    ("known", "lookalike"),
    [
        ("Wigston", "Cumberland"),
        ("Canvey", "Coventry"),
        ("Barwell", "East Cambridgeshire"),
        ("Headington", "Middlesbrough"),
        ("Harworth", "Bradford"),
        ("Sheppey", "Kirklees"),
    ],
)
def test_a_known_place_is_never_taken_for_a_slip_in_another(known: str, lookalike: str) -> None:
    names = _names(find(known))
    assert names
    assert lookalike not in names


def test_a_slip_between_two_towns_gives_both_and_is_not_certain() -> None:
    place = find("Harow")
    assert (set(_names(place)), place.certain) == ({"Harrow", "Harlow"}, False)


@pytest.mark.parametrize(
    ("message", "councils"),
    [
        ("huddersfeild, 31, bad back", ["Kirklees"]),
        ("31, wolverhamton", ["Wolverhampton"]),
        ("I said wolverhamton to him", []),
        ("31, low mood, redundant", []),
        ("31, menopause, bored", []),
    ],
)
def test_a_long_name_with_a_slip_is_found_only_where_it_stands_alone(
    message: str, councils: list[str]
) -> None:
    assert [name for mention in find_in(message) for name in _names(mention.place)] == councils

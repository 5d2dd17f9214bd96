"""Places by name: councils, former districts, towns, nicknames, groups of councils."""

import pytest

from knowledge.areas import all_areas
from knowledge.places import find
from knowledge.places.model import Place

SHARED_NAMES = {"Ashford", "Newport"}


def _names(place: Place) -> list[str]:
    return [candidate.area.name for candidate in place.candidates]


@pytest.mark.parametrize("area", all_areas().values(), ids=lambda area: area.name)
def test_every_council_is_found_by_its_name_in_any_capitals(area) -> None:  # type: ignore[no-untyped-def]
    for typed in (area.name, area.name.lower(), area.name.upper()):
        place = find(typed)
        assert place.candidates[0].area is area
        assert place.certain is (area.name not in SHARED_NAMES)


@pytest.mark.parametrize("area", all_areas().values(), ids=lambda area: area.name)
def test_every_council_is_found_by_its_other_names(area) -> None:  # type: ignore[no-untyped-def]
    missed = [name for name in area.alt_names if find(name).candidates[0].area is not area]
    assert missed == []


@pytest.mark.parametrize(
    ("typed", "council"),
    [
        ("Allerdale", "Cumberland"),
        ("Craven", "North Yorkshire"),
        ("Taunton Deane", "Somerset"),
        ("Barrow-in-Furness", "Westmorland and Furness"),
        ("Aylesbury Vale", "Buckinghamshire"),
        ("Suffolk Coastal", "East Suffolk"),
        ("Vale Royal", "Cheshire West and Chester"),
        ("Wansbeck", "Northumberland"),
        ("Penwith", "Cornwall"),
        ("Montgomeryshire", "Powys"),
    ],
)
def test_a_former_district_is_found_as_the_council_that_took_it_over(typed: str, council: str) -> None:
    assert (_names(find(typed)), find(typed).certain) == ([council], True)


@pytest.mark.parametrize(
    ("typed", "council"),
    [
        ("Horwich", "Bolton"),
        ("Huddersfield", "Kirklees"),
        ("Sutton Coldfield", "Birmingham"),
        ("Peckham", "Southwark"),
        ("Rhyl", "Denbighshire"),
        ("Tonypandy", "Rhondda Cynon Taf"),
        ("Penzance", "Cornwall"),
        ("Whitby", "North Yorkshire"),
        ("Milton Keynes", "Milton Keynes"),
        ("miltonkeynes", "Milton Keynes"),
        ("King's Lynn", "King's Lynn and West Norfolk"),
        ("Kings Lynn", "King's Lynn and West Norfolk"),
        ("Saint Helens", "St. Helens"),
        ("Ashton under Lyne", "Tameside"),
        ("Burton on Trent", "East Staffordshire"),
        ("Bradford on Avon", "Wiltshire"),
        ("Bradford", "Bradford"),
        ("Preston", "Preston"),
        ("Wythenshawe", "Manchester"),
        ("Chapeltown, Leeds", "Leeds"),
    ],
)
def test_a_town_or_neighbourhood_is_found_in_its_council(typed: str, council: str) -> None:
    assert (_names(find(typed)), find(typed).certain) == ([council], True)


@pytest.mark.parametrize(
    ("typed", "council"),
    [
        ("Donny", "Doncaster"),
        ("Donnie", "Doncaster"),
        ("Brum", "Birmingham"),
        ("B'ham", "Birmingham"),
        ("Stoke", "Stoke-on-Trent"),
        ("Hudds", "Kirklees"),
        ("Soton", "Southampton"),
        ("Wolves", "Wolverhampton"),
        ("Boro", "Middlesbrough"),
        ("Manc", "Manchester"),
        ("the Wirral", "Wirral"),
    ],
)
def test_a_nickname_is_understood(typed: str, council: str) -> None:
    assert (_names(find(typed)), find(typed).certain) == ([council], True)


@pytest.mark.parametrize(
    ("typed", "council"),
    [
        ("Caerdydd", "Cardiff"),
        ("Ynys Môn", "Isle of Anglesey"),
        ("ynys mon", "Isle of Anglesey"),
        ("Wrecsam", "Wrexham"),
        ("Caergybi", "Isle of Anglesey"),
        ("Yr Wyddgrug", "Flintshire"),
        ("Llundain", "Westminster"),
    ],
)
def test_welsh_names_are_understood(typed: str, council: str) -> None:
    assert _names(find(typed))[0] == council


@pytest.mark.parametrize(
    ("typed", "council"),
    [
        ("Canvey", "Castle Point"),
        ("canvy island", "Castle Point"),
        ("Wigston", "Oadby and Wigston"),
        ("Thornaby", "Stockton-on-Tees"),
        ("Thornabby", "Stockton-on-Tees"),
        ("Frinton", "Tendring"),
        ("Gorleston", "Great Yarmouth"),
        ("Stourport", "Wyre Forest"),
        ("Barrow", "Westmorland and Furness"),
        ("barrow", "Westmorland and Furness"),
    ],
)
def test_a_town_is_found_by_its_short_form(typed: str, council: str) -> None:
    assert (_names(find(typed)), find(typed).certain) == ([council], True)


@pytest.mark.parametrize("typed", ["Sutton", "Bradford", "Bolton", "Preston"])
def test_a_council_s_name_is_no_short_form_of_another_town(typed: str) -> None:
    assert (_names(find(typed)), find(typed).kind) == ([typed], "council")


@pytest.mark.parametrize("typed", ["Chew", "Sunk", "Layer"])
def test_a_village_is_not_shortened(typed: str) -> None:
    assert find(typed).candidates == ()


@pytest.mark.parametrize(
    ("typed", "council"),
    [
        ("Ollerton", "Newark and Sherwood"),
        ("Toxteth", "Liverpool"),
        ("toxeth", "Liverpool"),
        ("Splot", "Cardiff"),
        ("Jaywick", "Tendring"),
        ("Penwortham", "South Ribble"),
        ("South Oxhey", "Three Rivers"),
        ("Blackbird Leys", "Oxford"),
        ("Laindon", "Basildon"),
        ("Gwersyllt", "Wrexham"),
        ("Hednesford", "Cannock Chase"),
        ("Easterhouse", "Glasgow City"),
    ],
)
def test_a_district_is_found_in_its_council(typed: str, council: str) -> None:
    assert (_names(find(typed)), find(typed).certain) == ([council], True)


@pytest.mark.parametrize(
    ("typed", "councils"),
    [
        ("Beeston", {"Broxtowe", "Leeds", "Breckland"}),
        ("Wellington", {"Telford and Wrekin", "Somerset"}),
        ("Middleton", {"Rochdale", "Leeds"}),
        ("Hendon", {"Barnet", "Sunderland"}),
        ("Kirkby", {"Knowsley", "Ashfield"}),
        ("Burnham", {"Somerset", "Buckinghamshire", "Maldon"}),
    ],
)
def test_a_district_or_short_form_with_namesakes_gives_them_all(typed: str, councils: set[str]) -> None:
    place = find(typed)
    assert (set(_names(place)), place.certain) == (councils, False)


@pytest.mark.parametrize(
    ("typed", "first", "others"),
    [
        ("Newport", "Newport", {"Isle of Wight"}),
        ("Ashford", "Ashford", {"Spelthorne"}),
        ("Richmond", "Richmond upon Thames", {"North Yorkshire"}),
        ("Whitchurch", "Cardiff", {"Shropshire"}),
        ("Newcastle", "Newcastle upon Tyne", {"Newcastle-under-Lyme"}),
        ("Bangor", "Ards and North Down", {"Gwynedd"}),
    ],
)
def test_an_ambiguous_name_gives_its_councils_the_largest_first(
    typed: str, first: str, others: set[str]
) -> None:
    place = find(typed)
    assert not place.certain
    assert _names(place)[0] == first
    assert others <= set(_names(place))


@pytest.mark.parametrize(
    ("typed", "council"),
    [
        ("Newport, Isle of Wight", "Isle of Wight"),
        ("newport wales", "Newport"),
        ("Richmond, North Yorkshire", "North Yorkshire"),
        ("Ashford in Kent", "Ashford"),
        ("Bangor Gwynedd", "Gwynedd"),
        ("Salford, Manchester", "Salford"),
    ],
)
def test_a_wider_name_after_it_settles_an_ambiguous_one(typed: str, council: str) -> None:
    assert (_names(find(typed)), find(typed).certain) == ([council], True)


@pytest.mark.parametrize(
    ("typed", "councils"),
    [
        ("Greater Manchester", 10),
        ("London", 33),
        ("Greater London", 33),
        ("Lancashire", 14),
        ("the Black Country", 4),
        ("Teesside", 3),
        ("Tyneside", 4),
        ("South Wales", 12),
        ("South Yorkshire", 4),
        ("Wales", 22),
        ("Scotland", 32),
        ("Northern Ireland", 11),
        ("England", 296),
        ("Cumbria", 2),
    ],
)
def test_a_county_or_region_gives_all_its_councils(typed: str, councils: int) -> None:
    place = find(typed)
    assert (place.kind, place.certain, len(place.candidates)) == ("place", False, councils)
    assert sum(candidate.share for candidate in place.candidates) == pytest.approx(1)


@pytest.mark.parametrize(
    ("typed", "nation"), [("Glasgow", "Scotland"), ("Inverness", "Scotland"), ("Derry", "Northern Ireland")]
)
def test_places_outside_england_and_wales_say_their_nation(typed: str, nation: str) -> None:
    assert find(typed).candidates[0].area.nation == nation


@pytest.mark.parametrize(
    "typed",
    ["Bolton council", "bolton town centre", "City of Bolton", "BOLTON", " bolton. ", "im from bolton"],
)
def test_words_around_a_name_do_not_hide_it(typed: str) -> None:
    assert (_names(find(typed)), find(typed).query) == (["Bolton"], typed)


def test_a_text_that_names_two_places_is_no_place() -> None:
    assert find("I moved from Leeds to York").kind is None


def test_a_council_is_told_from_a_town() -> None:
    assert (find("Bolton").kind, find("Horwich").kind) == ("council", "place")

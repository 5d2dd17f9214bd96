"""Places in a sentence: found where people speak of them, and nowhere else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.places import find, find_in


def _found(text: str) -> list[str]:
    return [mention.place.candidates[0].area.name for mention in find_in(text)]


@pytest.mark.parametrize(
    ("text", "councils"),
    [
        ("im 19 from bolton, bad anxiety, no job since college", ["Bolton"]),
        ("jobs in preston", ["Preston"]),
        ("ive moved to stoke", ["Stoke-on-Trent"]),
        ("I work in Leeds but live in Bradford", ["Leeds", "Bradford"]),
        ("not from Bolton, from Bury", ["Bolton", "Bury"]),
        ("my postcode is BL1 2AB", ["Bolton"]),
        ("bl12ab", ["Bolton"]),
        ("postcode bl1 2ab im 45", ["Bolton"]),
        ("im in m1", ["Manchester"]),
        ("live in bl3 6, need help", ["Bolton"]),
        ("19, bl3, anxiety", ["Bolton"]),
        ("Hastings. 26.", ["Hastings"]),
        ("from sheffeild", ["Sheffield"]),
        ("live in donny", ["Doncaster"]),
        ("live in st. helens. need help", ["St. Helens"]),
        ("living in the wirral", ["Wirral"]),
        ("I LIVE IN WIGAN AND NEED HELP", ["Wigan"]),
        ("kids 5 and 8 in SUNDERLAND", ["Sunderland"]),
        ("Mum of 2 in Tonypandy", ["Rhondda Cynon Taf"]),
        ("live in rusholme", ["Manchester"]),
        ("I stay in Glasgow", ["Glasgow City"]),
        ("toxteth lad looking for work", ["Liverpool"]),
        ("mum of 2 Byker no job", ["Newcastle upon Tyne"]),
        ("thornaby lass 22 no job", ["Stockton-on-Tees"]),
        ("ollerton area, 19", ["Newark and Sherwood"]),
        ("im in barrow and need help", ["Westmorland and Furness"]),
        ("56. BARROW. BAD HEART. NO I CANT STAND", ["Westmorland and Furness"]),
        ("jobs in reading", ["Reading"]),
        ("any work near bath?", ["Bath and North East Somerset"]),
    ],
)
def test_a_place_is_found(text: str, councils: list[str]) -> None:
    assert _found(text) == councils


EVERYDAY = {
    "reading": "Reading",
    "bath": "Bath and North East Somerset",
    "sale": "Trafford",
    "ware": "East Hertfordshire",
    "deal": "Dover",
    "rugby": "Rugby",
    "march": "Fenland",
    "battle": "Rother",
    "street": "Somerset",
    "settle": "North Yorkshire",
    "stone": "Stafford",
    "hope": "Flintshire",
    "ash": "Dover",
}


@pytest.mark.parametrize(("word", "council"), EVERYDAY.items())
def test_an_everyday_word_is_a_place_where_somebody_lives_there_or_says_nothing_else(
    word: str, council: str
) -> None:
    for text in (f"i live in {word}", f"im from {word}", f"I'm 30 and based in {word.title()}", word):
        assert council in [c.area.name for mention in find_in(text) for c in mention.place.candidates]


@pytest.mark.parametrize("word", EVERYDAY)
def test_an_everyday_word_is_no_place_without_that(word: str) -> None:
    for text in (
        f"i want to {word} with them today",
        f"there is a {word} on",
        f"stuck in {word} all day long",
    ):
        assert find_in(text) == []


@pytest.mark.parametrize("name", ["Barry", "Chester", "Lincoln", "Nelson", "Poole", "Kelly", "Stanley"])
def test_a_name_of_people_is_no_place_where_it_is_a_person(name: str) -> None:
    for text in (
        f"my name is {name}",
        f"my mate {name.lower()} told me",
        f"got help from {name.lower()} last week",
    ):
        assert find_in(text) == []


@pytest.mark.parametrize(
    ("name", "council"),
    [
        ("Barry", "Vale of Glamorgan"),
        ("Chester", "Cheshire West and Chester"),
        ("Lincoln", "Lincoln"),
        ("Nelson", "Pendle"),
        ("Poole", "Bournemouth, Christchurch and Poole"),
    ],
)
def test_a_name_of_people_is_a_place_where_it_is_one(name: str, council: str) -> None:
    for text in (f"jobs near {name.lower()}", f"im 19 from {name.lower()}", f"58, {name}, printer"):
        assert _found(text) == [council]


@pytest.mark.parametrize(
    "text",
    [
        "I lost my job in March",
        "In March I lost my job",
        "difficulty reading and writing",
        "Help With Reading And Writing",
        "whats the deal",
        "from college",
        "im in debt and in pain",
        "in recovery, in work, in need of help",
        "near the M60",
        "i have a B1 licence and a C1 licence",
        "vitamin b12",
        "email me at bob@bolton.com",
        "see www.leeds.gov.uk",
        "universal credit",
        "rather not say",
        "push a barrow all day",
        "my name is Kenton",
        "mr bramley told me",
        "i had an op at St Thomas hospital",
        "help from layton",
        "jobs in bath fitting",
        "work in sale or return",
        "help in reading",
        "no work in march",
        "work in the chapel",
        "idle all day",
        "took a pill",
        "i cant convey it",
        "im in over my head",
        "hello",
        "",
        "   ",
        "🙂",
    ],
)
def test_what_speaks_of_no_place_gives_none(text: str) -> None:
    assert find_in(text) == []


@pytest.mark.parametrize(
    ("text", "mention", "council"),
    [
        ("I live in Newport, Isle of Wight now", "Newport, Isle of Wight", "Isle of Wight"),
        ("im in Horwich in Bolton", "Horwich in Bolton", "Bolton"),
        ("living in Bangor (the Gwynedd one)", "Bangor (the Gwynedd", "Gwynedd"),
    ],
)
def test_a_wider_name_is_part_of_the_mention(text: str, mention: str, council: str) -> None:
    (found,) = find_in(text)
    assert text[found.start : found.end] == mention
    assert [candidate.area.name for candidate in found.place.candidates] == [council]


@pytest.mark.parametrize(
    ("text", "council"),
    [
        ("Dwi'n byw yng Nghaerdydd", "Cardiff"),
        ("dw i'n byw ym Mangor", "Gwynedd"),
        ("Rwy'n dod o Gaerdydd", "Cardiff"),
        ("byw yn Abertawe", "Swansea"),
        ("yn byw yng Nghaernarfon", "Gwynedd"),
        ("Rwy'n byw yn Llanelli ac mae gen i ddau o blant", "Carmarthenshire"),
    ],
)
def test_welsh_mutations_are_undone(text: str, council: str) -> None:
    assert _found(text) == [council]


def test_a_mention_says_where_it_stands() -> None:
    text = "im 19 from  bolton, near BL1 2AB"
    assert [text[mention.start : mention.end] for mention in find_in(text)] == ["bolton", "BL1 2AB"]


@settings(max_examples=300)
@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from(["in", "from", "live", "BL1", "2AB", "bolton", "Reading", ",", ".", "st", "yn"])
    ).map(" ".join)
)
def test_any_text_is_read_without_an_error_and_its_mentions_lie_in_order(text: str) -> None:
    find(text)
    ends = [0]
    for mention in find_in(text):
        assert ends[-1] <= mention.start < mention.end <= len(text)
        assert mention.place.candidates
        ends.append(mention.end)

"""Which of the schemes on the screen somebody points at."""

import pytest

from knowledge.pointing import each_of, only_names, parted, pointed_at, puts_back, turned_to
from tests.knowledge.people import catalogue, made

FAMILY = made("family information services", {"area": ["Wrexham"]}, kind="childcare")
CLUBS = made("CAP job clubs", {}, kind="peer_support")
SECTOR = made("sector-based work academy", {}, also_called=["SWAP"], kind="skills")
CAREERS = made("national careers service", {}, kind="advice")
YOUTH = made("youth hubs", {}, kind="youth_hub")
SHOWN = [FAMILY, CLUBS, SECTOR, CAREERS, YOUTH]
OTHERS = [made(f"work support {number}", {}) for number in range(40)]
ALL = catalogue(*SHOWN, *OTHERS)


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("how do I ring the family information people", FAMILY),
        ("whats the phone number for the wrexham one", FAMILY),
        ("No, the CAP one", CLUBS),
        ("the job clubs. What happens at those", CLUBS),
        ("no the SECTOR one. SWAP", SECTOR),
        ("what about the national carers ones number", CAREERS),
        ("the youth one", YOUTH),
        ("whats the second one", CLUBS),
        ("the last one", YOUTH),
        ("number 3 please", SECTOR),
        ("beth am yr un olaf, yr olaf", YOUTH),
        ("do i need uc for the academy", SECTOR),
    ],
)
def test_a_scheme_is_meant_by_its_place_or_by_words_of_its_name(text, scheme):
    assert pointed_at(text, SHOWN, ALL) is scheme


@pytest.mark.parametrize(
    "text",
    [
        "whats the number",
        "which one is best to start with",
        "first of all what does it cost",
        "the last time i went it was shut",
        "number 9 please",
        "does it count as work",
        "how do i get the and for of it",
        "any other one",
        "",
    ],
)
def test_what_points_at_none_of_them_means_none(text):
    assert pointed_at(text, SHOWN, ALL) is None


def test_words_that_two_of_them_share_tell_them_apart_no_more():
    twins = [made("mind group wigan", {}), made("mind group bolton", {})]
    assert pointed_at("the mind one", twins, catalogue(*twins, *OTHERS)) is None
    assert pointed_at("the mind one in bolton", twins, catalogue(*twins, *OTHERS)) is twins[1]


def test_nothing_shown_is_pointed_at_by_nothing():
    assert pointed_at("the second one", [], ALL) is None


def test_two_that_are_named_stand_in_parts_of_their_own():
    assert [part.strip() for part in parted("SWAP and the youth one")] == ["swap", "the youth one"]


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("No put the salvation army one back, I wanted that", True),
        ("you took off the nhs talking one. put it back please", True),
        ("can i have the first one back", True),
        ("go back", False),
        ("my back is bad", False),
        ("put that one aside", False),
    ],
)
def test_what_was_put_aside_may_be_wanted_back(text, back):
    assert puts_back(text) is back


def test_the_hub_is_the_only_one_shown_that_is_called_so():
    assert pointed_at("where is the hub", SHOWN, ALL) is YOUTH
    assert pointed_at("where is the hub", [*SHOWN, made("family hubs", {})], ALL) is None


def test_an_everyday_word_alone_points_at_nothing():
    hours = made("15 hours of childcare", {}, kind="childcare")
    stock = catalogue(hours, *SHOWN, *[made(f"help {n}", {}, summary="A few hours.") for n in range(40)])
    assert pointed_at("will my money go down if i start a few hours", [*SHOWN, hours], stock) is None
    assert pointed_at("what about the hours one", [*SHOWN, hours], stock) is hours


def test_a_place_alone_points_at_nothing():
    there = made("connect to work somerset", {"area": ["Somerset"]}, kind="employment_programme")
    assert pointed_at("what voluntary work is there in somerset", [*SHOWN, there], ALL) is None
    assert pointed_at("what about the somerset one", [*SHOWN, there], ALL) is there


DRIVING = made("bootcamps", {}, summary="Courses in HGV driving.", kind="skills")


@pytest.mark.parametrize(
    ("words", "by_record", "scheme"),
    [
        ("the hgv one", False, DRIVING),
        ("hgv", True, DRIVING),
        ("hgv", False, None),
        ("a job club", False, CLUBS),
        ("a job", False, None),
        ("the academy", False, SECTOR),
        ("the driving courses one", False, DRIVING),
        ("third", False, SECTOR),
        ("2", False, CLUBS),
    ],
)
def test_one_word_turns_down_only_what_it_points_at(words, by_record, scheme):
    assert turned_to(words, [*SHOWN, DRIVING], ALL, by_record) is scheme


@pytest.mark.parametrize(
    ("words", "so"), [("job clubs", True), ("the job club thing", True), ("job club time", False)]
)
def test_words_may_do_more_than_name_a_scheme(words, so):
    assert only_names(words, CLUBS) is so


def test_a_name_with_a_small_word_in_it_is_one_thing_turned_down():
    assert [part.strip() for part in each_of("connect to work and swap")] == ["connect to work", "swap"]

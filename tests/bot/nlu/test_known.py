"""What a message means depends on what is known: of whom a carer tells, and where somebody lives."""

from datetime import date

import pytest

from bot.nlu.reading import read

TODAY = date(2026, 11, 27)
CARER = frozenset([("groups", "carer")])
MERTHYR = frozenset([("area", "W06000024")])


@pytest.mark.parametrize(
    ("text", "known", "about"),
    [
        ("my dad needs somebody there when im out tho", CARER, None),
        ("my dad needs help, he is 80", CARER, None),
        ("asking for my son now, hes 19", CARER, "other"),
        ("my son is 19 and wants a job", CARER, "other"),
        ("my dad needs help, he is 80", frozenset(), "other"),
    ],
)
def test_a_carer_may_tell_what_another_needs_without_asking_for_them(text, known, about):
    assert read(text, today=TODAY, known=known).circumstances.get("about") == about


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("is there anywhere he can just walk in, merthyr or aberdare", None),
        ("oes na wbath yng nghaernarfon?", None),
        ("no, leeds", "Leeds"),
        ("we moved to leeds", "Leeds"),
        ("what is there? i live in leeds", "Leeds"),
        ("leeds, anything there?", "Leeds"),
        ("LEEDS? thats 40 miles mate. wheres the nearest youth hub then", None),
        ("and do i live in leeds now according to you", None),
        ("is there anything, i live in leeds now", "Leeds"),
    ],
)
def test_where_help_is_sought_is_no_home_once_the_home_is_known(text, area):
    told = read(text, today=TODAY, known=MERTHYR).circumstances.get("area") or {}
    assert told.get("name") == area


def test_where_help_is_sought_is_the_home_as_long_as_none_is_known():
    assert read("is there anything in leeds", today=TODAY).circumstances["area"]["name"] == "Leeds"


@pytest.mark.parametrize(
    ("text", "known", "work"),
    [
        ("paid 30 years but been off since last august", ("work", "unemployed"), None),
        ("been off sick since last august", ("work", "unemployed"), "off_sick"),
        ("been off since last august", ("age", 40), "off_sick"),
    ],
)
def test_who_is_known_to_be_out_of_work_is_not_off_from_a_job(text, known, work):
    assert read(text, today=TODAY, known=frozenset([known])).circumstances.get("work") == work


@pytest.mark.parametrize("text", ["no im not a carer", "na, dwi ddim yn ofalwr"])
def test_a_no_that_takes_a_fact_back_answers_nothing_else(text):
    assert "has_children" not in read(text, "has_children", today=TODAY, known=CARER).circumstances
    assert read("no", "has_children", today=TODAY, known=CARER).circumstances == {"has_children": False}


@pytest.mark.parametrize(
    ("asked_of", "unknown"), [("he is living in Middlesbrough", False), ("i live in Xyzzyq", True)]
)
def test_a_place_of_somebody_elses_is_no_unknown_place(asked_of, unknown):
    assert read(asked_of, today=TODAY).unknown_place is unknown


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("she has 2 kids 9 and 13", {"has_children": True, "youngest_child_age": 9}),
        ("woman, 47, 2 kids 9 and 13 on her own", {"has_children": True, "youngest_child_age": 9, "age": 47}),
        ("my sister has 2 kids 9 and 13", {}),
    ],
)
def test_the_children_of_whom_another_speaks_are_told_with_a_number(text, told):
    assert read(text, today=TODAY, of_another=True).circumstances.items() >= told.items()
    assert bool(told) is bool(read(text, today=TODAY, of_another=True).circumstances)

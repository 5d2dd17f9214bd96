"""What the records promise, as rules: nothing is shown as sure that was not read, or not lately."""

import re
from functools import cache

import pytest

from knowledge.records import read_all
from tests.knowledge.people import made

SAYS_SO = re.compile(
    r"\b20[012]\d\b|no date|old page|may (have|be)|check (it|that|if)|ask if|does not work|could not|not sure",
    re.IGNORECASE,
)
ONE_SEX = re.compile(r"^For (men|women)\b|^It is for (men|women)\b")


@cache
def schemes():
    return [scheme for _, scheme in read_all() if not scheme.closed]


def newest(scheme):
    """The newest date of any source; empty if none has one."""
    return max((source.date for source in scheme.sources if source.date), default="")


def lacks_caution(scheme):
    """Whether it gives a way in from pages that are old or have no date, and does not say so."""
    join = scheme.join
    way_in = any((join.url, join.phone, join.email, join.address))
    return way_in and newest(scheme) < "2024" and not any(map(SAYS_SO.search, scheme.check))


def verified_too_freely(scheme):
    """Whether it is said to be verified on pages that were older than the year before."""
    day = scheme.verified_on
    return day is not None and (scheme.confidence == "low" or newest(scheme) < str(day.year - 1))


def is_for_one_sex(scheme):
    """Whether only men or only women may come, which no circumstance tells."""
    return any(map(ONE_SEX.search, (scheme.summary, *scheme.check)))


def test_a_way_in_from_an_old_page_or_one_without_a_date_is_said_to_be_so():
    """Crisis lines are left out: they are given as they stand, and those that were not read are not given."""
    assert [s.id for s in schemes() if s.kind != "crisis" and lacks_caution(s)] == []


def test_what_is_barely_known_has_something_to_check():
    assert [s.id for s in schemes() if s.confidence == "low" and not s.check] == []


def test_verified_is_only_what_was_read_on_a_page_of_that_year_or_the_one_before():
    assert [s.id for s in schemes() if verified_too_freely(s)] == []


def test_what_is_for_men_or_for_women_alone_stands_after_what_is_for_all():
    """Crisis lines are never ranked."""
    assert [s.id for s in schemes() if s.kind != "crisis" and is_for_one_sex(s) and not s.narrow] == []


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"sources": [{"publisher": "A", "url": "https://example.org", "date": "2023"}]}, True),
        ({"sources": [{"publisher": "A", "url": "https://example.org", "date": None}]}, True),
        ({"sources": [{"publisher": "A", "url": "https://example.org", "date": "2024"}]}, False),
        (
            {"sources": [{"publisher": "A", "url": None, "date": "2023"}], "check": ["From a 2023 page."]},
            False,
        ),
        ({"sources": [{"publisher": "A", "url": None, "date": None}], "join": {"how": "Ask."}}, False),
    ],
)
def test_a_way_in_that_lacks_its_caution_would_be_found(more, fault):
    scheme = made("any", {}, **{"join": {"phone": "01204 000000"}, **more})
    assert lacks_caution(scheme) is fault


@pytest.mark.parametrize(
    ("date", "confidence", "fault"),
    [("2025", "high", False), ("2024-12", "high", True), (None, "high", True), ("2026", "low", True)],
)
def test_what_is_verified_too_freely_would_be_found(date, confidence, fault):
    sources = [{"publisher": "A", "url": "https://example.org", "date": date}]
    scheme = made("any", {}, sources=sources, confidence=confidence, verified_on="2026-11-21")
    assert verified_too_freely(scheme) is fault


@pytest.mark.parametrize(
    ("summary", "alone"),
    [
        ("For men. A walk.", True),
        ("For women of all ages.", True),
        ("A group for men, and one for women.", False),
    ],
)
def test_what_is_for_men_or_for_women_alone_would_be_found(summary, alone):
    assert is_for_one_sex(made("any", {}, summary=summary)) is alone

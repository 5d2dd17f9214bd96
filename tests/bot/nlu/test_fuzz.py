"""Whatever is typed, reading it raises nothing and never gives a value that cannot be."""

from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.nlu.reading import Reading, read
from knowledge.circumstances import Circumstances
from knowledge.fields import FIELDS
from tests.evaluation.messages import rows

DAYS = st.dates(date(2024, 1, 1), date(2040, 12, 31)) | st.just(date(2028, 2, 29))
ASKED = st.sampled_from([None, *FIELDS, "nonsense"])
WORDS = [
    "i",
    "im",
    "my",
    "mum",
    "hes",
    "kids",
    "2",
    "6",
    "and",
    "19",
    "years",
    "old",
    "months",
    "weeks",
    "ago",
    "since",
    "easter",
    "march",
    "from",
    "in",
    "bolton",
    "bl1",
    "1ru",
    "no",
    "not",
    "never",
    "used",
    "to",
    "anxiety",
    "bad",
    "back",
    "diabetic",
    "uc",
    "pip",
    "work",
    "job",
    "lost",
    "looking",
    "want",
    "dont",
    "but",
    "if",
    ",",
    ".",
    "?",
    "-",
    "/",
    "£",
    "190",
    "-5",
    "0",
    "born",
    "1998",
    "dob",
    "31/02/1979",
    "29/02/2000",
    "forty",
    "three",
    "half",
    "a",
    "year",
    "under",
    "pregnant",
    "due",
    "carer",
    "prison",
    "army",
    "rather",
    "not",
    "say",
    "dunno",
    "skip",
    "yes",
    "hundred",
    "99999999",
    "12.5",
    "1,000",
    "20th",
    "m",
    "f",
    "yo",
]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
ANYTHING = st.text(max_size=300)
TYPED = st.text(
    st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from("\n\t’😂🙈é​ı ﷺ"), max_size=200
)


def check(reading: Reading, text: str) -> None:
    """The values are the contract's, and the spans lie in the text."""
    told: dict[str, Any] = dict(reading.circumstances)
    assert Circumstances.from_dict(told).as_dict() == told
    assert set(reading.declined) <= set(FIELDS)
    assert not set(reading.declined) & set(told)
    assert not ("area" in told and reading.area_candidates)
    assert all(0 <= start < end <= len(text) and field in FIELDS for start, end, field in reading.spans)


@settings(max_examples=400, deadline=None)
@given(text=SENTENCES | ANYTHING | TYPED, asked=ASKED, today=DAYS)
@example(text="no say", asked="nonsense", today=date(2026, 11, 27))
def test_no_text_raises_or_says_the_impossible(text: str, asked: str | None, today: date) -> None:
    check(read(text, asked, today=today), text)


PARTS = st.integers(0, 40) | st.integers(0, 10**40) | st.just(9999)
DATES = st.tuples(PARTS, st.sampled_from("/.-"), PARTS, PARTS).map("{0[0]}{0[1]}{0[2]}{0[1]}{0[3]}".format)
DATED = st.tuples(st.sampled_from(["", "dob ", "born on ", "baby due "]), DATES).map("".join)


@settings(max_examples=400, deadline=None)
@given(text=DATED, asked=ASKED, today=DAYS)
def test_a_date_of_any_numbers_on_any_day_is_possible_or_not_told(
    text: str, asked: str | None, today: date
) -> None:
    check(read(text, asked, today=today), text)


@pytest.mark.parametrize("row", rows("circumstances", "dev")[::6], ids=lambda row: row["text"][:40])
def test_any_beginning_and_any_end_of_a_message_is_read(row: dict[str, Any]) -> None:
    words = row["text"].split()
    for count in range(1, len(words) + 1):
        for text in (" ".join(words[:count]), " ".join(words[-count:])):
            check(read(text, row["asked"], today=date(2026, 11, 27)), text)


@settings(max_examples=100, deadline=None)
@given(years=st.integers(-10_000, 1_000_000_000), asked=st.sampled_from([None, "age", "youngest_child_age"]))
def test_an_age_is_possible_or_not_told(years: int, asked: str | None) -> None:
    check(read(f"im {years}", asked, today=date(2026, 11, 27)), f"im {years}")


@pytest.mark.parametrize(
    "piece",
    ["(((", "no " * 300, "and " * 250, "1 " * 500, "a" * 2_000, "'" * 900, "\n" * 999, "kids, " * 160],
)
def test_a_message_of_one_thing_over_and_over_is_read(piece: str) -> None:
    for asked in (None, *FIELDS):
        check(read(piece, asked, today=date(2026, 11, 27)), piece)

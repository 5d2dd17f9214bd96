"""What a reading holds besides circumstances."""

from datetime import date

import pytest

from bot.nlu.reading import read
from bot.nlu.words.tokens import nlp

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "asked"),
    [("im 190", None), ("190", "age"), ("-5", "age"), ("I am 121 years old", None)],
)
def test_an_age_that_nobody_has_is_impossible_and_not_told(text: str, asked: str | None) -> None:
    reading = read(text, asked, today=FRIDAY)
    assert reading.impossible == ("age",)
    assert "age" not in reading.circumstances


@pytest.mark.parametrize(("text", "asked"), [("im 90", None), ("120", "age"), ("5", "age")])
def test_an_age_that_somebody_has_is_told(text: str, asked: str | None) -> None:
    reading = read(text, asked, today=FRIDAY)
    assert reading.impossible == ()
    assert "age" in reading.circumstances


@pytest.mark.parametrize("text", ["Xanadooville", "in Blorptown", "ZZ9 9ZZ"])
def test_a_place_that_nobody_knows_is_unknown(text: str) -> None:
    assert read(text, "area", today=FRIDAY).unknown_place


@pytest.mark.parametrize("text", ["Bolton", "rather not say", "dunno", "im 19", "why do you ask", "no"])
def test_what_is_no_unknown_place(text: str) -> None:
    assert not read(text, "area", today=FRIDAY).unknown_place


def test_living_somewhere_unknown_is_noticed_without_a_question() -> None:
    assert read("i live in Xanadooville", None, today=FRIDAY).unknown_place
    assert not read("i live in hope", None, today=FRIDAY).unknown_place


@pytest.mark.parametrize("text", ["dunno", "not sure", "no idea tbh", "I don't know"])
def test_not_knowing_is_not_declining(text: str) -> None:
    reading = read(text, "months_out_of_work", today=FRIDAY)
    assert reading.dont_know
    assert reading.declined == ()


def test_not_knowing_and_then_telling_is_telling() -> None:
    reading = read("dunno, about 6 months", "months_out_of_work", today=FRIDAY)
    assert not reading.dont_know
    assert reading.circumstances["months_out_of_work"] == 6


def test_the_spans_are_the_words_that_said_so() -> None:
    text = "Hi!  I’m 19, from  Bolton with anxiety 😂"
    said = {field: text[start:end] for start, end, field in read(text, None, today=FRIDAY).spans}
    assert (said["age"], said["area"], said["health_types"]) == ("19", "Bolton", "anxiety")


def test_the_day_decides_the_age() -> None:
    born = "dob 28/11/2000"
    assert read(born, None, today=FRIDAY).circumstances["age"] == 25
    assert read(born, None, today=date(2026, 11, 28)).circumstances["age"] == 26


def test_the_day_decides_the_months() -> None:
    lost = "lost my job in march"
    assert read(lost, None, today=FRIDAY).circumstances["months_out_of_work"] == 8
    assert read(lost, None, today=date(2027, 2, 1)).circumstances["months_out_of_work"] == 11


def test_no_word_that_somebody_typed_is_kept() -> None:
    read("im called Zanzibarina Quuxington", None, today=FRIDAY)
    assert "quuxington" not in nlp().vocab.strings


def test_what_is_beyond_a_thousand_characters_is_not_read() -> None:
    assert read("x " * 600 + "im 19", None, today=FRIDAY).circumstances == {}

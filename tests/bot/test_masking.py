"""Personal identifiers never get further than the door."""

import pytest

from bot.masking import masked


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("mail me on jo.bloggs+x@mail.example.co.uk ok", "mail me on [email] ok"),
        ("ring 07700 900123", "ring [phone number]"),
        ("ring +44 7700 900 123", "ring [phone number]"),
        ("ring 0161 496 0000 after 5", "ring [phone number] after 5"),
        ("my NI is QQ 12 34 56 C", "my NI is QQ 12 34 56 C"),
        ("my NI is AB 12 34 56 C", "my NI is [national insurance number]"),
        ("my NI is ab123456c", "my NI is [national insurance number]"),
        ("card 4111 1111 1111 1111", "card [card number]"),
        ("My name is Jo Bloggs and im 19", "My name is [name] and im 19"),
        ("i live at BL1 1RU", "i live at Bolton"),
        ("i live at bl11ru", "i live at Bolton"),
    ],
)
def test_what_could_tell_who_somebody_is_is_taken_out(text, after):
    assert masked(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "im 19 from bolton, bad anxiety, no job since college",
        "out of work since 2019, 3 kids aged 2, 5 and 11",
        "i get £1,234.50 a month and rent is 650",
        "born 14/02/1998",
        "call me when you can, my name is not important",
        "bus 192 at 8.15 to M1",
        "@ home all day",
    ],
)
def test_ordinary_words_and_numbers_stay(text):
    assert masked(text) == text


def test_a_postcode_that_does_not_exist_keeps_only_what_is_not_one_home():
    assert masked("i live at M1 1ZZ") == "i live at M1 1"


def test_a_very_long_run_of_digits_or_letters_is_masked_without_delay():
    assert "@" in masked("a" * 900 + "@")
    assert masked("0" * 1000) is not None

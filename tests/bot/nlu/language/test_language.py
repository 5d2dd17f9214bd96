"""Which language a message is in: Welsh only where its words are, English in every doubt."""

import pytest

from bot.nlu.language.language import language

WELSH = [
    "diolch",
    "Dwi'n byw yn Aberystwyth a dwi heb waith",
    "mae gen i ddau o blant bach",
    "dwi’n chwilio am waith yn y Rhyl",
    "pam wyt ti isio gwybod?",
    "Rwy'n 52 oed ac yn byw yng Nghaerfyrddin",
    "sa i'n gwybod",
    "helo, dw i angen help",
    "BETH YW HWN",
]
ENGLISH = [
    "",
    "na",
    "?!",
    "no thanks",
    "I live in Swansea and my mam is Welsh",
    "Cardiff",
    "what does it do",
    "a tad tired, three kids and a plant shop",
    "Pam from the jobcentre told me",
    "my gran lives in Llanelli",
    "im 19 from bolton, bad anxiety",
    "ni number and dob",
]


@pytest.mark.parametrize("text", WELSH)
def test_welsh_is_known(text):
    assert language(text) == "cy"


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_not_taken_for_welsh(text):
    assert language(text) == "en"


def test_a_welsh_word_in_a_long_english_message_does_not_make_it_welsh():
    assert language("my daughter goes to an ysgol gymraeg and I want to learn computers in Cardiff") == "en"

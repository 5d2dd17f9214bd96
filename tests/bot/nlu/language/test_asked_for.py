"""Which language a conversation goes on in: Welsh for a message in Welsh or that asks for it, English if asked for."""

import pytest

from bot.nlu.language.asked_for import follows, wish

ASKS_FOR_WELSH = [
    "Cymraeg",
    "Welsh please",
    "in Welsh please",
    "yn Gymraeg",
    "siarad cymraeg",
    "allwn ni wneud hyn yn Gymraeg?",
    "can we do this in welsh",
    "Can I speak Welsh with you?",
    "Hi, could we talk in Welsh please?",
    "oes modd siarad Cymraeg",
    "Gawn ni siarad yn Gymraeg plis",
    "I'd rather speak Welsh",
    "ga i ateb drwy gyfrwng y Gymraeg",
]
ASKS_FOR_ENGLISH = [
    "English",
    "English please",
    "in english",
    "saesneg",
    "yn Saesneg plis",
    "can we go back to English",
    "allwn ni siarad Saesneg os gwelwch yn dda",
    "yn ôl i'r Saesneg",
    "switch to english",
]
WELSH = [
    "Dwi'n byw yng Nghaernarfon, dwi'n 34",
    "rwy'n chwilio am waith",
    "mae gen i ddau o blant bach",
    "Bore da, dwi heb waith ers blwyddyn",
    "im from Pontypridd, dwi heb waith ers mis Mai",
]
NEITHER = [
    "Rhosllanerchrugog",
    "im from Pontypridd",
    "Llanfairpwllgwyngyll, 34, no job",
    "I live in Ynys Môn and my mam is Welsh",
    "ok diolch",
    "diolch yn fawr iawn",
    "im from Rhosllanerchrugog diolch yn fawr",
    "bore da, im 19 from Cardiff",
    "dim gwaith",
    "na",
    "19",
    "",
    "I speak Welsh, English and Polish",
    "Welsh and English",
    "I want to learn Welsh",
    "my kids go to a Welsh school",
    "I did my GCSEs in Welsh",
    "is there a welsh class near me",
    "hoffwn",
    "I want to learn English",
    "dysgu Saesneg",
    "can I get help with my English",
]


@pytest.mark.parametrize("text", [*ASKS_FOR_WELSH, *WELSH])
def test_a_message_in_welsh_or_that_asks_for_it_goes_on_in_welsh(text):
    assert follows(text, "en") == follows(text, "cy") == "cy"


@pytest.mark.parametrize("text", ASKS_FOR_ENGLISH)
def test_a_message_that_asks_for_english_goes_on_in_english(text):
    assert follows(text, "cy") == "en"


@pytest.mark.parametrize("text", NEITHER)
@pytest.mark.parametrize("now", ["en", "cy"])
def test_anything_else_goes_on_as_before(text, now):
    assert follows(text, now) == now


@pytest.mark.parametrize("text", [*ASKS_FOR_WELSH, *ASKS_FOR_ENGLISH])
def test_a_wish_alone_says_nothing_else(text):
    assert wish(text).alone


@pytest.mark.parametrize(
    "text",
    ["in welsh please, im 19 from Bangor", "English please. I live in Flint", "Cymraeg plis! dwi'n 19"],
)
def test_a_wish_beside_something_else_does(text):
    assert not wish(text).alone


@pytest.mark.parametrize(
    "text", ["dw i eisiau dysgu Saesneg", "dydw i ddim yn siarad Saesneg yn dda", "dim Saesneg gen i"]
)
def test_to_speak_of_english_in_welsh_is_no_wish_for_it(text):
    assert wish(text) is None

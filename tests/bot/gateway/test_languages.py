"""The language of a conversation follows the resident, at the door and so on every channel."""

import pytest

from bot.nlu.language.language import language
from tests.bot.gateway.test_conversation_api import BEGIN, said

WELSH = "Dwi'n byw yng Nghaernarfon, dwi'n 34 a dwi heb waith"
ENGLISH = "I'm 34, I live in Leeds and I'm out of work"
GOES_ON = {"cy": "Awn ymlaen yn Gymraeg", "en": "We go on in English"}


async def begun(api, spoken="en"):
    return (await (await api.post(BEGIN, json={"language": spoken})).json())["conversation"]


async def heard(api, token, text):
    """The replies to a message."""
    return [message["text"] for message in (await said(api, token, text=text))["messages"]]


async def kept(api, token):
    return (await (await api.get(f"{BEGIN}/{token}")).json())["language"]


async def test_welsh_is_answered_in_welsh_and_the_first_time_says_so(api):
    token = await begun(api)
    first = await heard(api, token, WELSH)
    assert first[0].startswith(GOES_ON["cy"])
    assert "34 oed" in first[1]
    assert {language(text) for text in first} == {"cy"}
    later = await heard(api, token, "ydw")
    assert GOES_ON["cy"] not in " ".join(later)
    assert language(later[-1]) == await kept(api, token) == "cy"


@pytest.mark.parametrize("text", ["Cymraeg", "in Welsh please", "allwn ni wneud hyn yn Gymraeg?"])
async def test_asking_for_welsh_puts_the_open_question_again_in_welsh(api, text):
    token = await begun(api)
    asked = (await said(api, token, text="I'm 34 and I live in Leeds"))["asks"]
    reply = await said(api, token, text=text)
    assert reply["asks"] == asked == "work"
    (question,) = [message["text"] for message in reply["messages"]][1:]
    assert question.startswith("Oes gen ti swydd nawr?")
    assert reply["messages"][-1]["choices"][2]["label"] == "Mewn swydd"


@pytest.mark.parametrize("text", ["English", "English please", "yn Saesneg plis"])
async def test_asking_for_english_turns_back(api, text):
    token = await begun(api)
    await heard(api, token, WELSH)
    back = await heard(api, token, text)
    assert back[0].startswith(GOES_ON["en"])
    assert await kept(api, token) == "en"
    assert {language(each) for each in await heard(api, token, "yes I am looking")} == {"en"}


async def test_what_is_told_beside_the_wish_is_heard(api):
    reply = await said(api, await begun(api), text="in welsh please, im 19 from Bangor")
    assert reply["circumstances"]["age"] == 19
    assert reply["messages"][0]["text"].startswith(GOES_ON["cy"])


@pytest.mark.parametrize(
    "text", ["Rhosllanerchrugog", "im from Pontypridd", "ok diolch", "diolch yn fawr", "gwaith", ENGLISH]
)
async def test_a_place_a_courtesy_or_a_word_does_not_turn_it(api, text):
    token = await begun(api)
    replies = " ".join(await heard(api, token, text))
    assert not any(goes_on in replies for goes_on in GOES_ON.values())
    assert await kept(api, token) == "en"


async def test_english_words_in_a_welsh_conversation_are_answered_in_welsh(api):
    token = await begun(api, "cy")
    assert {language(text) for text in await heard(api, token, ENGLISH)} == {"cy"}


async def test_english_asked_for_in_english_is_a_subject(api):
    reply = await said(api, await begun(api), text="english")
    assert GOES_ON["en"] not in reply["messages"][0]["text"]


async def test_choices_in_welsh_mean_the_same(api):
    token = await begun(api, "cy")
    await said(api, token, text="Dwi'n 34 a dwi'n byw yn Llanelli")
    reply = await said(api, token, choice="heb-waith-ac-yn-chwilio")
    assert reply["circumstances"]["work"] == "unemployed"
    assert reply["circumstances"]["looking_for_work"] is True


async def test_danger_told_in_welsh_is_answered_in_welsh_at_once(api):
    token = await begun(api)
    reply = await said(api, token, text="dwi eisiau lladd fy hun")
    assert "siarada â pherson nawr" in reply["messages"][0]["text"]
    assert await kept(api, token) == "en"


async def test_danger_told_in_english_in_a_welsh_conversation_is_answered_in_welsh(api):
    token = await begun(api)
    await heard(api, token, WELSH)
    assert language((await heard(api, token, "I want to kill myself"))[0]) == "cy"


async def test_reasons_kept_are_told_in_the_language_of_the_conversation(api):
    token = await begun(api)
    await heard(api, token, WELSH)
    await heard(api, token, "dangos popeth")
    held = await (await api.get(f"{BEGIN}/{token}")).json()
    assert held["recommendations"][0]["because"][0]["text"].startswith("Rwyt ti'n byw yn ardal Gwynedd")

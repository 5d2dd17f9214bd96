"""A scheme that is named, in whatever way, is the one that is answered about; and only that."""

import pytest

from actions.answer import ActionAnswer
from actions.fallback import ActionFallback
from actions.person import ActionPerson
from actions.recommend import ActionRecommend
from actions.refine import ActionSearch
from tests.actions.shelf import BOLTON
from tests.actions.stage import play
from tests.knowledge.people import catalogue, made

ENGLAND = {"area": {"nation": "England"}}
ADVICE = made("advice line", ENGLAND, kind="advice", join={"phone": "0800 1", "how": "Call."})
HEADS = made("heads", ENGLAND, kind="health", join={"how": "Ring them.", "phone": "0800 2"})
MENTOR = made(
    "mentor scheme",
    ENGLAND,
    join={"how": "Ask at a Lever Street Hub, or call Advice Line.", "url": "https://example.org/mentor/"},
)
HUBS = made("youth hubs", ENGLAND, kind="youth_hub", also_called=["YES hub"], cost="free")
TRUST = made("kings trust", ENGLAND, kind="skills", join={"how": "Search for it."})
CAREERS = made("national careers service", ENGLAND, kind="advice", summary="Advice.", cost="free")
ALL = catalogue(ADVICE, HEADS, MENTOR, HUBS, TRUST, CAREERS)
SHOWN = ["heads", "mentor scheme", "youth hubs", "kings trust", "national careers service"]
TOLD = {"age": 19, "area": BOLTON, "shown": SHOWN, "given": True, "turn": 5}


def told_of(text, action=ActionAnswer, intent="ask_scheme", **slots):
    return play(action(), ALL, intent=intent, text=text, **{**TOLD, **slots})


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("forget heads. whats the mentor scheme", "mentor scheme"),
        ("heads is for health, not him. whats the mentor scheme", "mentor scheme"),
        ("youth hubs?? i said kings trust", "kings trust"),
        ("no i meant kings trust, not the youth hubs", "kings trust"),
        ("why would i want youth hubs haha. wots kings trust", "kings trust"),
        ("is nat careers svce free", "national careers service"),
        ("whats ncs", "national careers service"),
        ("is the youth hubs one free", "youth hubs"),
        ("is it free yes or no", "heads"),
        ("where is the lever street hub", "mentor scheme"),
    ],
)
def test_the_one_that_is_named_goes_before_the_one_denied_or_talked_of(text, scheme):
    assert told_of(text, discussed="heads").slots["discussed"] == scheme


def test_who_says_which_was_meant_is_answered_on_what_was_asked_before():
    before = {"answered": ["youth hubs", "paid"], "discussed": "youth hubs"}
    assert told_of("youth hubs?? i said kings trust", **before).said == [
        "I don't know if Kings Trust pays you anything. Ask them before you start."
    ]
    assert told_of("and kings trust", **before).said == ["Kings Trust: Help."]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("national careers service??", True),
        ("do you have national careers service", True),
        ("does national careers service judge you", False),
        ("when is national careers service nice", False),
    ],
)
def test_a_name_by_itself_asks_what_it_is(text, known):
    assert (told_of(text).said[0] == "National Careers Service: Advice.") is known


def test_a_place_that_a_way_in_names_is_no_other_scheme_and_its_address_is_not_made_up():
    (said,) = told_of("where is the lever street hub").said
    assert said.startswith("I don't have an address for Lever Street Hub, sorry.")
    assert "Mentor Scheme" in said
    assert told_of("where is the advice line").slots["discussed"] == "advice line"


def test_without_a_number_the_number_of_whom_its_way_in_sends_to_stands_beside():
    played = told_of("mentor scheme number please")
    assert played.said[0].startswith("I don't have a phone number for Mentor Scheme.")
    assert [line["name"] for line in played.messages[0]["custom"]["help_lines"]] == ["Advice Line"]
    assert not played.messages[0]["buttons"]
    free = told_of("is the kings trust free")
    assert not free.messages[0]["custom"]


def test_a_web_address_is_said_in_words_and_given_again_to_who_asks_again():
    address = "This is the web address for Mentor Scheme: example.org/mentor"
    first = told_of("mentor scheme website")
    assert first.said == [address]
    assert told_of("theres no link there", **first.slots).said == [address]


@pytest.mark.parametrize(
    ("action", "intent"),
    [(ActionSearch, "search"), (ActionFallback, "out_of_scope"), (ActionPerson, "talk_to_person")],
)
@pytest.mark.parametrize(
    "text", ["i never said no to it lol. i want to do it. whos the number", "do you have a number"]
)
def test_the_number_of_what_was_talked_of_is_given_whatever_the_message_is_taken_for(action, intent, text):
    played = told_of(text, action, intent, discussed="heads")
    assert played.said == ["This is the number for Heads."]


@pytest.mark.parametrize("text", ["who do i ring about a dentist", "can i talk to someone"])
def test_a_number_for_something_else_is_not_that_of_what_was_talked_of(text):
    assert "number for Heads" not in " ".join(told_of(text, ActionSearch, "search", discussed="heads").said)


def test_a_name_beside_a_place_asks_about_it_and_tells_nothing_new():
    told = {"entities": {"area": BOLTON[0]}, "put_aside": ["heads"]}
    assert told_of("NOT HEADS. kings trust. omg", ActionRecommend, "tell", **told).said == [
        "Kings Trust: Help."
    ]
    other = told_of("im with kings trust in bolton now", ActionRecommend, "tell", **told)
    assert "Kings Trust: Help." not in other.said

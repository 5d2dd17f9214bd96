"""Questions about one scheme, answered from its record."""

import pytest

from actions.answer import ActionAnswer
from tests.actions.shelf import ALL
from tests.actions.stage import play
from tests.knowledge.people import catalogue, made


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what is young?", "Young: Help."),
        ("who is young for", "They are aged 16 to 24."),
        ("is young free?", "Young is free."),
        ("how do i join walk", "Sign up online."),
        ("can i refer myself to walk", "I don't know if you can put yourself forward"),
        ("how long does walk last for", "don't know how long"),
        ("do i have to be on benefits for credit scheme", "people who get Universal Credit"),
        ("do i have to be on benefits for walk", "not a rule"),
        ("which areas is walk in", "covers Bolton"),
        ("does the gone programme still exist", "closed on 30 September 2024"),
        ("does the gone programme still exist", "What took its place: Young"),
        ("what is the flying circus", "on my list"),
    ],
)
def test_a_question_about_a_scheme_is_answered_from_its_record(question, answer):
    assert any(answer in text for text in play(ActionAnswer(), ALL, intent="ask_scheme", text=question).said)


def test_a_question_goes_on_about_the_scheme_talked_of_last():
    shown = {"shown": ["young", "walk"], "discussed": "walk"}
    played = play(ActionAnswer(), ALL, intent="ask_scheme", text="how do i join", **shown)
    assert played.said == ["To join Walk: Sign up online."]
    assert played.slots == {"discussed": "walk"}
    other = play(ActionAnswer(), ALL, intent="ask_scheme", text="and the young one", **shown)
    assert other.slots == {"discussed": "young"}


def test_where_it_may_be_any_of_several_they_are_offered_and_the_question_is_kept():
    played = play(ActionAnswer(), ALL, intent="ask_scheme", text="whats the number", shown=["young", "walk"])
    assert [b["payload"] for b in played.messages[0]["buttons"]] == [
        '/ask_scheme{"scheme": "young", "aspect": "phone"}',
        '/ask_scheme{"scheme": "walk", "aspect": "phone"}',
    ]
    one = play(ActionAnswer(), ALL, intent="ask_scheme", text="whats the number", shown=["walk"])
    assert one.messages[0]["buttons"] == []


@pytest.mark.parametrize(
    ("join", "question", "answer", "extra"),
    [
        ({"phone": "0800 1"}, "whats the number for ring", "the number for Ring", "help_lines"),
        (
            {"how": "Call in."},
            "whats the number for ring",
            "don't have a phone number for Ring. Call in.",
            None,
        ),
        ({"url": "https://example.org"}, "has ring got a website", "the page for Ring", "links"),
        ({}, "has ring got a website", "don't have a web page", None),
        ({"email": "ring@example.org"}, "whats the email of ring", "ring@example.org", None),
        ({"how": "Call in."}, "what days is ring on", "Days and times change", None),
    ],
)
def test_a_number_page_or_time_is_given_if_the_record_has_it(join, question, answer, extra):
    ring = catalogue(made("ring", {}, join=join))
    played = play(ActionAnswer(), ring, intent="ask_scheme", text=question)
    assert answer in played.said[0]
    assert (extra is None) or extra in played.messages[0]["custom"]

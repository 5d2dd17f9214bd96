"""Complaints are heeded: sorry, then what was asked for or the list; no question is put twice in the same words."""

import pytest

from actions.about_us import ActionAboutUs
from actions.ask import ValidateCircumstancesForm
from actions.recommend import ActionRecommend, ActionShowMore
from actions.set_aside import ActionSetAside
from tests.actions.shelf import ALL, BOLTON
from tests.actions.stage import cards, play

FORM = ValidateCircumstancesForm()
ASKED = {"area": BOLTON, "requested_slot": "age", "asked": ["age"]}


@pytest.mark.parametrize("text", ["did you even read what I put", "you lot dont listen"])
def test_a_complaint_is_met_with_a_short_sorry_and_no_further_question(text):
    played = play(FORM, ALL, text=text, **ASKED)
    assert played.said == ["Sorry I did not take in what you said."]
    assert played.slots["requested_slot"] is None


def test_a_question_in_a_complaint_is_answered_and_then_one_of_ours_comes():
    asks = {"text": "answer my question please, can they make me go", "entities": {"topic": "saying_no"}}
    played = play(FORM, ALL, **asks, **ASKED)
    assert played.said[0] == "Sorry I did not take in what you said."
    assert played.said[1].startswith("WorkWell and Connect to Work are your choice")
    assert played.slots["requested_slot"] == "age"


def test_what_only_sounds_like_a_complaint_is_answered_as_before():
    played = play(FORM, ALL, text="they never answer the phone", **ASKED)
    assert not any("did not take in" in said for said in played.said)
    assert played.slots["requested_slot"] == "age"


def test_a_question_passed_over_is_put_in_other_words_and_after_two_the_list_comes():
    told = {"entities": {"benefits": ["esa"]}, "text": "i get esa", **ASKED, "benefits": ["esa"]}
    once = play(FORM, ALL, **told)
    assert (once.slots["requested_slot"], once.slots["passed"]) == ("age", 1)
    assert once.said[-1] != play(FORM, ALL, area=BOLTON).said[-1]
    twice = play(FORM, ALL, **told, passed=1)
    assert twice.slots["requested_slot"] is None


def test_a_question_beside_an_answer_is_owned_up_to_before_the_next():
    told = {"entities": {"age": 19}, **ASKED, "age": 19}
    asked = play(FORM, ALL, text="19. can i drive a lorry here?", **told)
    assert any("I don't know the answer" in said for said in asked.said)
    none = play(FORM, ALL, text="19. is that ok?", **told)
    assert not any("I don't know the answer" in said for said in none.said)


def test_after_a_complaint_over_the_list_what_comes_next_is_shown_and_not_what_was_seen():
    seen = {"age": 19, "area": BOLTON, "shown": ["young"], "given": True}
    again = play(ActionRecommend(), ALL, text="you dont listen", **seen)
    assert cards(again) == ["walk"]
    more = play(ActionShowMore(), ALL, intent="show_more", text="same list again", **seen)
    assert more.said[0] == "Sorry, I showed you that before."
    assert cards(more) == ["walk"]
    assert play(ActionShowMore(), ALL, intent="show_more", text="more", **seen).said[0] != more.said[0]


@pytest.mark.parametrize(
    ("slots", "aside"),
    [
        ({"just_found": ["3", "walk"], "turn": 3}, ["walk"]),
        ({"unclear": ["cost", "3"], "turn": 3}, None),
        ({"turn": 3}, ["young", "walk"]),
    ],
)
def test_none_of_them_is_said_of_what_the_last_reply_showed(slots, aside):
    played = play(ActionSetAside(), ALL, text="none of them", shown=["young", "walk"], **slots)
    assert played.slots.get("put_aside") == aside


def test_what_is_scorned_is_put_aside_with_a_sorry_and_what_is_asked_for_is_not():
    shown = {"shown": ["young", "walk"]}
    scorned = play(ActionSetAside(), ALL, text="walk?? i said i cant walk", **shown)
    assert scorned.said == ["Sorry about that. I've put Walk aside."]
    assert play(ActionSetAside(), ALL, text="walk? what is that", **shown).slots == {}


def test_an_adviser_is_sent_to_no_work_coach_and_a_resident_is():
    asked = {"intent": "ask_benefits", "text": "does it change the money", "entities": {}}
    assert "work coach" in " ".join(play(ActionAboutUs(), ALL, **asked).said)
    assert "work coach" not in " ".join(play(ActionAboutUs(), ALL, **asked, adviser=True).said)


def test_more_that_is_refused_leaves_what_was_shown_before():
    told = {"age": 19, "area": BOLTON, "turn": 2}
    more = play(ActionShowMore(), ALL, intent="show_more", shown=["young"], **told)
    assert more.slots["just_found"] == ["2", "walk"]
    refused = play(ActionSetAside(), ALL, text="none of them", **told, **_kept(more))
    assert refused.slots["put_aside"] == ["walk"]


def _kept(played):
    return {name: played.slots[name] for name in ("shown", "just_found")}

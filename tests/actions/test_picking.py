"""Which of those shown is the easiest, the nearest or the quickest: one is named, with the reason and the way in."""

import pytest

from actions.answer import ActionAnswer
from actions.fallback import ActionFallback
from actions.session import ActionStartOver
from tests.actions.shelf import BOLTON
from tests.actions.stage import play
from tests.knowledge.people import catalogue, made

FAR = made("far", {}, join={"how": "Ask your GP to send you.", "self_referral": False})
NEAR = made("near", {"area": ["Bolton"]}, join={"how": "Ask at the library."})
CALL = made("call", {}, join={"how": "Call them.", "phone": "0800 1", "self_referral": True})
STOCK = catalogue(FAR, NEAR, CALL)


def answer(text, shown=("far", "near", "call"), **slots):
    return play(
        ActionAnswer(), STOCK, intent="ask_scheme", text=text, shown=list(shown), area=BOLTON, **slots
    )


@pytest.mark.parametrize(
    ("text", "shown", "said"),
    [
        ("which is easiest", None, "I would start with Call. You can call them yourself. Call them."),
        ("which is nearest", None, "Near is the most local of these. It is for Bolton. Ask at the library."),
        (
            "which is nearest",
            ("far", "call"),
            "None of these is just for your area. I would start with Call.",
        ),
        ("which one is most likely to ring me back?", None, "I can't tell which is quickest. Call looks"),
        ("just tell me one", None, "I would start with Far."),
        (
            "so of everything whats the one thing you'd do first if you were me",
            None,
            "I would start with Call.",
        ),
        ("I am looking for work. Which of those would you go to first?", None, "I would start with Call."),
        ("which is easiest", ("far",), "I would start with Far. It is the one that looks right for you"),
    ],
)
def test_one_is_named_with_the_reason_and_the_way_in(text, shown, said):
    played = answer(text, shown or ("far", "near", "call"))
    assert len(played.said) == 1
    assert played.said[0].startswith(said)


def test_the_one_named_is_talked_of_from_there_on_with_its_number():
    played = answer("which is easiest")
    assert played.slots["discussed"] == "call"
    assert played.messages[0]["custom"]["help_lines"]


def test_with_nothing_shown_yet_it_is_picked_from_what_fits():
    assert answer("which is easiest", ()).slots["discussed"] == "call"
    nothing = play(ActionAnswer(), catalogue(), intent="ask_scheme", text="which is easiest")
    assert "discussed" not in nothing.slots


def test_restart_alone_may_be_the_scheme_and_clears_nothing_before_that_is_said():
    stock = catalogue(made("restart scheme", {}, also_called=["Restart"]))
    asked = play(ActionStartOver(), stock, intent="start_over", text="Restart", age=19)
    assert [button["title"] for button in asked.messages[0]["buttons"]] == ["Restart Scheme", "Start again"]
    assert asked.slots == {}
    in_form = play(
        ActionStartOver(), stock, intent="start_over", text="restart", loop="circumstances_form", age=19
    )
    assert in_form.slots == {"resumed": "quiet"}
    for text in ("restart my answers", "start again", ""):
        assert "age" in play(ActionStartOver(), stock, intent="start_over", text=text, age=19).slots


@pytest.mark.parametrize("action", [ActionAnswer, ActionFallback])
def test_which_somebody_may_be_referred_to_is_told_of_all_of_those_shown(action):
    text = "take both off. which of these can i refer her to today"
    told = {"about": "other", "area": BOLTON, "shown": ["far", "near", "call"]}
    played = play(action(), STOCK, intent="ask_scheme", text=text, **told)
    assert played.said[0].splitlines()[:2] == [
        "They can ask for these themselves: Call.",
        "Somebody has to put them forward for these: Far.",
    ]
    assert "can ask for these" not in " ".join(play(action(), STOCK, text="refer her", **told).said)

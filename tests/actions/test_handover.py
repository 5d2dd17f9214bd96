"""A handover: shown before anything is asked, made only for a yes, and never in the way of what was asked before."""

import pytest

from actions.handover import ActionAgree, ActionHandOver, ActionWithdraw
from actions.question import ActionResume
from actions.session import ActionStartOver
from actions.wiring import wiring
from tests.actions.stage import play
from tests.actions.test_results import ALL, BOLTON

PAGE = "https://waymark.example.gov.uk/handover"
FORM = "circumstances_form"
TOLD = {"age": 19, "area": BOLTON}
NO_HEALTH = {"without": "health"}
ILL = {**TOLD, "health_condition": True, "health_types": ["mental_health"], "benefits": ["pip"]}


@pytest.fixture(autouse=True)
def _kept(monkeypatch):
    """A server that keeps handovers."""
    monkeypatch.setattr(wiring, "handover_page", PAGE)


def show(**given):
    return play(ActionHandOver(), ALL, intent="hand_over", **given)


def answer(intent, handover, **given):
    return play(ActionAgree(), ALL, intent=intent, handover=handover, **given)


def offered(played):
    return [button["title"] for button in played.messages[0]["buttons"]]


def given(played):
    return [m["custom"]["handover"] for m in played.messages if "handover" in (m["custom"] or {})]


def test_what_an_adviser_would_see_is_shown_first_and_a_yes_is_asked_for():
    played = show(**TOLD, turn=4)
    for part in ("Age: 19", "Where: Bolton", "Young", "14 days", "name is not in it"):
        assert part in played.said[0]
    assert offered(played) == ["Yes, make a code", "No"]
    assert played.slots["handover"] == [4, True, None]
    assert given(played) == []


def test_what_was_put_aside_is_neither_shown_nor_handed_over():
    assert "Walk" in show(**TOLD).said[0]
    assert "Walk" not in show(**TOLD, put_aside=["walk"]).said[0]
    (told,) = given(answer("affirm", [4, True, None], turn=5, **TOLD, put_aside=["walk"]))
    assert told["put_aside"] == ["walk"]


def test_what_was_put_aside_because_of_health_is_left_out_with_it():
    (told,) = given(answer("affirm", [4, False, None], turn=5, **TOLD, put_aside=["walk", "credit scheme"]))
    assert told["put_aside"] == ["walk"]


def test_with_nothing_told_there_is_nothing_to_show_and_nothing_is_asked():
    played = show()
    assert "nothing to show" in played.said[0]
    assert (played.messages[0]["buttons"], played.slots) == ([], {})


def test_where_nothing_can_be_kept_it_says_so(monkeypatch):
    monkeypatch.setattr(wiring, "handover_page", None)
    assert "can't make a code" in show(**TOLD).said[0]


def test_health_can_be_left_out_when_there_is_any():
    assert offered(show(**ILL)) == ["Yes, make a code", "Leave my health out", "No"]


def test_health_left_out_is_shown_to_be_out_before_the_yes():
    played = show(**ILL, entities=NO_HEALTH, turn=5)
    assert "Age: 19" in played.said[0]
    assert not any(word in played.said[0] for word in ("Health", "health", "PIP"))
    assert offered(played) == ["Yes, make a code", "No"]
    assert played.slots["handover"] == [5, False, None]


def test_health_stays_in_where_nobody_asked_for_it_to_be_left_out():
    assert show(**ILL).slots["handover"][1] is True


def test_a_yes_makes_a_code_of_just_what_was_shown():
    whole = answer("affirm", [4, True, None], turn=5, **ILL)
    (told,) = given(whole)
    facts = told["circumstances"]
    assert (facts["age"], facts["health_condition"], facts["area"]["name"]) == (19, True, "Bolton")
    (told,) = given(answer("affirm", [4, False, None], turn=5, **ILL))
    assert set(told["circumstances"]) == {"age", "area"}


def test_with_the_code_come_the_page_the_day_it_ends_and_how_to_end_it():
    (said,) = answer("affirm", [4, True, None], turn=5, **TOLD).said
    for part in ("{code}", PAGE, "11 December 2026", "delete that code"):
        assert part in said


def test_a_no_makes_none():
    played = answer("deny", [4, True, None], turn=5, **TOLD)
    assert "no code" in played.said[0]
    assert given(played) == []
    assert played.slots["handover"] is None


@pytest.mark.parametrize("intent", ["affirm", "deny"])
def test_afterwards_the_question_that_was_open_is_asked_again(intent):
    played = answer(intent, [4, True, "work"], turn=5, **TOLD)
    assert (played.slots["requested_slot"], played.slots["resumed"]) == ("work", "ask")
    assert played.events == ["active_loop"]


def test_an_open_question_waits_while_the_handover_is_shown():
    played = show(**TOLD, loop=FORM, requested_slot="work", turn=4)
    assert (played.slots["requested_slot"], played.slots["handover"]) == (None, [4, True, "work"])
    assert played.events == ["active_loop"]


def test_a_yes_but_without_health_is_shown_once_more_first():
    played = answer("affirm", [4, True, "work"], turn=5, entities=NO_HEALTH, **ILL)
    assert given(played) == []
    assert played.slots["handover"] == [5, False, "work"]


@pytest.mark.parametrize(
    ("intent", "health"), [("rather_not_say", True), ("deny", True), ("rather_not_say", False)]
)
def test_no_but_without_health_is_no_refusal(intent, health):
    played = answer(intent, [4, health, None], turn=5, entities=NO_HEALTH, **ILL)
    assert played.slots["handover"] == [5, False, None]
    assert given(played) == []


@pytest.mark.parametrize("past", [None, [3, True, None]])
@pytest.mark.parametrize("intent", ["affirm", "deny"])
def test_a_yes_to_nothing_or_to_something_long_past_makes_no_code(intent, past):
    played = answer(intent, past, turn=5, shown=["young"], **TOLD)
    assert given(played) == []
    assert played.said[0] in ("All right.", "OK.")


def test_after_another_question_the_handover_is_shown_again_but_not_twice_in_one_reply():
    again = play(ActionResume(), ALL, handover=[4, False, "work"], turn=5, **ILL)
    assert "an adviser would see" in again.said[0]
    assert again.slots["handover"] == [5, False, "work"]
    assert play(ActionResume(), ALL, handover=[5, True, None], turn=5, **TOLD).said == []


def test_one_that_is_past_is_not_brought_up_again():
    assert (
        "adviser would see" not in play(ActionResume(), ALL, handover=[3, True, None], turn=5, **TOLD).said[0]
    )


def test_starting_again_forgets_what_was_shown():
    assert play(ActionStartOver(), ALL, handover=[4, True, None], **TOLD).slots["handover"] is None


def test_withdrawing_tells_the_server_to_delete_the_codes():
    played = play(ActionWithdraw(), ALL, intent="withdraw", handed_over=True)
    assert played.messages[0]["custom"] == {"withdraw": True}
    assert "No code from this chat works" in played.said[0]
    assert played.slots == {"handed_over": None}


def test_where_no_code_was_made_there_is_nothing_to_withdraw():
    played = play(ActionWithdraw(), ALL, intent="withdraw", text="stop", **TOLD)
    assert "code" not in played.said[0]
    assert not (played.messages[0]["custom"] or {}).get("withdraw")
    assert played.slots["misses"] == 1


def test_that_a_code_was_made_outlives_a_new_start_and_a_no_makes_none():
    assert "handed_over" not in play(ActionStartOver(), ALL, handed_over=True, **TOLD).slots
    shown = {"handover": [4, True, None], "turn": 5, **TOLD}
    assert play(ActionAgree(), ALL, intent="affirm", **shown).slots["handed_over"] is True
    assert "handed_over" not in play(ActionAgree(), ALL, intent="deny", **shown).slots

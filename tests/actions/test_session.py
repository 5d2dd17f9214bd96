"""Going back, starting again, deleting; the open question, and what was not understood."""

import pytest

from actions.fallback import ActionFallback
from actions.question import ActionPause, ActionResume, ActionWhy
from actions.session import ActionForgetMe, ActionGoBack, ActionStartOver
from tests.actions.shelf import ALL, BOLTON
from tests.actions.stage import play


def test_half_sure_words_only_offer_to_delete():
    offered = play(ActionForgetMe(), ALL, confidence=0.6, age=19)
    assert [b["payload"] for b in offered.messages[0]["buttons"]] == ["/forget_me"]
    assert "age" not in offered.slots
    assert play(ActionForgetMe(), ALL, confidence=0.9, age=19).slots["age"] is None


def test_after_an_alarm_nobody_hears_that_they_were_not_understood():
    assert play(ActionFallback(), ALL, intent="out_of_scope", turn=4, alarmed=3).said == []
    assert play(ActionFallback(), ALL, intent="out_of_scope", turn=5, alarmed=3).said != []


def test_why_tells_the_reason_for_the_open_question():
    assert "young" in play(ActionWhy(), ALL, requested_slot="age").said[0]
    assert "only ask so that" in play(ActionWhy(), ALL).said[0]


def test_resuming_tells_an_open_form_to_ask_and_otherwise_says_what_can_be_said():
    assert play(ActionResume(), ALL, loop="circumstances_form").slots["resumed"] == "ask"
    assert play(ActionResume(), ALL).said != []


def test_a_pause_matters_only_to_an_open_form():
    assert play(ActionPause(), ALL, loop="circumstances_form").slots == {"resumed": "quiet"}
    assert play(ActionPause(), ALL).slots == {}


def test_a_question_just_left_gives_way_to_the_next_even_then():
    given = {"loop": "circumstances_form", "turn": 5, "returned": 4, "requested_slot": "work"}
    assert play(ActionResume(), ALL, **given, declined=["age"]).slots["resumed"] == "quiet"
    assert play(ActionResume(), ALL, **given, declined=["work"]).slots["resumed"] == "ask"


@pytest.mark.parametrize(("before", "then"), [(0, "ask"), (3, "ask"), (4, "quiet")])
def test_the_open_question_is_not_put_again_after_each_of_several_others(before, then):
    played = play(ActionResume(), ALL, loop="circumstances_form", turn=5, returned=before)
    assert (played.slots["resumed"], played.slots["returned"]) == (then, 5)


def test_going_back_opens_the_question_before_and_forgets_its_answer():
    played = play(ActionGoBack(), ALL, asked=["age", "area"], requested_slot="area", age=19)
    assert (played.slots["requested_slot"], played.slots["age"]) == ("age", None)


def test_a_circumstance_named_can_be_changed_at_any_time():
    played = play(ActionGoBack(), ALL, entities={"field": "area"}, asked=["age"], area=BOLTON)
    assert (played.slots["requested_slot"], played.slots["area"]) == ("area", None)


def test_going_back_passes_over_a_request_which_is_no_question_with_an_answer():
    asked = ["age", "area", "work", "health_consent", "benefits"]
    played = play(ActionGoBack(), ALL, asked=asked, requested_slot="benefits", work="unemployed")
    assert (played.slots["requested_slot"], played.slots["work"]) == ("work", None)
    alone = play(ActionGoBack(), ALL, asked=["health_consent", "benefits"], requested_slot="benefits")
    assert "no question to go back to" in alone.said[0]


def test_going_back_from_the_first_question_says_there_is_nothing_before_it():
    assert (
        "no question to go back to" in play(ActionGoBack(), ALL, asked=["age"], requested_slot="age").said[0]
    )


@pytest.mark.parametrize(("text", "aside"), [("put it back please", []), ("go back", ["young"])])
def test_a_scheme_put_aside_is_put_back_where_that_is_asked_for(text, aside):
    played = play(ActionGoBack(), ALL, text=text, put_aside=["young"], area=BOLTON, age=19, asked=["age"])
    assert played.slots.get("put_aside", ["young"]) == aside
    assert (played.slots.get("requested_slot") == "age") is bool(aside)


@pytest.mark.parametrize("action", [ActionStartOver(), ActionForgetMe()])
def test_starting_again_and_deleting_clear_everything_told(action):
    played = play(action, ALL, age=19, area=BOLTON, shown=["young"])
    assert all(played.slots[name] is None for name in ("age", "area", "shown", "asked", "declined"))


def test_only_deleting_tells_the_door_to_erase_the_conversation():
    assert play(ActionForgetMe(), ALL).messages[0]["custom"] == {"forget": True}
    assert play(ActionStartOver(), ALL).messages[0]["custom"] == {}


def test_the_second_thing_not_understood_offers_ways_out():
    first = play(ActionFallback(), ALL, intent="out_of_scope")
    second = play(ActionFallback(), ALL, intent="out_of_scope", misses=1)
    assert first.messages[0]["buttons"] == []
    assert [b["payload"] for b in second.messages[0]["buttons"]] == [
        "/show_results",
        "/talk_to_person",
        "/start_over",
    ]


def test_a_question_not_understood_three_times_is_left_and_not_twice():
    twice = play(ActionFallback(), ALL, intent="out_of_scope", requested_slot="work", misses=1)
    assert "declined" not in twice.slots
    assert twice.slots["misses"] == 2
    left = play(ActionFallback(), ALL, intent="out_of_scope", requested_slot="work", misses=2)
    assert left.slots == {"misses": 0, "declined": ["work"]}
    assert "without that one" in left.said[0]

"""The form: what it asks, when it stops, and how it takes no for an answer."""

import pytest

from actions.ask import ValidateCircumstancesForm
from tests.actions.stage import play
from tests.knowledge.people import catalogue, made

SCHEMES = catalogue(
    made("young", {"area": {"nation": "England"}, "age": {"from": 16, "to": 24}}),
    made("health", {"area": ["Bolton"], "health_condition": "required"}, kind="workwell"),
)
FORM = ValidateCircumstancesForm()
BOLTON = ["E08000001"]


def test_the_first_question_is_the_one_worth_most():
    played = play(FORM, SCHEMES, entities={"age": 19}, age=19)
    assert played.slots["requested_slot"] == "area"
    assert played.messages[-1]["custom"]["progress"]["number"] == 1


def test_what_was_said_is_never_asked():
    told = {"area": "E08000001", "age": 19}
    played = play(FORM, SCHEMES, entities=told, age=19, area=BOLTON, health_consent=True)
    assert played.slots["requested_slot"] == "health_condition"


def test_no_question_left_ends_the_form():
    played = play(FORM, SCHEMES, age=19, area=BOLTON, health_condition=True)
    assert played.slots["requested_slot"] is None


HEALTH = ["health_condition", "health_types", "pregnant"]
ASKING = {"age": 19, "area": BOLTON, "requested_slot": "health_consent", "asked": ["health_consent"]}


def test_before_the_first_question_about_health_we_ask_whether_we_may():
    played = play(FORM, SCHEMES, age=19, area=BOLTON)
    assert played.slots["requested_slot"] == "health_consent"
    assert played.said[-1].startswith("May we ask about your health")
    assert "progress" not in played.messages[-1]["custom"]


def test_a_yes_leads_to_the_question_and_is_not_asked_for_again():
    played = play(FORM, SCHEMES, intent="affirm", **ASKING)
    assert (played.slots["health_consent"], played.slots["requested_slot"]) == (True, "health_condition")


@pytest.mark.parametrize("intent", ["deny", "rather_not_say", "dont_know"])
def test_anything_but_a_yes_leaves_health_out_for_good(intent):
    played = play(FORM, SCHEMES, intent=intent, **ASKING)
    assert (played.slots["health_consent"], played.slots["declined"]) == (False, HEALTH)
    assert played.slots["requested_slot"] is None


def test_health_told_instead_of_a_yes_is_taken_with_thanks():
    told = {"health_condition": True, "health_types": ["mental_health"]}
    played = play(FORM, SCHEMES, entities=told, **ASKING, **told)
    assert played.slots["health_consent"] is True
    assert any("Thank you for telling me about your health" in text for text in played.said)
    assert played.slots["requested_slot"] is None


def test_a_request_for_consent_not_understood_is_put_again_and_then_left():
    again = play(FORM, SCHEMES, **ASKING)
    left = play(FORM, SCHEMES, **ASKING, misses=2)
    assert again.slots["requested_slot"] == "health_consent"
    assert (left.slots["health_consent"], left.slots["requested_slot"]) == (False, None)


def test_coming_back_asks_for_consent_unless_health_was_told_by_the_way():
    back = {"intent": "ask_why", "resumed": "ask"}
    assert play(FORM, SCHEMES, **ASKING, **back).slots["requested_slot"] == "health_consent"
    told = play(FORM, SCHEMES, entities={"health_condition": True}, health_condition=True, **ASKING, **back)
    assert told.slots["requested_slot"] is None


def test_a_refused_question_gives_way_to_the_next_one():
    played = play(
        FORM,
        SCHEMES,
        intent="rather_not_say",
        area=BOLTON,
        requested_slot="age",
        declined=["age"],
        asked=["age"],
        health_consent=True,
    )
    assert played.slots["requested_slot"] == "health_condition"


def test_a_message_that_says_nothing_is_met_with_the_question_again():
    played = play(FORM, SCHEMES, area=BOLTON, requested_slot="age", asked=["age"])
    assert (played.slots["misses"], played.slots["requested_slot"]) == (1, "age")


@pytest.mark.parametrize(
    ("told", "asked_back"),
    [({"objects": True}, True), ({"wrong": True}, True), ({"objects": True, "age": 20}, False), ({}, False)],
)
def test_who_says_that_something_is_wrong_is_asked_what(told, asked_back):
    said = " ".join(play(FORM, SCHEMES, entities=told, age=19, area=BOLTON).said)
    assert ("Tell me what is wrong" in said) is asked_back


def test_the_second_miss_offers_ways_out_and_the_third_moves_on():
    second = play(FORM, SCHEMES, area=BOLTON, requested_slot="age", asked=["age"], misses=1)
    third = play(
        FORM, SCHEMES, area=BOLTON, requested_slot="age", asked=["age"], misses=2, health_consent=True
    )
    assert any(button["payload"] == "/talk_to_person" for m in second.messages for button in m["buttons"])
    assert (third.slots["declined"], third.slots["requested_slot"]) == (["age"], "health_condition")
    assert third.said[0].startswith("Never mind")
    assert third.slots["misses"] == 0


@pytest.mark.parametrize("intent", ["ask_why", "ask_scheme", "forget_me", "talk_to_person", "out_of_scope"])
def test_a_message_that_wants_something_else_is_handed_on(intent):
    played = play(FORM, SCHEMES, intent=intent, area=BOLTON, requested_slot="age")
    assert (played.events, played.said) == (["action_execution_rejected"], [])


def test_coming_back_asks_the_open_question_without_counting_it_again():
    played = play(
        FORM, SCHEMES, intent="ask_why", area=BOLTON, requested_slot="age", asked=["age"], resumed="ask"
    )
    assert (played.slots["requested_slot"], played.slots["asked"]) == ("age", ["age"])


def test_a_pause_leaves_the_question_open_and_says_nothing():
    played = play(FORM, SCHEMES, intent="goodbye", requested_slot="age", resumed="quiet")
    assert (played.said, played.slots["requested_slot"]) == ([], "age")


def test_six_questions_are_the_most():
    asked = ["about", "work", "benefits", "needs", "groups", "pregnant"]
    assert play(FORM, SCHEMES, area=BOLTON, asked=asked).slots["requested_slot"] is None


@pytest.mark.parametrize(
    ("fault", "words"), [({"unknown_place": True}, "can't find"), ({"impossible": ["age"]}, "can't be right")]
)
def test_an_impossible_answer_is_named_kindly_and_asked_again(fault, words):
    played = play(FORM, SCHEMES, entities=fault, requested_slot="area", asked=["area"])
    assert words in played.said[0]
    assert played.slots["requested_slot"] == "area"


@pytest.mark.parametrize(
    ("latest", "heard", "sorry"),
    [
        ([3, {"age": 18}], {"age": 19}, True),
        ([3, {"area": ["E08000003"]}], {"area": "E08000001"}, True),
        ([3, {"age": None}], {"age": 19}, False),
        ([2, {"age": 18}], {"age": 19}, False),
        ([3, {"area": ["E08000003", "E08000001"]}], {"area": "E08000001"}, False),
        ([3, {"benefits": ["pip"]}], {"benefits": ["carers_allowance"]}, False),
        ([3, {"about": "self"}], {"about": "other"}, False),
    ],
)
def test_what_is_put_right_is_said_back_with_a_sorry(latest, heard, sorry):
    played = play(FORM, SCHEMES, entities=heard, latest=latest, turn=3, age=19, area=BOLTON)
    assert played.said[0].startswith("Sorry about that") is sorry


def test_a_place_in_two_councils_is_asked_with_the_councils_as_choices():
    local = catalogue(made("local", {"area": ["Ashford"]}))
    codes = ["E07000105", "E07000213"]
    played = play(FORM, local, entities={"area_candidates": codes}, area=codes)
    assert [button["title"] for button in played.messages[-1]["buttons"]] == ["Ashford", "Spelthorne"]


@pytest.mark.parametrize("told", [{"see_now": True}, {"see_now": True, "has_children": False}])
def test_who_asks_to_see_what_there_is_gets_no_further_question(told):
    asked = {"area": BOLTON, "requested_slot": "age", "asked": ["age"], "health_consent": True}
    assert play(FORM, SCHEMES, entities=told, **asked).slots["requested_slot"] is None
    assert play(FORM, SCHEMES, entities={"has_children": False}, **asked).slots["requested_slot"] == "age"


@pytest.mark.parametrize(("given", "asked"), [(True, None), (None, "age")])
def test_who_has_had_a_list_is_asked_no_more(given, asked):
    told = {"entities": {"benefits": ["universal_credit"]}, "health_consent": True}
    assert play(FORM, SCHEMES, area=BOLTON, given=given, **told).slots["requested_slot"] == asked


def test_where_they_live_is_asked_whatever_was_shown():
    assert play(FORM, SCHEMES, given=True, health_consent=True).slots["requested_slot"] is not None


COURSES = "29. is there any training i can do"


@pytest.mark.parametrize(
    ("heard", "text", "known", "asked"),
    [
        ({"offer": True}, "whats near", {"area": BOLTON, "health_condition": True}, None),
        ({"offer": True}, "whats near", {"area": BOLTON}, "age"),
        ({"offer": True}, "whats near", {"area": ["E07000105", "E07000213"], "work": "employed"}, "age"),
        ({"needs": ["skills"]}, COURSES, {"area": BOLTON, "work": "unemployed"}, None),
        ({"needs": ["skills"]}, "i need training", {"area": BOLTON, "work": "unemployed"}, "age"),
    ],
)
def test_who_asks_for_help_gets_a_list_once_enough_is_known_for_one(heard, text, known, asked):
    played = play(FORM, SCHEMES, entities=heard, text=text, health_consent=True, **known)
    assert played.slots["requested_slot"] == asked


@pytest.mark.parametrize(("refused", "asked"), [(["work", "benefits"], None), (["work"], "age")])
def test_who_has_refused_two_questions_is_shown_what_there_is(refused, asked):
    told = {"entities": {"has_children": False}, "health_consent": True, "asked": ["work", "benefits"]}
    assert play(FORM, SCHEMES, area=BOLTON, declined=refused, **told).slots["requested_slot"] == asked


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ({"benefits": ["pip"]}, "you get Universal Credit."),
        ({"benefits": None}, "you get Personal Independence Payment (PIP) and Universal Credit."),
    ],
)
def test_only_what_is_news_is_said_back(before, said):
    told = {"age": 19, "benefits": ["pip", "universal_credit"]}
    played = play(FORM, SCHEMES, entities=told, latest=[3, before], turn=3, area=BOLTON, **told)
    assert played.said[0].endswith(said)
    assert "19" not in played.said[0]


@pytest.mark.parametrize(("intent", "agreed"), [("affirm", True), ("deny", False)])
def test_an_answer_to_the_request_for_consent_counts_however_often_it_was_put(intent, agreed):
    asked = {"requested_slot": "health_consent", "asked": ["health_consent", "health_consent"]}
    assert play(FORM, SCHEMES, intent=intent, area=BOLTON, age=19, **asked).slots["health_consent"] is agreed

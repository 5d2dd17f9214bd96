"""action_hear: facts into slots."""

import pytest

from actions.hear import ActionHear
from tests.actions.shelf import BOLTON
from tests.actions.stage import play

EXETER = "E07000041"


def heard(**given):
    """The slots set, but for the count of messages and what the facts replaced."""
    slots = play(ActionHear(), **given).slots
    slots.pop("latest", None)
    assert slots.pop("turn") == given.get("turn", 0) + 1
    return slots


@pytest.mark.parametrize(
    ("before", "told", "after"),
    [
        ({}, {"age": 19}, {"age": 19}),
        ({"age": 30}, {"age": 31}, {"age": 31}),
        ({}, {"area": "E08000001"}, {"area": ["E08000001"]}),
        ({}, {"area_candidates": ["E07000105", "E07000207"]}, {"area": ["E07000105", "E07000207"]}),
        (
            {"benefits": ["pip"]},
            {"benefits": ["universal_credit"]},
            {"benefits": ["pip", "universal_credit"]},
        ),
        ({"benefits": ["pip"]}, {"benefits": []}, {"benefits": []}),
        ({}, {"benefits": "none"}, {"benefits": []}),
        (
            {"health_types": ["physical"]},
            {"health_condition": False},
            {"health_condition": False, "health_types": None},
        ),
        (
            {"looking_for_work": True},
            {"wants_work": False},
            {"wants_work": False, "looking_for_work": None},
        ),
        (
            {"wants_work": False},
            {"looking_for_work": True, "wants_work": True},
            {"looking_for_work": True, "wants_work": True},
        ),
        ({"preferences": ["nights"]}, {"preferences": ["no_nights"]}, {"preferences": ["no_nights"]}),
        ({"preferences": ["nights"]}, {"age": 19}, {"age": 19}),
        ({"declined": ["age"]}, {"age": 19}, {"age": 19, "declined": []}),
        ({}, {"danger": "abuse"}, {}),
    ],
)
def test_facts_are_added_put_right_or_taken_back(before, told, after):
    assert heard(entities=told, **before) == after


@pytest.mark.parametrize("intent", ["rather_not_say", "dont_know"])
def test_a_refusal_declines_the_open_question(intent):
    assert heard(intent=intent, requested_slot="age") == {"declined": ["age"]}


def test_an_answer_with_a_refusal_of_something_else_declines_only_that():
    assert heard(intent="rather_not_say", entities={"age": 19}, requested_slot="age") == {"age": 19}


def test_a_refusal_of_what_it_names_leaves_the_open_question_open():
    health = ["health_condition", "health_types"]
    told = {"intent": "rather_not_say", "entities": {"declined": health}, "requested_slot": "needs"}
    assert heard(**told) == {"declined": health}


def test_asking_for_somebody_else_forgets_the_facts_about_oneself_but_not_the_place():
    own = {"age": 44, "area": BOLTON, "work": "employed"}
    played = play(ActionHear(), intent="for_someone_else", entities={"age": 18}, **own)
    after = {name: played.slots[name] for name in ("about", "age", "work", "area")}
    assert after == {"about": "other", "age": 18, "work": None, "area": BOLTON}
    next_one = play(ActionHear(), entities={"next_person": True, "age": 18}, **own)
    assert next_one.slots["area"] is None


def test_more_about_the_same_other_person_forgets_nothing():
    played = play(ActionHear(), entities={"about": "other", "age": 18}, about="other", area=["E08000001"])
    assert "area" not in played.slots


def test_to_skip_to_the_results_instead_of_consenting_leaves_health_out():
    skipped = heard(intent="show_results", requested_slot="health_consent")
    assert skipped == {"declined": ["health_condition", "health_types", "pregnant"]}


def test_to_skip_another_question_leaves_nothing_out_for_good():
    assert heard(intent="show_results", requested_slot="age") == {}


def test_a_denied_fact_goes_out_and_is_kept_to_be_said():
    after = heard(entities={"taken_back": [["groups", "carer"]]}, groups=["carer", "veteran"])
    assert after == {"groups": ["veteran"], "undone": [{"groups": ["carer"]}]}


def test_what_is_told_in_place_of_what_is_denied_stays():
    denied = {"taken_back": [["work", "self_employed"]]}
    assert heard(entities=denied | {"work": "unemployed"}, work="self_employed")["work"] == "unemployed"
    assert heard(entities=denied, work="self_employed")["work"] is None


def test_a_denied_fact_gives_way_to_what_it_replaced():
    """Who was out of work, was taken to be retired, and says that they are not, is out of work still."""
    denied = {"taken_back": [["work", "retired"]]}
    replaced = [3, {"work": "unemployed", "age": 61}]
    assert heard(entities=denied, work="retired", latest=replaced, turn=4)["work"] == "unemployed"
    assert heard(entities=denied, work="retired", latest=[3, {"age": 61}], turn=4)["work"] is None
    both = {"taken_back": [["work", "retired"], ["work", "unemployed"]]}
    assert heard(entities=both, work="retired", latest=replaced, turn=4)["work"] is None


def test_the_last_type_of_condition_taken_back_takes_the_condition_with_it():
    told = {"health_types": ["mental_health"], "health_condition": True}
    after = heard(entities={"taken_back": [["health_types", "mental_health"]]}, **told)
    assert (after["health_types"], after["health_condition"]) == (None, None)


def test_what_is_said_to_be_wrong_is_what_was_told_last_and_comes_back_as_it_was():
    latest = [3, {"months_out_of_work": 2, "work": None}]
    now = {"months_out_of_work": 6, "work": "employed", "latest": latest}
    after = heard(entities={"wrong": True}, turn=3, **now)
    assert after == {
        "months_out_of_work": 2,
        "work": None,
        "undone": [{"months_out_of_work": 6, "work": "employed"}],
    }
    assert heard(entities={"wrong": True}, turn=6, **now) == {}
    assert "undone" not in heard(entities={"wrong": True, "age": 19}, turn=3, **now)


def test_that_it_is_wrong_loses_nothing_where_it_may_be_any_of_many_facts():
    many = {"age": None, "work": None, "area": None, "benefits": None}
    assert heard(entities={"wrong": True}, turn=3, age=38, work="unemployed", latest=[3, many]) == {}


def test_what_was_told_of_oneself_and_of_another_is_kept_apart_and_comes_back():
    for_son = heard(entities={"about": "other", "age": 19}, age=54, area=BOLTON)
    assert (for_son["age"], for_son["area"]) == (19, BOLTON)
    back = heard(entities={"about": "self"}, about="other", age=19, other_person=for_son["other_person"])
    assert (back["age"], back["area"]) == (54, BOLTON)


def test_a_client_who_was_meant_all_along_keeps_what_was_told():
    client = {"about": "other", "same_person": True}
    assert heard(entities=client, age=54) == {"about": "other"}
    assert heard(entities=client | {"work": "unemployed"}, age=54) == {"about": "other", "work": "unemployed"}


@pytest.mark.parametrize(
    ("before", "heard_of", "after"),
    [
        ([EXETER], [EXETER, "E07000040"], [EXETER]),
        ([EXETER, "E07000042"], [EXETER, "E07000040"], [EXETER]),
        (["E09000001"], [EXETER, "E07000040"], [EXETER, "E07000040"]),
        (None, [EXETER, "E07000040"], [EXETER, "E07000040"]),
    ],
)
def test_a_county_around_what_is_known_does_not_throw_it_away(before, heard_of, after):
    told = play(ActionHear(), entities={"area_candidates": heard_of}, area=before).slots
    assert told["area"] == after


def test_a_carer_who_seems_to_ask_for_another_keeps_what_was_told():
    played = play(ActionHear(), intent="for_someone_else", groups=["carer"], age=52)
    assert "age" not in played.slots
    switched = play(
        ActionHear(), intent="for_someone_else", entities={"about": "other"}, groups=["carer"], age=52
    )
    assert switched.slots["age"] is None


def test_the_next_client_starts_from_nothing():
    after = heard(entities={"next_person": True, "age": 30}, about="other", age=54, groups=["veteran"])
    assert (after["about"], after["age"], after["groups"], after["other_person"]) == ("other", 30, None, None)


@pytest.mark.parametrize(
    ("intent", "told", "after"),
    [
        ("ask_scheme", {"area": "E08000003"}, {}),
        ("ask_scheme", {"work": "studying"}, {}),
        ("ask_scheme", {"needs": ["skills"]}, {}),
        ("ask_privacy", {"wants_work": True}, {}),
        ("ask_scheme", {"age": 19}, {"age": 19}),
        ("tell", {"area": "E08000003"}, {"area": ["E08000003"]}),
    ],
)
def test_a_question_never_overwrites_what_was_told(intent, told, after):
    assert heard(intent=intent, entities=told, area=BOLTON, work="unemployed") == after


@pytest.mark.parametrize(
    ("side", "alone", "told", "after"),
    [
        ("for", True, {"health_types": ["neurodivergence"]}, {}),
        ("difference", True, {"has_children": True, "youngest_child_age": 1}, {}),
        ("fit", True, {"age": 58}, {"age": 58}),
        ("affects", True, {"benefits": ["pip"]}, {"benefits": ["pip"]}),
        ("cost", False, {"benefits": ["pip"]}, {"benefits": ["pip"]}),  # "is it free? i get pip"
    ],
)
def test_a_question_about_a_scheme_tells_only_what_it_asks_with(side, alone, told, after):
    asked = {"side": [side], "asks_alone": alone}
    assert heard(intent="ask_scheme", entities={**told, **asked}) == after


def test_what_is_stated_beside_a_question_puts_right_what_was_told():
    told = {"has_children": False, "youngest_child_age": 3}
    after = heard(intent="ask_scheme", entities=told | {"stated": ["has_children"]}, has_children=True)
    assert after == {"has_children": False, "youngest_child_age": 3} | {
        "childcare_need": None,
        "lone_parent": None,
    }
    assert "has_children" not in heard(intent="ask_scheme", entities=told, has_children=True)


def test_a_denial_beside_a_question_takes_back():
    denied = {"taken_back": [["groups", "carer"]], "side": ["for"]}
    assert heard(intent="ask_scheme", entities=denied, groups=["carer"])["groups"] is None


def test_a_note_of_a_client_is_of_another_and_keeps_what_was_told():
    note = {"of_client": True, "age": 40}
    assert heard(entities=note, area=BOLTON) == {"about": "other", "age": 40}
    assert heard(entities=note | {"about": "self"}, area=BOLTON) == {"about": "self", "age": 40}
    assert heard(entities=note, about="self", work="employed")["work"] is None


def test_what_the_last_client_refused_is_not_refused_by_the_next():
    after = heard(entities={"next_person": True, "age": 30}, about="other", declined=["age", "work"])
    assert after["declined"] is None


def test_what_was_asked_for_beside_the_list_is_answered_by_the_next_message_alone():
    assert heard(intent="thank", hinted="age")["hinted"] is None
    assert "hinted" not in heard(intent="thank")


def test_what_is_to_be_left_out_of_a_handover_just_shown_is_still_so():
    no_health = {"without": "health", "taken_back": [["health_condition", True]]}
    told = {"entities": no_health, "intent": "rather_not_say", "health_condition": True, "turn": 4}
    assert "health_condition" not in play(ActionHear(), **told, handover=[4, True, None]).slots
    assert play(ActionHear(), **told, handover=[1, True, None]).slots["health_condition"] is None

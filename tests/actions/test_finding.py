"""What is asked for in people's own words, wherever it is said: cards for it, and never where it was only told."""

import pytest

from actions.about_us import ActionAboutUs
from actions.answer import ActionAnswer
from actions.ask import ValidateCircumstancesForm
from actions.fallback import ActionFallback
from actions.person import ActionPerson
from actions.recommend import ActionRecommend
from actions.refine import ActionSearch
from tests.actions.shelf import BOLTON, WALK, YOUNG
from tests.actions.stage import play
from tests.knowledge.people import catalogue, made

ENGLAND = {"area": {"nation": "England"}}
FOOD = made("parcels", ENGLAND, kind="advice", by_name=True, asked_for=["food bank", "no food"])
RIGHTS = made("rights", ENGLAND, kind="advice", by_name=True, asked_for=["sack me", "claim uc"])
DRINK = made("drink", {**ENGLAND, "groups": ["substance"]}, kind="peer_support")
AUTISM = made("autism", {"area": ["Bolton"], "health_types": ["neurodivergence"]}, kind="peer_support")
MEN = made("men", {"area": ["Bolton"]}, summary="For men. A group.", helps_with=["peer_support"])
ALL = catalogue(WALK, YOUNG, FOOD, RIGHTS, DRINK, AUTISM, MEN)
SEEN = {"age": 19, "area": BOLTON, "shown": ["young", "walk", "men"]}


def cards(played):
    return [c["scheme"] for m in played.messages for c in (m["custom"] or {}).get("recommendations", ())]


HE = made("he", ENGLAND, kind="peer_support", summary="For men. A club.", asked_for=["mens group"])
CLUBS = catalogue(HE, made("all", ENGLAND, kind="peer_support", helps_with=["peer_support"]))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("mens groups please", ["he"]),
        ("CAN YOU JUST TELL ME A MENS GROUP", ["he"]),
        ("i dont want a mens group", []),
        ("is there a group for women", []),
    ],
)
def test_a_group_for_men_is_shown_to_who_asks_for_one_before_the_next_question(text, shown):
    needs = {"needs": ["peer_support"]}
    form = {"loop": "circumstances_form", "requested_slot": "has_children"}
    played = play(ValidateCircumstancesForm(), CLUBS, text=text, entities=needs, area=BOLTON, age=40, **form)
    assert cards(played) == shown


def test_what_is_aimed_at_others_is_found_only_where_nothing_else_is():
    new = made("new", ENGLAND, aimed_at={"benefits": {"none_of": ["universal_credit"]}}, asked_for=["my uc"])
    told = {
        "intent": "search",
        "text": "who helps with my uc",
        "area": BOLTON,
        "benefits": ["universal_credit"],
    }
    old = made("old", ENGLAND, asked_for=["my uc"])
    assert cards(play(ActionSearch(), catalogue(new, old), **told)) == ["old"]
    assert cards(play(ActionSearch(), catalogue(new), **told)) == ["new"]
    assert set(cards(play(ActionSearch(), catalogue(new, old), **{**told, "benefits": []}))) == {"new", "old"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [("food bank pls", ["parcels"]), ("whats the weather like", []), ("i like growing food", [])],
)
def test_what_is_out_of_scope_is_looked_for_first(text, shown):
    played = play(ActionFallback(), ALL, intent="out_of_scope", text=text, **SEEN)
    assert cards(played) == shown
    assert played.said[0].startswith("Sorry") is not bool(shown)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("whats the weather like", "Sorry, I don't have the answer"),
        ("i like growing food", "Sorry, I could not tell"),
    ],
)
def test_beside_a_list_a_question_not_known_is_told_from_words_not_followed(text, said):
    assert play(ActionFallback(), ALL, intent="out_of_scope", text=text, **SEEN).said[0].startswith(said)
    before_it = play(ActionFallback(), ALL, intent="out_of_scope", text=text, age=19).said[0]
    assert "can't help" in before_it or "not something" in before_it


@pytest.mark.parametrize(
    ("text", "entities", "shown"),
    [
        ("i need a food bank", {}, []),  # the form has shown it
        ("is there anything for autism", {"health_types": ["neurodivergence"]}, ["autism"]),
        ("im autistic by the way", {"health_types": ["neurodivergence"]}, []),
    ],
)
def test_what_a_message_asks_for_that_leaves_the_list_as_it_is_comes_first_even_if_shown(
    text, entities, shown
):
    told = {**SEEN, "health_types": ["neurodivergence"], "shown": ["autism", "young", "walk", "men"]}
    told |= {"turn": 2, "just_found": ["2", "parcels"] if "food" in text else []}
    assert cards(play(ActionRecommend(), ALL, text=text, entities=entities, **told)) == shown


@pytest.mark.parametrize(
    ("text", "words"),
    [("im tired today", "could not tell"), ("is it far?", "have the answer")],
)
def test_what_tells_nothing_is_not_said_to_be_noted_and_a_question_neither(text, words):
    played = play(ActionRecommend(), ALL, text=text, **SEEN)
    assert words in " ".join(played.said)
    assert ("noted that" in " ".join(played.said)) is (words == "noted that")


@pytest.mark.parametrize("wrong", ["wrong", "objects"])
def test_what_is_only_said_to_be_wrong_is_never_said_to_be_noted(wrong):
    assert play(ActionRecommend(), ALL, text="not 2 years", entities={wrong: True}, **SEEN).said == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("can they sack me", ["rights"]),
        ("no food in the house", ["parcels"]),
        ("they might sack me", []),
        ("any walking", []),
    ],
)
def test_in_the_middle_of_the_questions_what_is_asked_for_is_shown_and_the_question_stays(text, shown):
    played = play(ValidateCircumstancesForm(), ALL, text=text, requested_slot="age", asked=["age"])
    assert cards(played) == shown
    assert played.slots["requested_slot"]


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        ("carers allowance", {"benefits": ["carers_allowance"]}, []),
        ("carers allowance. who can i talk to about it?", {"benefits": ["carers_allowance"]}, ["carers"]),
        ("carers allowance", {}, ["carers"]),
    ],
)
def test_the_few_words_that_answer_the_open_question_ask_for_nothing(text, told, shown):
    stock = catalogue(made("carers", {}, asked_for=["carers allowance"]))
    asking = {"requested_slot": "benefits", "asked": ["benefits"]}
    assert cards(play(ValidateCircumstancesForm(), stock, text=text, entities=told, **asking)) == shown


@pytest.mark.parametrize(
    ("action", "intent", "text", "shown"),
    [
        (ActionAboutUs(), "ask_benefits", "how do i claim uc", ["rights"]),
        (ActionAboutUs(), "ask_benefits", "will it stop my money", []),
        (ActionAboutUs(), "ask_privacy", "who sees it if i claim uc", []),
        (ActionAnswer(), "ask_scheme", "when is the food bank on", ["parcels"]),
        (ActionPerson(), "talk_to_person", "who can i ask for a food bank", ["parcels"]),
        (ActionPerson(), "talk_to_person", "a person please", []),
    ],
)
def test_other_questions_are_answered_from_the_records_where_these_have_it(action, intent, text, shown):
    assert cards(play(action, ALL, intent=intent, text=text, **SEEN)) == shown


def test_a_search_adds_what_helps_with_the_need_but_not_what_is_for_others():
    given = {"intent": "search", "entities": {"needs": ["peer_support"]}, **SEEN}
    assert "men" in cards(play(ActionSearch(), ALL, text="a group to meet people", **given))
    assert "men" not in cards(play(ActionSearch(), ALL, text="a group for women", **given))


def test_a_search_without_a_find_says_whom_to_ask():
    played = play(ActionSearch(), ALL, intent="search", text="a scuba club", **SEEN)
    assert "council" in played.said[0]
    assert cards(played) == []


def test_a_need_named_in_answer_is_kept_for_the_list_unless_nothing_there_would_help():
    course = made("lathe course", ENGLAND, asked_for=["lathe"])
    given = {"text": "help with a lathe", "requested_slot": "needs", "asked": ["needs"]}
    assert cards(play(ValidateCircumstancesForm(), catalogue(course), **given)) == ["lathe course"]
    named = {**given, "entities": {"needs": ["skills"]}}
    assert cards(play(ValidateCircumstancesForm(), catalogue(course), **named)) == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("my landlord wont mend the roof", "council or Citizens Advice"), ("did liverpool win", "help")],
)
def test_what_nothing_here_helps_with_leads_to_whom_to_ask(text, sentence):
    assert sentence in play(ActionFallback(), ALL, intent="out_of_scope", text=text).said[0]


def test_a_question_that_names_what_it_wants_is_not_about_what_was_talked_of_last():
    asks = {"intent": "ask_scheme", "shown": ["walk", "young"], "discussed": "walk"}
    played = play(ActionAnswer(), ALL, text="do they do a food bank round here", **asks)
    assert played.slots["discussed"] == "parcels"
    food = play(ActionAnswer(), ALL, text="would any of them pay for a food bank", **asks)
    assert food.slots["discussed"] == "parcels"
    assert "Walk" in play(ActionAnswer(), ALL, text="what do they do", **asks).said[0]


def test_who_asks_for_jobs_is_told_that_there_are_none_here():
    office = made("office", ENGLAND, asked_for=["any jobs"])
    played = play(ActionFallback(), catalogue(office), intent="out_of_scope", text="any jobs")
    assert played.said[0].startswith("I don't list jobs")


def test_who_asks_for_job_sites_hears_that_there_are_none_and_is_shown_who_helps_to_look():
    helper = made("job club", {"area": ["Bolton"]}, helps_with=["job_search"])
    coach = made("coach", {"area": ["Bolton"]}, asked_for=["job site"])
    stock = catalogue(helper, coach, WALK)
    played = play(ActionSearch(), stock, intent="search", text="whats the best job site", age=30, area=BOLTON)
    assert played.said[0].startswith("I don't list jobs or job sites.")
    assert cards(played) == ["coach", "job club"]


def test_what_is_asked_of_any_of_them_in_the_words_of_one_shows_that_one():
    forklift = made("careers", {"area": ["Bolton"]}, asked_for=["forklift"])
    stock = catalogue(forklift, WALK)
    seen = {"intent": "ask_scheme", "age": 30, "area": BOLTON, "shown": ["careers", "walk"]}
    assert cards(play(ActionAnswer(), stock, text="do any of them do forklift", **seen)) == ["careers"]
    assert cards(play(ActionAnswer(), stock, text="is the forklift one free", **seen)) == []


def test_what_is_turned_down_beside_it_hides_nothing_that_is_wanted():
    agency = made("coach", {"area": ["Bolton"]}, asked_for=["want agency"])
    told = {"intent": "search", "age": 30, "area": BOLTON}
    wanted = play(ActionSearch(), catalogue(agency), text="I dont want course. I want agency", **told)
    assert cards(wanted) == ["coach"]
    assert cards(play(ActionSearch(), catalogue(agency), text="i dont want agency", **told)) == []

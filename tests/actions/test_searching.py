"""A search in their own words: what is found by its name, who may only know of it, and what they have seen before."""

import pytest

from actions.answer import ActionAnswer
from actions.ask import ValidateCircumstancesForm
from actions.recommend import ActionRecommend
from actions.refine import ActionRefine, ActionSearch
from tests.actions.shelf import BOLTON
from tests.actions.stage import cards, play
from tests.knowledge.people import catalogue, made

ENGLAND = {"area": {"nation": "England"}}
SHED = made("men's sheds", ENGLAND, kind="peer_support", helps_with=["peer_support"])
LINKS = made(
    "link workers",
    ENGLAND,
    kind="health",
    asked_for=["lonely"],
    knows_of=["volunteering", "bereavement"],
    helps_with=["peer_support"],
)
MOODS = made("moods", ENGLAND, kind="health", helps_with=["peer_support"])
SCREENS = made("screens", ENGLAND, kind="skills", by_name=True, asked_for=["computer class"])
ONLINE = made("checks", ENGLAND, kind="advice", join={"how": "Use it online.", "url": "https://example.org"})
COACH = made("coach", ENGLAND, helps_with=["job_search"])
ALL = catalogue(SHED, LINKS, MOODS, SCREENS, ONLINE, COACH)
TOLD = {"age": 60, "area": BOLTON, "given": True, "turn": 5}
COMPANY = {"needs": ["peer_support"]}


def searched(text, action=ActionSearch, intent="search", **slots):
    return play(action(), ALL, intent=intent, text=text, **{**TOLD, **slots})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("is there volunteering or a men's shed", ["men's sheds", "link workers"]),
        ("Mens shed?", ["men's sheds"]),
        ("any moods", ["moods"]),
        ("my moods are up and down", []),
        ("i was never in a men's shed", []),
    ],
)
def test_what_is_looked_for_by_its_name_is_found_and_nothing_that_only_helps_alike(text, found):
    entities = COMPANY if found else {}
    assert cards(searched(text, entities=entities)) == found


def test_of_what_only_others_may_know_that_is_said_and_nothing_else_is_shown():
    first = searched("is there a bereavement group", entities=COMPANY)
    assert cards(first) == ["link workers"]
    assert first.said[0].startswith("I have nothing on my list that is just for that. Ask here")
    again = searched("bereavement group please", **first.slots)
    assert again.said[0].startswith("I have nothing on my list that is just for that, sorry. I have shown")
    assert searched("im so lonely, anything", entities=COMPANY).said[0] == "This is what I found."


def test_what_was_shown_before_is_not_shown_again_as_if_it_were_new():
    first = searched("is there a men's shed")
    assert first.said[0] == "This is what I found."
    assert (
        searched("is there a men's shed", **first.slots).said[0].startswith("I have shown you this before.")
    )
    more = searched("is there volunteering or a men's shed", **first.slots)
    assert more.said[0] == "This is what I found."
    asked = searched("is there a men's shed", entities={"see_now": True}, **first.slots)
    assert asked.said[0] == "This is what I found."


def test_a_job_of_some_trade_is_no_scheme_and_who_helps_to_find_one_is_shown():
    for text, heard in (
        ("any chef stuff", {"preferences": ["kitchen"]}),
        ("anything for sitting jobs", {}),
    ):
        played = searched(text, entities=heard)
        assert played.said[0].startswith("I don't list jobs")
        assert cards(played) == ["coach"]
    assert searched("any scuba diving").said[0].startswith("I have nothing like that")


@pytest.mark.parametrize(
    "text", ["is there anyone who visits at home", "someone who comes to the house please"]
)
def test_nobody_who_visits_is_listed_and_who_may_know_is_said(text):
    assert (
        searched(text, about="other").said[0].startswith("I have nobody on my list who comes to their home")
    )
    assert "comes to" not in searched("any visits to a farm").said[0]


def test_not_online_is_no_wish_for_what_is_online():
    offline = searched("a computer class, face to face not online", ActionRefine, "online_only")
    assert cards(offline) == ["screens"]
    assert cards(searched("only online please", ActionRefine, "online_only")) == ["checks"]


def test_after_a_list_what_only_its_own_words_find_is_shown_though_nothing_is_asked():
    told = {"text": "she cant read a screen. basic computer class in town", "requested_slot": "benefits"}
    told |= {"age": 60, "area": BOLTON, "asked": ["benefits"]}
    assert cards(play(ValidateCircumstancesForm(), ALL, given=True, shown=["coach"], **told)) == ["screens"]
    assert cards(play(ValidateCircumstancesForm(), ALL, **told)) == []
    assert cards(play(ValidateCircumstancesForm(), ALL, given=True, shown=["screens"], **told)) == []


TRAIN = made("train", ENGLAND, kind="skills", asked_for=["free course"], helps_with=["skills"])
LESSONS = made(
    "lessons", ENGLAND, kind="skills", by_name=True, asked_for=["use computer"], helps_with=["skills"]
)
START = made("start", ENGLAND, kind="skills", asked_for=["apprenticeship"], helps_with=["skills"])
FOR_ILL = made("for ill", {**ENGLAND, "health_condition": "required"}, helps_with=["job_search"])
TRAINING = catalogue(TRAIN, LESSONS, START, COACH, FOR_ILL)


@pytest.mark.parametrize("action", [ActionSearch, ActionRefine, ActionAnswer])
def test_a_course_in_a_trade_is_not_listed_which_is_said_with_who_can_find_one(action):
    told = {**TOLD, "intent": "online_only", "shown": ["coach"]}
    played = play(action(), TRAINING, text="ONLINE LEARNING. anyone do coding from home", **told)
    assert played.said == [
        "I don't list courses in coding. These can help you find one. Tell them that is what you want."
    ]
    assert cards(played) == ["train"]


def test_who_can_use_a_computer_is_not_taught_to_use_one():
    told = {**TOLD, "intent": "search"}
    played = play(ActionSearch(), TRAINING, text="I can already use a computer. WELDING", **told)
    assert cards(played) == ["train"]
    assert cards(play(ActionSearch(), TRAINING, text="i cant use a computer", **told)) == ["lessons"]


def test_a_trade_that_is_told_in_the_questions_does_not_end_them():
    form = {"loop": "circumstances_form", "requested_slot": "age", "area": BOLTON, "turn": 2}
    assert (
        cards(play(ValidateCircumstancesForm(), TRAINING, text="I want a job with computers", **form)) == []
    )
    asked = play(ValidateCircumstancesForm(), TRAINING, text="any welding courses", **form)
    assert cards(asked) == ["train", "start"]
    skills = {"entities": {"needs": ["skills"]}, **form}
    trade = play(ValidateCircumstancesForm(), TRAINING, text="any welding courses", **skills)
    assert cards(trade) == ["train", "start"]
    assert cards(play(ValidateCircumstancesForm(), TRAINING, text="any courses", **skills)) == []


def test_a_course_asked_for_again_is_shown_again_and_not_only_noted():
    told = {**TOLD, "intent": "tell", "shown": ["train", "coach", "start"]}
    told |= {"text": "bored at home not ill. A course please", "entities": {"health_condition": False}}
    played = play(ActionRecommend(), TRAINING, **told)
    assert played.said[0].startswith("I can't see which courses run near you")
    noted = play(ActionRecommend(), TRAINING, **{**told, "text": "bored at home not ill."})
    assert "courses" not in " ".join(noted.said)


def test_help_into_work_for_people_like_them_is_not_just_any_help_into_work():
    autism = {"health_condition": True, "health_types": ["neurodivergence"]}
    text = "is there something that helps autistic people get work"
    told = {**TOLD, "intent": "search", "text": text, **autism}
    assert cards(play(ActionSearch(), TRAINING, entities=autism, **told)) == ["for ill"]
    assert cards(play(ActionSearch(), TRAINING, **{**told, "text": "any work"})) != ["for ill"]


def test_a_human_being_to_ring_is_a_person_to_talk_to_and_no_search():
    played = searched("This is hopeless. Is there a human being I could ring?")
    assert played.said[0].startswith("These are people you can talk to")
    assert searched("any human rights").said[0].startswith("I have nothing like that")

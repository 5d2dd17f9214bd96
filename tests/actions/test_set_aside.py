"""Schemes turned down: put aside, put back, and what only looks like a no."""

import pytest

from actions.recommend import ActionRecommend
from actions.refine import ActionRefine
from actions.set_aside import ActionSetAside
from tests.actions.shelf import ALL, BOLTON
from tests.actions.stage import cards, play


def said_no(text, **slots):
    """The list after a message that turns something down, and what it was made of."""
    told = {"intent": "not_that_one", "text": text, "age": 19, "area": BOLTON, **slots}
    first = play(ActionSetAside(), ALL, **told)
    return first, play(ActionRefine(), ALL, **told | first.slots)


def test_one_put_aside_does_not_come_back():
    first, played = said_no("no thank you to the young one", shown=["young", "walk"])
    assert first.said == ["All right, I've put Young aside."]
    assert played.slots["put_aside"] == ["young"]
    assert cards(played) == ["walk"]
    assert "young" not in cards(play(ActionRecommend(), ALL, age=19, area=BOLTON, put_aside=["young"]))


def test_one_may_be_put_back_and_another_taken_off_in_one_message():
    first, played = said_no("put young back, take walk off", shown=["walk"], put_aside=["young"])
    assert first.slots["put_aside"] == ["young", "walk"]
    assert played.slots["put_aside"] == ["walk"]
    assert played.said == ["Young is back on your list."]
    assert cards(played)[0] == "young"


def test_what_is_wanted_instead_is_looked_for_and_else_it_is_asked_which_is_not():
    shown = ["young", "walk"]
    assert said_no("i dont want a course. i want scuba", shown=shown)[1].said[0].startswith("I have nothing")
    assert said_no("i dont want a course", shown=shown)[1].said == ["Which one shall I take off?"]


def test_the_last_one_is_the_last_of_the_list_and_not_what_was_talked_of_beside_it():
    first = play(
        ActionSetAside(), ALL, text="drop the last one", shown=["young", "walk"], discussed="credit scheme"
    )
    assert first.slots["put_aside"] == ["walk"]


def test_a_no_to_what_is_not_on_the_list_puts_aside_nothing_that_was_talked_of():
    first, played = said_no("not the flying circus", shown=["young", "walk"], discussed="walk")
    assert first.slots == {}
    assert played.said == ["Which one shall I take off?"]
    assert "I've put Walk aside" in said_no("not that", shown=["young", "walk"], discussed="walk")[0].said[0]


def test_what_was_talked_of_or_shown_alone_is_the_one_not_wanted_and_of_several_it_is_asked_which():
    alone = play(ActionRefine(), ALL, intent="not_that_one", age=19, area=BOLTON, shown=["young"])
    assert "I've put Young aside" in alone.said[0]
    many = play(ActionRefine(), ALL, intent="not_that_one", age=19, area=BOLTON, shown=["young", "walk"])
    assert many.said == ["Which one shall I take off?"]
    assert many.messages[0]["buttons"][0]["payload"] == '/not_that_one{"scheme": "young"}'
    untold = play(ActionRefine(), ALL, intent="not_that_one", age=19, area=BOLTON)
    assert not untold.slots["put_aside"]
    assert "aside" not in untold.said[0]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("show me the list again without the walk one", ["walk"]),
        ("walk no good", ["walk"]),
        ("Please take that off", ["young"]),
        ("I keep being shown walk. Please take that off", ["walk"]),
        ("Forget it. what else", None),
        ("i dont want work", None),
        ("not well, not a problem", None),
        ("none of these", ["young", "walk"]),
        ("walk? nah", ["walk"]),
        ("is walk no good", None),
        ("thats not what i asked lol, do i get wages", None),
        ("i am 19", None),
        ("not walk", ["walk"]),
        ("not bothered about walk", ["walk"]),
        ("not walk time. money", None),
        ("drop the first and second", ["young", "walk"]),
        ("no walk. i want help with my cv", ["walk"]),
        ("no walking. i want help with my cv", None),
        ("no kids", None),
        ("forget walk. whats young", ["walk"]),
        ("forget money. whats young", None),
        ("walk is for dogs, not him", ["walk"]),
        ("mum is 60, not him", None),
        ("why would i want walk haha", ["walk"]),
    ],
)
def test_a_no_puts_aside_what_it_names_wherever_it_stands(text, aside):
    slots = {"shown": ["young", "walk"], "discussed": "young"}
    assert play(ActionSetAside(), ALL, text=text, **slots).slots.get("put_aside") == aside


def test_none_of_these_answers_an_open_question_and_puts_nothing_aside():
    asked = {"text": "none of these", "shown": ["young"], "requested_slot": "groups"}
    assert play(ActionSetAside(), ALL, **asked).slots == {}


def test_not_what_i_asked_is_a_question_again_and_no_refusal():
    first, played = said_no("thats not what i asked lol, is it free", shown=["young"], discussed="young")
    assert first.slots == {}
    assert played.said[0] == "Sorry, I got that wrong."
    assert played.said[1] == "There is nothing to pay for Young."
    _, nothing = said_no("thats not what i asked", shown=["young"], discussed="young")
    assert nothing.said[1].startswith("Tell me in other words")


def test_no_the_other_one_says_which_was_meant_and_puts_none_aside():
    meant = {"intent": "not_that_one", "text": "no the walk one", "shown": ["young", "walk"]}
    right = play(ActionRefine(), ALL, age=19, area=BOLTON, discussed="young", **meant)
    assert (right.slots["discussed"], "put_aside" in right.slots) == ("walk", False)
    aside = play(ActionRefine(), ALL, age=19, area=BOLTON, discussed="walk", **meant)
    assert aside.slots["put_aside"] == ["walk"]


def test_none_of_these_puts_all_of_them_aside_and_not_only_the_first():
    first, played = said_no("none of these", shown=["young", "walk"])
    assert "all of these" in first.said[0]
    assert played.slots["put_aside"] == ["young", "walk"]
    assert played.said[0].startswith("I have no others")


@pytest.mark.parametrize(("taken_back", "aside"), [([["health_types", "lonely"]], None), ([], ["walk"])])
def test_a_fact_thrown_back_turns_no_scheme_down_whose_card_has_its_words(taken_back, aside):
    text = "FEEL ALONE?? I just told you I see people every day"
    heard = {"taken_back": taken_back} if taken_back else {}
    played = play(ActionSetAside(), ALL, text=text, entities=heard, age=19, area=BOLTON, shown=["walk"])
    assert played.slots.get("put_aside") == aside

"""What a message asks for by name while a list is shown: it comes first, once, and never as silence."""

from actions.recommend import ActionRecommend
from tests.actions.shelf import BOLTON
from tests.actions.stage import play
from tests.actions.test_results import cards
from tests.knowledge.people import catalogue, made

ENIC = made(
    "enic", {"area": {"nation": "England"}}, asked_for=["enic"], check=["Ask what it costs before you apply."]
)
HUB = made("hub", {"area": ["Bolton"]})
STOCK = catalogue(ENIC, HUB)
TOLD = {"age": 19, "area": BOLTON}


def test_show_me_with_a_question_about_a_scheme_answers_it_and_is_never_silent():
    had = {**TOLD, "shown": ["hub"], "given": True}
    played = play(
        ActionRecommend(),
        STOCK,
        intent="show_results",
        text="show me the enic, how much does it cost?",
        **had,
    )
    assert played.said == ["Enic: Ask what it costs before you apply."]
    again = play(ActionRecommend(), STOCK, intent="show_results", text="show me everything", **had)
    assert sorted(cards(again)) == ["enic", "hub"]


def test_what_a_message_asked_for_comes_alone_and_with_the_list_only_where_it_asks_for_what_there_is():
    told = {"intent": "tell", "text": "have you got the enic?", **TOLD}
    now = {"shown": ["enic"], "just_found": ["4", "enic"], "turn": 4}
    assert cards(play(ActionRecommend(), STOCK, **told, **now)) == []
    below = play(ActionRecommend(), STOCK, **told, **now, entities={"offer": True})
    assert cards(below) == ["hub"]
    assert below.slots["shown"] == ["enic", "hub"]
    older = play(ActionRecommend(), STOCK, **told, shown=["enic"], just_found=["3", "enic"], turn=4)
    assert sorted(cards(older)) == ["enic", "hub"]
    unasked = play(ActionRecommend(), STOCK, intent="tell", text="i am 19", **TOLD)
    assert sorted(cards(unasked)) == ["enic", "hub"]

"""The wish to see what there is rides along with what is told; a search for something in particular is none."""

from datetime import date

import pytest

from bot.nlu.intents.settling import Heard, settled
from bot.nlu.reading import read

TWINS = [
    ("no kids. just show me", "no kids. just show me apprenticeships"),
    ("No health problem only tired. Please show", "No, he never did show"),
    ("just show me what you have", "show me how to do a cv"),
    ("SHOW", "show more"),
    ("leave my helth out n just show me", "I lent him my car and he didnt show"),
    ("can I see the list now", "can I see a doctor"),
    ("I want to see what there is", "I want to see my kids"),
    ("no kids. list", "my list of debts"),
    ("stop asking", "they keep asking me for forms"),
    ("i already told you that", "i told you im 19"),
    ("skip these questions", "I skip meals to pay the rent"),
    ("Jyst dangos beth sy 'da chi plis", "dangos gyrsie cyfrifiadur i fi"),
    ("ga i weld nhw wan plis?", "ga i weld meddyg"),
]


@pytest.mark.parametrize(("wish", "other"), TWINS, ids=[wish for wish, _ in TWINS])
def test_the_wish_to_see_what_there_is_is_heard(wish, other):
    assert read(wish, today=date(2026, 11, 28)).see_now
    assert not read(other, today=date(2026, 11, 28)).see_now


@pytest.mark.parametrize(
    ("told", "declined", "intent"),
    [
        (set(), False, "show_results"),
        ({"needs"}, False, "show_results"),
        ({"has_children"}, False, "tell"),
        (set(), True, "rather_not_say"),
    ],
)
def test_beside_a_fact_or_a_refusal_it_leaves_the_intent_to_them(told, declined, intent):
    assert settled("rather_not_say", 0.9, Heard(told, "has_children", declined, see_now=True)) == intent


OFFERS = [
    ("bad back, UC, no car. whats near", "is it near me"),
    ("On UC. What can I refer her to today?", "what does refer mean"),
    ("what is there for him", "what is this for"),
    ("any suggestions?", "any kids? no"),
    ("anything local going", "anything else you need"),
    ("where do i start", "Well where do I start. I was at the docks for years"),
    ("beth sydd ar gael", "beth yw dy oed"),
]


@pytest.mark.parametrize(("asks", "other"), OFFERS, ids=[asks for asks, _ in OFFERS])
def test_a_question_for_whatever_there_is_is_heard(asks, other):
    assert read(asks, today=date(2026, 11, 28)).offer
    assert not read(other, today=date(2026, 11, 28)).offer

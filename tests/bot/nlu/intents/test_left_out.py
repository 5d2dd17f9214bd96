"""What a handover is to leave out is heard, beside the words that only name it."""

from datetime import date

import pytest

from bot.nlu.intents.settling import Heard, settled
from bot.nlu.reading import read

TWINS = [
    ("yes but leave my health out", "dont leave my health out"),
    ("no leave my health out", "i had to leave work because of my health"),
    ("hide my health", "please dont hide my health"),
    ("keep my health private", "keep my job with my health"),
    ("my health stays private", "my health is not good"),
    ("i don’t want them to see my health", "i don’t mind them seeing my health"),
    ("dont tell him about my health", "dont know about my health"),
    ("rather they didnt know about my anxiety", "they didnt know about my anxiety"),
    ("dont put my health on it", "dont forget to put my health on it"),
    ("no health stuff please", "no problem, health is fine"),
    ("no health details", "no health problems"),
    ("give it to my adviser but not my health", "yes no problem, my health as well"),
    ("not about my depression", "its not depression"),
    ("ok without my health", "without work my health suffers"),
    ("not the health bit", "not my health visitor"),
    ("everything except my health", "everything and my health"),
    ("take my health out of it", "my condition took me off work"),
    ("skip my health", "show my mental health nurse"),
    ("never show my health", "why not show my health"),
    ("leave my helth out", "my helth is bad"),
    ("leave out the bit about drink", "i left the bit about drink in"),
    ("leave out the bit about my back", "i leave the house when my back is ok"),
    ("ie ond heb fy iechyd", "ie a fy iechyd"),
    ("peidiwch dangos fy iechyd", "cewch ddangos fy iechyd"),
]


@pytest.mark.parametrize(("out", "other"), TWINS, ids=[out for out, _ in TWINS])
def test_health_is_left_out_where_that_is_asked_for(out, other):
    assert read(out, today=date(2026, 11, 28)).without == "health"
    assert read(other, today=date(2026, 11, 28)).without is None


@pytest.mark.parametrize(
    ("without", "intent", "then"),
    [
        (True, "insult", "rather_not_say"),
        (False, "insult", "out_of_scope"),
        (True, "hand_over", "rather_not_say"),
    ],
)
def test_an_unsure_guess_gives_way_to_it(without, intent, then):
    assert settled(intent, 0.2, Heard(without=without)) == then
    assert settled(intent, 0.9, Heard(without=without)) == intent


@pytest.mark.parametrize(
    ("without", "handing_over", "then"),
    [(True, True, "rather_not_say"), (True, False, "tell"), (False, True, "tell")],
)
def test_of_a_handover_just_shown_it_tells_what_to_leave_out_and_nothing_of_the_person(
    without, handing_over, then
):
    told = frozenset({"health_condition"})
    assert settled("tell", 0.9, Heard(told, without=without, handing_over=handing_over)) == then

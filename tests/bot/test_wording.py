"""Responses that the rules utter themselves vary from message to message, and never by chance."""

from itertools import pairwise

from bot.dialogue.wording import TakingTurns


async def _said(tracker_slots, name="utter_greet"):
    return TakingTurns({}).generate_from_slots(name, tracker_slots, "waymark")["text"]


async def test_variations_take_turns():
    said = [await _said({"turn": turn}) for turn in range(4)]
    assert len(set(said)) > 1
    assert all(before != after for before, after in pairwise(said))


async def test_the_same_message_count_says_the_same():
    assert {await _said({"turn": 3}) for _ in range(20)} == {await _said({"turn": 3})}


def test_a_name_that_there_is_not_says_nothing():
    assert TakingTurns({}).generate_from_slots("utter_nothing_of_the_kind", {}, "waymark") is None

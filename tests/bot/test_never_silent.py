"""No turn goes by without a word."""

import asyncio

import pytest

from bot.dialogue import Turn
from bot.turn import choose, say
from tests.knowledge.people import catalogue


class Talk:
    """A dialogue that answers everything with the same utterances."""

    def __init__(self, utterances):
        self.utterances = utterances

    async def turn(self, state, text):
        return Turn(self.utterances, state)

    choose = turn


def said(utterances, **slots):
    """The texts of a turn whose dialogue says `utterances`, to words and to a choice."""
    talk, state = Talk(utterances), {"slots": slots}
    outcomes = (
        asyncio.run(say(talk, catalogue(), state, "the enic")),
        asyncio.run(choose(talk, state, "/show_more", "Show more")),
    )
    return [[reply["text"] for reply in outcome.replies] for outcome in outcomes]


@pytest.mark.parametrize("utterances", [[], [{"text": ""}], [{"text": None, "custom": {"withdraw": True}}]])
def test_where_the_dialogue_says_nothing_that_is_owned_up_to(utterances):
    for texts in said(utterances):
        assert texts[-1].startswith("Sorry, I have no answer to that.")


def test_where_it_says_something_nothing_is_added():
    assert said([{"text": "Hello."}]) == [["Hello."], ["Hello."]]

"""Every persona talks to the whole server over HTTP: what they are shown fits them, and nothing is a dead end."""

from itertools import pairwise

import pytest

from knowledge.assess import assess
from knowledge.truth import Truth
from tests.knowledge.people import TODAY
from tests.personas.people import circumstances, personas
from tests.personas.talk import LONGEST, talk

MOST_QUESTIONS = 6
FEWEST_PERSONAS = 80


@pytest.fixture(params=personas(), ids=lambda persona: persona.name)
async def talked(request, api):
    """A persona, and the conversation they had."""
    return request.param, await talk(api, request.param)


def test_there_are_enough_of_them_and_each_has_a_name_of_its_own():
    names = [persona.name for persona in personas()]
    assert len(set(names)) == len(names) >= FEWEST_PERSONAS


async def test_a_resident_gets_what_they_came_for(talked, catalogue):
    persona, exchanges = talked
    assert [exchange.status for exchange in exchanges] == [200] * len(exchanges)
    assert goals_missed(persona, exchanges) == []
    assert unsuitable(exchanges, catalogue) == []
    assert asked_again(exchanges) == []
    assert said_twice(exchanges) == []
    assert dead_ends(exchanges) == []
    assert questions_before_results(exchanges) <= MOST_QUESTIONS
    assert len(exchanges) < LONGEST


def goals_missed(persona, exchanges):
    """What should have been shown and was not, and what should not have been and was."""
    cards = [card for exchange in exchanges for card in exchange.cards]
    shown, kinds = {card["scheme"] for card in cards}, {card["kind"] for card in cards}
    wanted = [{goal} if isinstance(goal, str) else set(goal) for goal in persona.shown]
    return [goal for goal in wanted if not goal & shown] + [n for n in persona.never if n in shown | kinds]


def unsuitable(exchanges, catalogue):
    """Each scheme shown whose rule the person did not meet when it was shown."""
    return [
        card["scheme"]
        for exchange in exchanges
        for card in exchange.cards
        if assess(catalogue.schemes[card["scheme"]], circumstances(exchange.truth), TODAY).truth is Truth.NO
    ]


def asked_again(exchanges):
    """Each question put after it had been refused."""
    return [
        later.reply["asks"] for before, later in pairwise(exchanges) if later.reply["asks"] in before.refused
    ]


def said_twice(exchanges):
    """Each sentence said twice running."""
    texts = [text for exchange in exchanges for text in exchange.texts]
    return [text for text, following in pairwise(texts) if text == following]


def dead_ends(exchanges):
    """Each message answered by nothing, or by words that neither ask, show nor offer anything."""
    return [exchange.label for exchange in exchanges if not _leads_on(exchange)]


def _leads_on(exchange):
    offered = exchange.reply["asks"] or any(
        message.get(key)
        for message in exchange.reply["messages"]
        for key in ("choices", "recommendations", "help_lines")
    )
    return all(exchange.texts) and bool(exchange.texts) and (offered or _invites(exchange.texts[-1]))


def _invites(text):
    return any(sign in text for sign in ("?", "Tell me", "You can", "Dweda", "Gelli di"))


def questions_before_results(exchanges):
    """How many different questions were put before anything was shown; all, if nothing ever was."""
    asked = set()
    for exchange in exchanges:
        if exchange.cards:
            return len(asked)
        asked |= {exchange.reply["asks"]} - {None}
    return MOST_QUESTIONS + 1

"""A message is words, whatever it looks like: commands come only from the choices that we offer."""

import asyncio
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.parsing import parse
from bot.plain import plain
from bot.turn import choose, say

COMMAND = 'tell{"wants_work": true, "age": "x"}'
LEADING = ["/", "\\", "\n", "\t", "\r", " ", "\x00", "\x0b", "\x1c", "\x85", "\xa0", "\u1680", "\u2003"]
LEADING += ["\u2028", "\u2029", "\u202e", "\u200b", "\u2060", "\u3000", "\ufeff", "\u00ad", "\U000e0020"]
COMMANDS = [COMMAND, "restart", "session_start", "forget_me", "greet", "greet@0.9", "back", "nonsense{"]
LED = st.lists(st.sampled_from(LEADING), max_size=6).map("".join)
NO_WORDS = st.tuples(LED, st.sampled_from(["", *COMMANDS]), LED, st.sampled_from(COMMANDS)).map("".join)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("/\n/tell", "tell"),
        ("\t/greet", "greet"),
        ("\u200b /\u2028//restart", "restart"),
        ("\x1c/\x85/greet", "greet"),
        ("/\n/ \u200b", "?"),
        ("", "?"),
        ("24/7 carer\n/day", "24/7 carer\n/day"),
        ("£20", "£20"),
        ("\u00e9tudiant", "\u00e9tudiant"),
    ],
)
def test_nothing_that_leads_to_a_command_is_left_and_what_follows_stays(text, after):
    assert plain(text) == after


@settings(max_examples=300, deadline=None)
@given(text=LED | NO_WORDS | st.text(max_size=20))
def test_what_is_left_never_begins_a_command(text):
    assert plain(text).strip()
    assert not plain(text).strip().startswith("/")


@settings(max_examples=100, deadline=None)
@given(text=NO_WORDS)
def test_no_message_sets_a_slot_by_command(dialogue, catalogue, text):
    outcome = asyncio.run(say(dialogue, catalogue, {}, text))
    assert "wants_work" not in outcome.state["slots"]
    assert not outcome.forget


async def test_a_choice_of_ours_does(dialogue):
    outcome = await choose(dialogue, {}, '/tell{"wants_work": true}', "Yes")
    assert outcome.state["slots"]["wants_work"] is True
    assert (await choose(dialogue, {}, "/forget_me", "Delete")).forget


@pytest.mark.parametrize("text", ["/greet", "\t/greet", "/forget_me", "/restart", f"/{COMMAND}"])
async def test_even_unstripped_words_are_no_command_to_the_dialogue(dialogue, text):
    turn = await dialogue.turn({}, text)
    assert "wants_work" not in turn.state["slots"]
    read = await dialogue.parse(text)
    assert read["text"] == text.strip()
    assert not [each for each in read["entities"] if each.get("extractor") == "RegexMessageHandler"]


@pytest.mark.parametrize("text", ["\t/goodbye", "/\n/goodbye", "/goodbye"])
async def test_a_command_is_parsed_as_words(dialogue, text):
    found = await parse(dialogue, text, None, date(2026, 11, 27))
    assert found["intent"] == (await parse(dialogue, "goodbye", None, date(2026, 11, 27)))["intent"]
    assert found["intent"]["confidence"] < 1
    assert found["text"] == text

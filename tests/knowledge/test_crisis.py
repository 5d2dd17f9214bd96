"""Somebody in danger is answered with fixed words and the lines that are right for the nation, and asked nothing."""

from dataclasses import replace

import pytest

from knowledge import crisis
from knowledge.beside import beside
from knowledge.records import SCHEMES, read_all
from tests.knowledge.people import catalogue

DANGERS = ["suicide", "emergency", "abuse", "child"]
ALL = catalogue(*(scheme for _, scheme in read_all(SCHEMES / "crisis")))


def names(danger, nation):
    return [line.id for line in crisis.lines(danger, nation, ALL)]


@pytest.mark.parametrize("danger", DANGERS)
@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_reply_asks_nothing_and_shows_999_first(danger, language):
    reply = crisis.reply(danger, None, ALL, language)
    assert "?" not in reply["text"]
    assert "999" in reply["text"]
    assert reply["help_lines"][0]["phone"] == "999"
    assert set(reply) == {"text", "help_lines"}


@pytest.mark.parametrize("danger", DANGERS)
def test_a_reply_to_welsh_is_not_the_english_one(danger):
    assert crisis.reply(danger, None, ALL, "cy")["text"] != crisis.reply(danger, None, ALL)["text"]


@pytest.mark.parametrize("nation", ["England", "Wales", None])
def test_who_thinks_of_dying_is_shown_lines_that_are_open_all_night(nation):
    assert names("suicide", nation) == ["emergency-999", "nhs-111-mental-health", "samaritans", "shout-85258"]


@pytest.mark.parametrize(
    ("nation", "shown", "left_out"),
    [
        ("England", {"national-domestic-abuse-helpline"}, {"live-fear-free"}),
        ("Wales", {"live-fear-free"}, {"national-domestic-abuse-helpline"}),
        (None, {"live-fear-free", "national-domestic-abuse-helpline"}, set()),
    ],
)
def test_the_line_for_abuse_is_that_of_the_nation(nation, shown, left_out):
    assert shown <= set(names("abuse", nation))
    assert left_out.isdisjoint(names("abuse", nation))


def test_a_child_finds_its_own_line_and_a_worried_adult_another():
    assert names("child", None) == ["emergency-999", "childline", "nspcc-helpline"]


@pytest.mark.parametrize("danger", DANGERS)
def test_no_line_named_in_the_list_is_missing_from_the_records(danger):
    assert len(names(danger, None)) == len(beside(crisis.__file__)[danger])


def test_a_line_without_a_number_that_was_read_is_not_shown():
    line = ALL.schemes["samaritans"]
    mute = catalogue(replace(line, join=replace(line.join, phone=None)))
    assert [shown.id for shown in crisis.lines("suicide", None, catalogue(line))] == ["samaritans"]
    assert crisis.lines("suicide", None, mute) == ()


def test_where_the_talk_is_of_somebody_else_the_words_fit_whoever_of_the_two_is_in_danger():
    other, own = (crisis.reply("suicide", None, ALL, about=about) for about in ("other", "self"))
    assert "Whether it is you or somebody you care about" in other["text"]
    assert "You matter" in own["text"]
    assert other["help_lines"] == own["help_lines"]

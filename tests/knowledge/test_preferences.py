"""What sort of job is wanted: the newer word counts, and some tell of health."""

from pathlib import Path

import yaml

from knowledge import words
from knowledge.preferences import PREFERENCES, opposite, with_new, without_strain


def test_preferences_add_up_in_the_order_in_which_they_are_said():
    assert with_new(["no_nights"], ["part_time", "shop"]) == ["shop", "part_time", "no_nights"]


def test_the_newer_of_two_that_contradict_counts_and_the_others_stay():
    assert with_new(["part_time", "shop"], ["full_time"]) == ["shop", "full_time"]
    assert with_new(["nights"], ["no_nights"]) == ["no_nights"]


def test_what_tells_of_health_can_be_left_out():
    assert without_strain(["shop", "sitting", "no_lifting"]) == ["shop"]


def test_every_preference_has_its_words_and_every_meaning_in_the_lexicon_is_one():
    lexicon = Path(__file__).parents[2] / "bot" / "nlu" / "lexicon"
    found = {
        meaning
        for name in ("preferences", "trades")
        for meaning in yaml.safe_load((lexicon / f"{name}.yml").read_text(encoding="utf-8"))
    }
    assert found - {"frame", "wish", "nothing"} == set(PREFERENCES)
    assert all(words.say(f"utter_value_preferences_{name}") for name in PREFERENCES)


def test_who_will_not_have_one_of_two_wants_the_other():
    assert opposite("full_time") == "part_time"
    assert opposite("no_nights") == "nights"
    assert opposite("care") is None

"""The labelled messages themselves: well formed, whole, and in one half only; data/GUIDE.md says how labelled."""

from collections import Counter
from typing import Any

import pytest

from bot.nlu.questions.asked import OTHER
from bot.nlu.safety import net
from knowledge.areas import all_areas
from knowledge.aspects import words
from knowledge.circumstances import Circumstances
from knowledge.fields import FIELDS
from tests.evaluation.messages import HALVES, rows

LEAST = {"circumstances": 330, "safety": 170, "intents": 260, "questions": 400}
DANGERS = {"suicide", "abuse", "emergency", "child", None}
INTENTS = {
    *("tell", "affirm", "deny", "dont_know", "rather_not_say", "for_someone_else"),
    *("ask_why", "ask_scheme", "ask_about_us", "ask_privacy", "ask_benefits", "help", "search"),
    *("show_more", "show_results", "not_that_one", "nearer", "online_only", "talk_to_person"),
    *("go_back", "start_over", "forget_me", "greet", "goodbye", "thank", "insult", "out_of_scope"),
}
TOGETHER = [
    ("health_types", "health_condition"),
    ("youngest_child_age", "has_children"),
    ("lone_parent", "has_children"),
    ("looking_for_work", "wants_work"),
]
COUNCILS = {area.name for area in all_areas().values()}


def values_told(half: str) -> Counter[tuple[str, Any]]:
    """How often each value of a flag, choice or list is told, and each number or place at all."""
    told = Counter[tuple[str, Any]]()
    for row in rows("circumstances", half):
        for name, value in row["expect"]["circumstances"].items():
            several = FIELDS[name].kind == "choices"
            counted = value if several else [value if FIELDS[name].kind in ("flag", "choice") else "any"]
            told.update((name, one) for one in counted or ["none"])
    return told


def every_value() -> set[tuple[str, Any]]:
    values = {(field.name, value) for field in FIELDS.values() for value in field.values}
    flags = {(f.name, value) for f in FIELDS.values() if f.kind == "flag" for value in (True, False)}
    numbers = {(f.name, "any") for f in FIELDS.values() if f.kind in ("whole", "place")}
    return values | flags | numbers | {("benefits", "none"), ("groups", "none"), ("needs", "none")}


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("kind", LEAST)
def test_there_are_enough_messages_of_a_sensible_length(kind, half):
    found = rows(kind, half)
    assert len(found) >= LEAST[kind]
    assert all(0 < len(row["text"]) <= 1000 and isinstance(row["tags"], list) for row in found)


@pytest.mark.parametrize("kind", LEAST)
def test_no_text_is_in_both_halves_or_twice_in_one(kind):
    texts = Counter(row["text"].casefold() for half in HALVES for row in rows(kind, half))
    again = {text for text, times in texts.items() if times > 1}
    assert again <= {"yes", "no", "yeah"}  # the same short answer to different questions
    dev, test = ({row["text"].casefold() for row in rows(kind, half)} for half in HALVES)
    assert not dev & test


@pytest.mark.parametrize("half", HALVES)
def test_a_circumstances_label_is_possible(half):
    for row in rows("circumstances", half):
        expect = row["expect"]
        assert set(row) == {"text", "asked", "on", "expect", "tags"}, row
        assert (
            {"circumstances", "declined"} <= set(expect) <= {"circumstances", "declined", "area_candidates"}
        ), row
        assert row["asked"] in {None, *FIELDS}, row
        assert set(expect["declined"]) <= set(FIELDS) - set(expect["circumstances"]), row
        Circumstances.from_dict(expect["circumstances"])  # raises BadCircumstance


@pytest.mark.parametrize("half", HALVES)
def test_a_place_is_one_council_or_several_by_their_names(half):
    for row in rows("circumstances", half):
        told, several = row["expect"]["circumstances"], row["expect"].get("area_candidates")
        assert "area" not in told or (told["area"] in COUNCILS and not several), row
        assert several is None or (len(several) > 1 and set(several) <= COUNCILS), row


@pytest.mark.parametrize("half", HALVES)
def test_what_the_guide_says_goes_together_is_labelled_together(half):
    for row in rows("circumstances", half):
        told = row["expect"]["circumstances"]
        for name, implied in TOGETHER:
            says_so = told.get(name) not in (None, False, [])
            assert told.get(implied) is True or not says_so, row
        assert "substance" not in told.get("groups", []) or "addiction" in told["health_types"], row


@pytest.mark.parametrize("half", HALVES)
def test_every_value_of_every_field_is_told_in_both_halves(half):
    told = values_told(half)
    rare = {value: told[value] for value in every_value() if told[value] < 4}
    assert rare == {}


@pytest.mark.parametrize("half", HALVES)
def test_about_a_third_of_the_messages_answer_a_question_and_some_tell_nothing(half):
    found = rows("circumstances", half)
    assert 0.3 <= sum(row["asked"] is not None for row in found) / len(found) <= 0.47
    assert {row["asked"] for row in found} >= set(FIELDS) - {"about"}
    assert 0.015 <= sum("nothing" in row["tags"] for row in found) / len(found) <= 0.12


@pytest.mark.parametrize("half", HALVES)
def test_safety_messages_are_of_every_danger_and_many_are_none(half):
    found = rows("safety", half)
    assert {row["expect"] for row in found} == DANGERS
    assert sum(row["expect"] is None for row in found) >= 0.4 * len(found)
    assert Counter(row["language"] for row in found)["cy"] >= 12
    assert {row["language"] for row in found} == {"en", "cy"}


@pytest.mark.parametrize("half", HALVES)
def test_every_intent_has_examples_and_nonsense_has_many(half):
    found = Counter(row["expect"] for row in rows("intents", half))
    assert set(found) == INTENTS
    assert min(found.values()) >= 7
    assert found["out_of_scope"] >= 70


@pytest.mark.parametrize("kind", ["safety", "intents"])
def test_nothing_that_is_only_run_is_taught_word_for_word(kind):
    taught = {text.casefold() for text, _ in net.examples()}  # with the example sentences of every intent
    assert len(taught) > 5_000
    assert not taught & {row["text"].casefold() for row in rows(kind, "test")}


@pytest.mark.parametrize("half", HALVES)
def test_questions_are_of_every_side_and_some_of_two(half):
    found = rows("questions", half)
    sides = Counter(side for row in found for side in row["expect"])
    assert set(sides) == {*words("aspects"), OTHER}
    assert min(sides.values()) >= 6
    assert sum(len(row["expect"]) > 1 for row in found) >= 30

"""What makes a turn quick changes no answer: steps remembered, a graph run in order, a tracker's cheap twin."""

import asyncio
from pathlib import Path

import pytest
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, LoopInterrupted, SlotSet, UserUttered

from bot.dialogue.state import tracker_for
from bot.dialogue.steps import steps

DOMAIN = Domain.load(str(Path(__file__).parents[2] / "domain.yml"))


def _tracker(*events, slots=None):
    tracker = tracker_for({"slots": slots or {}, "loop": "circumstances_form"}, "someone", DOMAIN)
    tracker.update_with_events(list(events), DOMAIN)
    return tracker


def _said(intent):
    return UserUttered("words", intent={"name": intent})


def test_no_slot_steers_the_rules_so_their_answers_may_be_remembered_by_steps():
    assert not [slot.name for slot in DOMAIN.slots if slot.influence_conversation]


def test_the_same_steps_with_other_slots_and_words_are_the_same():
    first, second = _tracker(_said("tell"), slots={"age": 19}), _tracker(_said("tell"), SlotSet("age", 60.0))

    assert steps(first) == steps(second)


def test_another_intent_another_action_or_an_interrupted_form_are_other_steps():
    told = _tracker(_said("tell"))

    for other in (
        _tracker(_said("deny")),
        _tracker(_said("tell"), ActionExecuted("action_recommend")),
        _tracker(_said("tell"), LoopInterrupted(True)),
    ):
        assert steps(other) != steps(told)


def test_a_twin_can_be_interrupted_and_the_tracker_stays_as_it_was():
    tracker = _tracker(_said("tell"), slots={"age": 19})

    twin = tracker.copy()
    twin.update(LoopInterrupted(True))

    assert twin.is_active_loop_interrupted
    assert not tracker.is_active_loop_interrupted
    assert len(twin.events) == len(tracker.events) + 1
    assert twin.current_slot_values() == tracker.current_slot_values()


def test_a_remembered_prediction_is_what_the_policies_predict(dialogue):
    processor = dialogue._processor
    for intent in ("tell", "ask_why", "deny", "greet"):
        tracker = _tracker(_said(intent))
        plain = MessageProcessor._predict_next_with_tracker(processor, tracker)

        remembered = [processor._predict_next_with_tracker(_tracker(_said(intent))) for _ in range(2)]

        assert all(each.max_confidence_index == plain.max_confidence_index for each in remembered)
        assert all([type(e) for e in each.events] == [type(e) for e in plain.events] for each in remembered)


def test_the_class_of_an_event_is_looked_for_once_and_an_unknown_one_is_still_refused():
    assert Event.resolve_by_type("slot") is Event.resolve_by_type("slot") is SlotSet
    assert Event.resolve_by_type.cache_info().hits
    with pytest.raises(ValueError, match="Unknown event"):
        Event.resolve_by_type("nonsense")


@pytest.mark.parametrize(
    ("text", "aside"), [("show me the list again without swap", ["swap"]), ("show me", None)]
)
def test_what_is_said_while_slots_are_filled_is_heard_before_the_rest(dialogue, text, aside):
    slots = {"age": 34.0, "work": "unemployed", "benefits": ["universal_credit"], "area": ["E06000016"]}
    state = {"slots": {**slots, "language": "en", "shown": ["restart", "swap"]}}

    turn = asyncio.run(dialogue.turn(state, text))

    assert turn.state["slots"].get("put_aside") == aside
    assert turn.utterances[0]["text"].endswith("(SWAP) aside.") is bool(aside)
    shown = [
        card["scheme"] for u in turn.utterances for card in (u.get("custom") or {}).get("recommendations", ())
    ]
    assert ("swap" in shown) is not bool(aside)

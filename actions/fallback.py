"""When nothing was understood, or it is nothing we can help with: say so, then offer the ways out."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.question import ask


class ActionFallback(Action):
    """First says plainly that it cannot help with that; the second time in a row, offers the ways out."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_fallback"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """A kind sentence, then back to the open question or to how to begin."""
        misses = slots.number(tracker, slots.MISSES) + 1
        if misses > 1:
            speech.say(dispatcher, tracker, "utter_not_understood_again")
        else:
            off_topic = slots.intent(tracker) == "out_of_scope"
            speech.say(dispatcher, tracker, "utter_out_of_scope" if off_topic else "utter_not_understood")
            _back(dispatcher, tracker)
        return [*slots.set_all({slots.MISSES: misses}), slots.next_turn(tracker)]


def _back(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    pending = tracker.get_slot(slots.REQUESTED)
    if pending:
        ask(dispatcher, tracker, pending)
    else:
        shown = tracker.get_slot(slots.SHOWN)
        speech.say(dispatcher, tracker, "utter_anything_else" if shown else "utter_tell_me")

"""When nothing was understood, or it is nothing we can help with: say so, then offer the ways out."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.answer import answer, answer_question
from actions.asked import asked_by, way_in_asked
from actions.finding import show_found, surely_found
from actions.in_general import answer_in_general
from actions.meant import named
from actions.money import answer_money
from actions.owning_up import own_up, say_at_a_loss
from actions.passing_on import lead_to_page
from actions.put_back import list_changed
from actions.unclear import left_open
from knowledge.asks import asks_outright, topic
from knowledge.aspects import asks_of_all

SHORT = ("affirm", "deny", "dont_know", "rather_not_say")


class ActionFallback(Action):
    """What the records have on it after all; else says plainly that it cannot help, and offers the ways out."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_fallback"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """A kind sentence; action_resume then goes back to the open question or to how to begin.

        Straight after an alarm only what is asked for, if the records have it.
        """
        if slots.just_alarmed(tracker):
            items = surely_found(tracker) if asks_outright(slots.said(tracker)) else []
            return show_found(dispatcher, tracker, items) if items else []
        answered = _answer_after_all(dispatcher, tracker)
        if answered is not None:
            return answered
        about = topic(slots.said(tracker))
        if about and not tracker.get_slot(slots.REQUESTED):
            speech.say(dispatcher, tracker, f"utter_elsewhere_{about}")
            return slots.set_all({slots.MISSES: 0})
        return _miss(dispatcher, tracker)


def _answer_after_all(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Any] | None:
    """What a scheme named, a short answer or the records make of it; None if nothing does."""
    of_all = asks_of_all(slots.said(tracker))
    if of_all and (left_open(tracker) or "behalf" in asked_by(tracker).sides):
        return answer_question(dispatcher, tracker)
    if answer_money(dispatcher, tracker) or answer_in_general(dispatcher, tracker):
        return slots.set_all({slots.MISSES: 0})
    if lead_to_page(dispatcher, tracker):
        return []
    changed = list_changed(dispatcher, tracker)
    if changed:
        return changed
    scheme = named(tracker) or way_in_asked(tracker)
    if scheme:
        return answer(dispatcher, tracker, scheme)
    if slots.intent(tracker) in SHORT and tracker.get_slot(slots.SHOWN):
        speech.say(dispatcher, tracker, "utter_all_right")
        return []
    owned_up, items = own_up(dispatcher, tracker), surely_found(tracker)
    cards = show_found(dispatcher, tracker, items) if items else []
    return [*cards, *slots.set_all({slots.MISSES: 0})] if owned_up or items else None


def _miss(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Any]:
    """Say that it was not understood; an open question is left after a few times."""
    misses, pending = slots.number(tracker, slots.MISSES) + 1, tracker.get_slot(slots.REQUESTED)
    if pending and misses >= slots.MOST_MISSES:
        speech.say(dispatcher, tracker, "utter_leave_it")
        declined = [*slots.listed(tracker, slots.DECLINED), pending]
        return slots.set_all({slots.MISSES: 0, slots.DECLINED: declined})
    if not pending and slots.listed(tracker, slots.SHOWN):
        say_at_a_loss(dispatcher, tracker, asks_outright(slots.said(tracker)))
        return slots.set_all({slots.MISSES: misses})
    off_topic = slots.intent(tracker) == "out_of_scope"
    name = "utter_out_of_scope" if off_topic else "utter_not_understood"
    speech.say(dispatcher, tracker, "utter_not_understood_again" if misses > 1 else name)
    return slots.set_all({slots.MISSES: misses})

"""Putting one question: what it is for, how many are left, the words, the choices."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.finding import show_found, surely_found
from actions.handover import proposal, propose
from actions.money import answer_money
from knowledge.areas import all_areas

MOST_COUNCILS = 6
# Only after these it is not plain how to go on; hearing it each time is tiresome.
_STANDING = {"greet", "thank", "carry_on", "affirm", "deny", "rather_not_say"}


def ask(
    dispatcher: CollectingDispatcher, tracker: Tracker, field: str, left: int = 0, simpler: bool = False
) -> None:
    """Ask for one circumstance. `left`: about how many questions remain, this one included; 0 leaves it unsaid.

    simpler: in other words, with an example, as the question was not understood.
    """
    which, councils = field, []
    if field == slots.AREA and tracker.get_slot(slots.AREA):
        which, councils = "which_area", _councils(tracker)
    extra = {"progress": _progress(tracker, field, left)} if left else None
    buttons = [*speech.buttons(tracker, f"utter_question_{which}"), *councils]
    name = f"utter_simpler_{which}" if simpler else f"utter_question_{which}"
    speech.say(dispatcher, tracker, name, buttons=buttons if simpler else councils, extra=extra)


class ActionResume(Action):
    """Goes back to the open question after something else was answered."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_resume"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Tell an open form, which the rules run next, to ask again; a handover not answered is shown again.

        With nothing open, say what can be said next.
        """
        if tracker.active_loop:
            return slots.set_all(_back_to_form(tracker))
        waiting = proposal(tracker)
        if waiting:
            now = waiting.turn == slots.number(tracker, slots.TURN)
            return [] if now else propose(dispatcher, tracker, waiting.health)
        shown = tracker.get_slot(slots.SHOWN)
        if not shown or slots.intent(tracker) in _STANDING:
            speech.say(dispatcher, tracker, "utter_anything_else" if shown else "utter_tell_me")
        return []


def _back_to_form(tracker: Tracker) -> dict[str, Any]:
    """The open question is put again, but not after each of several messages that ask for something else.

    One that has just been left gives way to the next at once. Straight after an alarm nothing is put, nor to
    somebody who asks for company.
    """
    turn = slots.number(tracker, slots.TURN)
    if slots.waits_after_alarm(tracker) or "company" in slots.heard(tracker):
        return {slots.RESUMED: slots.QUIET, **dict.fromkeys((slots.RETURNED, slots.CONSOLED), turn)}
    before = slots.number(tracker, slots.RETURNED)
    left = tracker.get_slot(slots.REQUESTED) in slots.listed(tracker, slots.DECLINED)
    quiet = before and before == turn - 1 and not left
    return {slots.RESUMED: slots.QUIET if quiet else slots.ASK, slots.RETURNED: turn}


class ActionPause(Action):
    """Leaves the open question open without asking it: after a goodbye, or when somebody is in danger."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_pause"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Tell an open form, which the rules run next, to stay silent."""
        return slots.set_all({slots.RESUMED: slots.QUIET}) if tracker.active_loop else []


class ActionWhy(Action):
    """Says why the open question is asked."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_why"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """The reason for the open question; with none open, what the message asks for, or a general one."""
        pending = tracker.get_slot(slots.REQUESTED)
        if not pending and answer_money(dispatcher, tracker):
            return []
        items = [] if pending else surely_found(tracker)
        if items:
            return show_found(dispatcher, tracker, items)
        speech.say(dispatcher, tracker, f"utter_why_{pending}" if pending else "utter_why_nothing")
        return []


def _progress(tracker: Tracker, field: str, left: int) -> dict[str, int]:
    before = len(slots.put(tracker) - {field})
    return {"number": before + 1, "total": before + left}


def _councils(tracker: Tracker) -> list[speech.Button]:
    """The councils an ambiguous place could mean."""
    return [
        {"title": all_areas()[code].name, "payload": f'/tell{{"area": "{code}"}}'}
        for code in slots.listed(tracker, slots.AREA)[:MOST_COUNCILS]
    ]

"""The one form. What it asks comes from knowledge.questions; it stops when no answer can change the result."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.facts import acknowledge, faulty, sensitive
from actions.question import ask
from actions.wiring import wiring
from knowledge.fields import FIELDS
from knowledge.recommend import recommend

MOST_QUESTIONS = 6
MOST_MISSES = 3
MOST_TIMES = 2


class ValidateCircumstancesForm(Action):
    """Chooses the next question after each message, or ends the form."""

    def name(self) -> str:
        """The name Rasa looks for beside the form."""
        return "validate_circumstances_form"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Say back what was heard, then ask the next question. No question left ends the form."""
        misses = 0 if acknowledge(dispatcher, tracker) else slots.number(tracker, slots.MISSES) + 1
        declined = _declined(tracker, misses)
        question, left = _next(tracker, declined)
        if misses and not faulty(tracker):
            again = misses > 1 and question
            speech.say(dispatcher, tracker, "utter_not_understood_again" if again else "utter_not_understood")
        noticed = _noticed(dispatcher, tracker, question)
        if question:
            ask(dispatcher, tracker, question, left)
        kept = {slots.MISSES: misses, slots.DECLINED: declined, slots.HEALTH_NOTICE: noticed}
        asked = slots.listed(tracker, slots.ASKED) + ([question] if question else [])
        turn = slots.next_turn(tracker)
        return [turn, *slots.set_all({**kept, slots.ASKED: asked, slots.REQUESTED: question})]


def _next(tracker: Tracker, declined: list[str]) -> tuple[str | None, int]:
    """The next question, six different ones at the most, and about how many are left with it."""
    result = recommend(wiring.catalogue(), slots.person(tracker), wiring.today(), declined)
    before = set(slots.listed(tracker, slots.ASKED)) - {result.question}
    room = MOST_QUESTIONS - len(before)
    return (result.question if room > 0 else None), min(result.left, room)


def _declined(tracker: Tracker, misses: int) -> list[str]:
    """What is not asked again: refused, or asked as often as is decent and still not answered."""
    declined, pending = slots.listed(tracker, slots.DECLINED), tracker.get_slot(slots.REQUESTED)
    often = slots.listed(tracker, slots.ASKED).count(pending) >= MOST_TIMES and not misses
    if pending and pending not in slots.heard(tracker) and (misses >= MOST_MISSES or often):
        declined = list(dict.fromkeys([*declined, pending]))
    return declined


def _noticed(dispatcher: CollectingDispatcher, tracker: Tracker, question: str | None) -> bool:
    """Say once what an answer about health is used for. Returns whether it has been said by now."""
    if tracker.get_slot(slots.HEALTH_NOTICE):
        return True
    if sensitive(tracker):
        speech.say(dispatcher, tracker, "utter_health_volunteered")
        return True
    if question and FIELDS[question].sensitive:
        speech.say(dispatcher, tracker, "utter_health_notice")
        return True
    return False

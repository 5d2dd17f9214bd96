"""The one form. What it asks comes from knowledge.questions; it stops when no answer can change the result."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecutionRejected
from rasa_sdk.executor import CollectingDispatcher

from actions import slots
from actions.heed import MOST_PASSED, own_up_beside
from actions.kindness import console
from actions.list_time import wants_list
from actions.meeting import ELSEWHERE, Met, meet
from actions.next_question import Now, ask_next
from actions.passing import declined_now, passes_over, refuses, say_missed

ANSWERS = {"tell", "affirm", "deny", "dont_know", "rather_not_say", "for_someone_else"}


class ValidateCircumstancesForm(Action):
    """Chooses the next question after each message, or ends the form."""

    def name(self) -> str:
        """The name Rasa looks for beside the form."""
        return "validate_circumstances_form"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Say back what was heard, then ask the next question. No question left ends the form.

        A message that wants something else is handed on to the rules, which come back here by action_resume.
        """
        resumed = tracker.get_slot(slots.RESUMED)
        if resumed == slots.QUIET:
            return slots.set_all({slots.RESUMED: None, slots.REQUESTED: tracker.get_slot(slots.REQUESTED)})
        if tracker.get_slot(slots.REQUESTED) and not resumed and slots.intent(tracker) not in ANSWERS:
            return [ActionExecutionRejected("circumstances_form")]
        met = ELSEWHERE if resumed else meet(dispatcher, tracker)
        misses = 0 if met.understood else slots.number(tracker, slots.MISSES) + 1
        if misses and slots.waits_after_alarm(tracker):
            open_still = {slots.REQUESTED: tracker.get_slot(slots.REQUESTED)}
            return slots.set_all({**open_still, slots.RETURNED: slots.number(tracker, slots.TURN)})
        if misses:
            say_missed(dispatcher, tracker, misses)
        return _go_on(dispatcher, tracker, met, misses, bool(resumed))


def _go_on(
    dispatcher: CollectingDispatcher, tracker: Tracker, met: Met, misses: int, resumed: bool
) -> list[Any]:
    """Own up to what nothing answered, then put the next question, or leave it open beside sorrow."""
    asks_more = not (met.answered or misses or wants_list(tracker))
    owned_up = asks_more and own_up_beside(dispatcher, tracker)
    declined = declined_now(tracker, misses, resumed)
    over = not (met.quiet or resumed) and passes_over(tracker, declined, misses)
    passed = slots.number(tracker, slots.PASSED) + (owned_up or over)
    ends = passed >= MOST_PASSED or wants_list(tracker) or refuses(tracker, declined)
    asked = ask_next(dispatcher, tracker, Now(declined, misses, resumed, ends, met.quiet))
    consoled = console(dispatcher, tracker) if met.quiet else []
    return [*met.events, *asked, *consoled, *slots.set_all({slots.PASSED: passed % MOST_PASSED})]

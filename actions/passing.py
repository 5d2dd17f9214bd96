"""An open question that is passed over, refused, or not understood."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.about_us import puzzled
from actions.consent import answered
from actions.facts import faulty

MOST_REFUSED = 2
MOST_TIMES = 2
_MISSED = {1: "utter_not_understood", 2: "utter_not_understood_again", slots.MOST_MISSES: "utter_leave_it"}


def passes_over(tracker: Tracker, declined: list[str], misses: int) -> bool:
    """Whether the latest message was understood, and neither answers the open question nor refuses it."""
    pending = tracker.get_slot(slots.REQUESTED)
    told = pending in slots.heard(tracker) or tracker.get_slot(pending or "") is not None or answered(tracker)
    return bool(pending) and not (told or misses or pending in declined)


def goes_on(tracker: Tracker) -> bool:
    """Whether a yes only goes on after a reply that left the question open: "ok go on"."""
    left_open = slots.number(tracker, slots.RETURNED) == slots.number(tracker, slots.TURN) - 1
    return left_open and slots.intent(tracker) == "affirm"


def declined_now(tracker: Tracker, misses: int, resumed: bool) -> list[str]:
    """What is not asked again: refused, or asked as often as is decent and still not answered."""
    declined, pending = slots.listed(tracker, slots.DECLINED), tracker.get_slot(slots.REQUESTED)
    often = slots.listed(tracker, slots.ASKED).count(pending) >= MOST_TIMES and not misses and not resumed
    told = pending in slots.heard(tracker) or answered(tracker)
    if pending and not told and (misses >= slots.MOST_MISSES or often):
        declined = list(dict.fromkeys([*declined, pending]))
    return declined


def refuses(tracker: Tracker, declined: list[str]) -> bool:
    """Whether so many questions have been refused that a list is better than one more."""
    return len(slots.put(tracker).intersection(declined)) >= MOST_REFUSED


def say_missed(dispatcher: CollectingDispatcher, tracker: Tracker, misses: int) -> None:
    """Say that nothing was understood, unless what is wrong with it has been said."""
    if not faulty(tracker):
        speech.say(dispatcher, tracker, _missed(tracker, misses))


def _missed(tracker: Tracker, misses: int) -> str:
    """What is said when nothing was understood; somebody who asks what the question means is told that instead."""
    if puzzled(tracker) and misses < slots.MOST_MISSES:
        return "utter_in_other_words"
    return _MISSED[min(misses, slots.MOST_MISSES)]

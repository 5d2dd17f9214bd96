"""Heeding a complaint: sorry, in a sentence. A question that nothing answered is owned up to."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.in_general import asks_plainly
from actions.set_aside import turned_down_in
from knowledge.asks import topic
from knowledge.complaints import seen_before, unheard
from knowledge.parts import asks_for_more, names_something, parts
from knowledge.phrases import low

MOST_PASSED = 2  # open questions passed over, or questions we could not answer, after which a list is better

_WANTED = {
    "needs",
    "offer",
    slots.PREFERENCES,
    "aside",
}  # what a message that tells these asks for is met in other ways


def complained(tracker: Tracker) -> bool:
    """Whether the latest message says that it was not heard, or that it is shown what it has seen."""
    return unheard(slots.said(tracker)) or seen_before(slots.said(tracker))


def heed(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Say sorry, if the latest message complains of not being heard. Returns whether it does.

    Where it turns something down as well, that has been said with a sorry before (set_aside.py).
    """
    if not complained(tracker):
        return False
    if turned_down_in(tracker):
        return True
    speech.say(dispatcher, tracker, _sorry(tracker))
    return True


def _sorry(tracker: Tracker) -> str:
    """What is said: that it was shown before, or not taken in; with nothing to go on, also what to do now."""
    if not unheard(slots.said(tracker)):
        return "utter_sorry_seen"
    to_go_on = slots.person(tracker).as_dict().values()
    held = any(value is not None for value in to_go_on) or asks_plainly(tracker)
    return "utter_sorry_unheard" if held else "utter_sorry_nothing_held"


def own_up_beside(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Say that a question beside what the latest message tells is not known. Returns whether there is one."""
    asked = asked_beside(tracker)
    if not asked:
        return False
    about = topic(asked)
    speech.say(dispatcher, tracker, f"utter_elsewhere_{about}" if about else "utter_unknown_beside")
    return True


def asked_beside(tracker: Tracker) -> str | None:
    """The first part of the latest message that asks something and tells none of the facts read in it.

    None where what it tells says what it asks for: that is met in other ways.
    """
    if _WANTED & slots.heard(tracker).keys():
        return None
    text = low(slots.said(tracker))
    told = [item.get("start", 0) for item in tracker.latest_message.get("entities") or [] if item.get("end")]
    for part in parts(text):
        at = text.find(part)
        tells = any(at <= start < at + len(part) for start in told)
        if asks_for_more(part) and names_something(part) and not tells:
            return part
    return None

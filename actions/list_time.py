"""Whether it is time for a list."""

from rasa_sdk import Tracker

from actions import slots
from actions.heed import complained
from actions.in_general import asks_plainly
from knowledge.asks import asks_for_jobs, asks_outright, asks_what_is_near
from knowledge.fields import FIELDS

_SLIGHT = (slots.ABOUT, "needs", "wants_work", "looking_for_work")
ENOUGH = 2  # facts beside what is wanted, the place among them, after which a list is of use


def wants_list(tracker: Tracker) -> bool:
    """Whether it is time for a list: they ask to see it, complain, or ask for help and it would be of use by now."""
    if slots.sees_now(tracker) or (complained(tracker) and not asks_plainly(tracker)):
        return True
    known = [name for name in FIELDS if name not in _SLIGHT and tracker.get_slot(name) is not None]
    enough = len(tracker.get_slot(slots.AREA) or ()) == 1 and len(known) >= ENOUGH
    facts = slots.heard(tracker)
    text = slots.said(tracker)
    asks = "offer" in facts or asks_what_is_near(text) or asks_for_jobs(text)
    return enough and (asks or ("needs" in facts and asks_outright(text)))


def is_advised(tracker: Tracker) -> bool:
    """Whether they have had a list for where they live: what they tell then changes it, and asks for no more."""
    return bool(tracker.get_slot(slots.GIVEN)) and len(tracker.get_slot(slots.AREA) or ()) == 1

"""A scheme that was put aside, and is wanted after all: "put the Salvation Army one back"."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots
from actions.cards import show
from actions.fitting import current, fresh
from actions.set_aside import show_others, turned_down_in
from actions.wiring import wiring
from knowledge.naming import named_among
from knowledge.pointing import pointed_at, puts_back
from knowledge.questions import SHOWN
from knowledge.refusing import without_turned_down
from knowledge.scheme import Scheme


def put_back(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """The list with it at the top, where the message asks for that; else nothing is said and no event comes back.

    A question that is open stays open and is not put now.
    """
    scheme = _wanted_back(tracker)
    if not scheme:
        return []
    aside = [each for each in slots.listed(tracker, slots.PUT_ASIDE) if each != scheme.id]
    items = fresh(current(tracker).recommended, aside)
    items.sort(key=lambda item: item.scheme is not scheme)
    show(dispatcher, tracker, "utter_put_back", items[:SHOWN], scheme=scheme.name)
    now = [item.scheme.id for item in items[:SHOWN]]
    quiet = {slots.RESUMED: slots.QUIET} if tracker.active_loop else {}
    return slots.set_all({slots.PUT_ASIDE: aside, slots.SHOWN: now, slots.DISCUSSED: scheme.id, **quiet})


def list_changed(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """The list as a message leaves it that puts something back or turns it down; nothing if it does neither."""
    back = put_back(dispatcher, tracker)
    if back or not turned_down_in(tracker):
        return back
    return show_others(dispatcher, tracker, slots.listed(tracker, slots.PUT_ASIDE))


def _wanted_back(tracker: Tracker) -> Scheme | None:
    """The scheme put aside that the message points at, or the one put aside last; none that it turns down itself."""
    catalogue, text = wiring.catalogue(), without_turned_down(slots.said(tracker))
    ids, now = slots.listed(tracker, slots.PUT_ASIDE), turned_down_in(tracker)
    aside = [catalogue.schemes[id] for id in ids if id in catalogue.schemes]
    before = [scheme for scheme in aside if scheme not in now]
    if not before or not puts_back(text):
        return None
    return (
        named_among(text, before, slots.person(tracker)) or pointed_at(text, before, catalogue) or before[-1]
    )

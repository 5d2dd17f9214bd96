"""What is said where a message leaves the list as it is, and the list is on the screen already."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.answer import answer, answer_question
from actions.asked import asked_by
from actions.finding import helping, show_found, surely_found
from actions.heed import asked_beside
from actions.kindness import tells_feeling
from actions.list_time import wants_list
from actions.meant import meant, named
from actions.nearby import show_nearest
from actions.needs import mention_needs
from actions.news import says_wrong
from actions.owning_up import say_at_a_loss
from actions.preferences import mention_preferences
from actions.set_aside import show_others, turned_down_in
from actions.training import wanted
from knowledge.asks import asks, asks_for_jobs, asks_outright, asks_what_is_near
from knowledge.aspects import asked_about, asks_of_all
from knowledge.assess import Assessment
from knowledge.fields import FIELDS
from knowledge.wants import says_goodbye


def unchanged(
    dispatcher: CollectingDispatcher, tracker: Tracker, fitting: list[Assessment]
) -> list[dict[str, Any]]:
    """Cards for what the message asks for, or that it was noted, or not followed; nothing to a mere "wrong"."""
    if says_wrong(tracker):
        return []
    if fitting and asks_what_is_near(slots.said(tracker)):
        return show_nearest(dispatcher, tracker, fitting)
    scheme = meant(tracker) if asked_about(slots.said(tracker)) == "where" else None
    if scheme:
        return answer(dispatcher, tracker, scheme)
    instead = _asked_for(tracker, fitting)
    if instead:
        return show_found(dispatcher, tracker, instead)
    if "needs" in slots.heard(tracker):
        mention_needs(dispatcher, tracker, [item.scheme for item in fitting])
    if slots.PREFERENCES in slots.heard(tracker):
        mention_preferences(dispatcher, tracker)
        return []
    if turned_down_in(tracker):
        return show_others(dispatcher, tracker, slots.listed(tracker, slots.PUT_ASIDE))
    if asks_of_all(slots.said(tracker)) and "behalf" in asked_by(tracker).sides:
        return answer_question(dispatcher, tracker)
    if says_goodbye(slots.said(tracker)):
        speech.say(dispatcher, tracker, "utter_goodbye")
        return []
    if tells_feeling(tracker) or _owned_up(tracker):
        return []
    if asks_outright(slots.said(tracker)):
        say_at_a_loss(dispatcher, tracker, asks=True)
        return []
    again = {"title": speech.text(tracker, "utter_button_again_list"), "payload": "/show_results"}
    speech.say(dispatcher, tracker, _left_as_it_is(tracker), buttons=[again])
    return []


def after_complaint(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """What the complaint names or asks for, else what comes next."""
    scheme, items = named(tracker), surely_found(tracker)
    if scheme:
        return answer(dispatcher, tracker, scheme)
    if items or asks_for_jobs(slots.said(tracker)):
        return show_found(dispatcher, tracker, items)
    return show_others(dispatcher, tracker, slots.listed(tracker, slots.PUT_ASIDE))


def _left_as_it_is(tracker: Tracker) -> str:
    """That what was told or taken back changes nothing; or, where it was neither, that it was not understood."""
    told = slots.heard(tracker).keys() & {*FIELDS, slots.PREFERENCES}
    return "utter_results_same" if told or slots.kept(tracker, slots.UNDONE) else "utter_results_missed"


def _owned_up(tracker: Tracker) -> bool:
    """Whether the form has owned up to a question of this message, or answered it."""
    return not wants_list(tracker) and asked_beside(tracker) is not None


def _asked_for(tracker: Tracker, fitting: list[Assessment]) -> list[Assessment]:
    """What is asked for or helps with it, shown or not; for what is only told, what was not shown yet."""
    items, seen = surely_found(tracker), slots.listed(tracker, slots.SHOWN)
    if asks(slots.said(tracker)) or wanted(tracker):
        return items or helping(tracker, fitting)
    return [item for item in items if item.scheme.id not in seen]

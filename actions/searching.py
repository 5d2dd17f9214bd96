"""A search in their own words, whoever finds that a message is one."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.cards import show
from actions.finding import finding_jobs, found, helping, into_work_for_them, show_found, surely_found
from actions.fitting import current, fresh
from actions.money import answer_money
from actions.nearby import show_nearest
from actions.owning_up import own_up
from actions.set_aside import show_others, turned_down_in
from knowledge.asks import asks_for_work, asks_what_is_near, topic
from knowledge.parts import names_something
from knowledge.refusing import without_turned_down

_SOUGHT = {
    "volunteering",
    "visits",
}  # subjects that are looked for by name, and of which there may be no record


def says_who_knows(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Say that there is nothing on what the message looks for and who may know, if it is such a thing."""
    about = topic(slots.said(tracker))
    if about in _SOUGHT:
        speech.say(dispatcher, tracker, f"utter_elsewhere_{about}")
    return about in _SOUGHT


def _wants_job(tracker: Tracker) -> bool:
    """Whether a job of some kind is looked for: "any chef stuff". No scheme goes by the name of a trade."""
    return slots.PREFERENCES in slots.heard(tracker) or asks_for_work(slots.said(tracker))


def search_for(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """Cards for what was found that fits this person, or else may fit; plainly so if there is nothing.

    The others, where it only turns something down.
    """
    if answer_money(dispatcher, tracker):
        return []
    if own_up(dispatcher, tracker):
        items = surely_found(tracker)
        return show_found(dispatcher, tracker, items) if items else []
    fitting = current(tracker).recommended
    for_them = into_work_for_them(tracker, fitting) if _wants_job(tracker) else []
    chosen = surely_found(tracker) or [*found(tracker), *for_them, *helping(tracker, fitting)]
    if not chosen and _wants_job(tracker) and finding_jobs(tracker, []):
        return show_found(dispatcher, tracker, [])
    chosen = chosen or helping(tracker, fitting, broad=True)
    if chosen:
        return show_found(dispatcher, tracker, list({item.scheme.id: item for item in chosen}.values()))
    if turned_down_in(tracker) and not names_something(without_turned_down(slots.said(tracker))):
        return show_others(dispatcher, tracker, slots.listed(tracker, slots.PUT_ASIDE))
    if says_who_knows(dispatcher, tracker):
        return []
    near = slots.person(tracker).area
    if near and asks_what_is_near(slots.said(tracker)):
        aside = slots.listed(tracker, slots.PUT_ASIDE)
        return show_nearest(dispatcher, tracker, fresh(current(tracker).recommended, aside))
    show(dispatcher, tracker, "utter_results_search_near_none" if near else "utter_results_search_none", [])
    return []

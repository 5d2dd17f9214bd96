"""Showing schemes as cards, with the usual ways on."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from knowledge.assess import Assessment
from knowledge.recommend import recommendation
from knowledge.scheme import Scheme

PURPOSE = {"childcare": "family", "health": "health", "peer_support": "health"}  # all else is for work
FEWEST = 3  # with fewer than this, headings only get in the way


def show(
    dispatcher: CollectingDispatcher, tracker: Tracker, name: str, items: list[Assessment], **values: Any
) -> None:
    """One message with a card for each scheme and the usual ways on. `values` fill the words."""
    buttons = _ways_on(tracker, bool(items))
    speech.say(dispatcher, tracker, name, buttons=buttons, extra=_cards(tracker, items), **values)


def show_by_purpose(
    dispatcher: CollectingDispatcher, tracker: Tracker, name: str, items: list[Assessment]
) -> list[Assessment]:
    """The same under a heading for each purpose, the best one's first. Returns the items as they were shown."""
    groups: dict[str, list[Assessment]] = {}
    for item in items:
        groups.setdefault(_purpose(item.scheme), []).append(item)
    if len(items) < FEWEST or len(groups) == 1:
        show(dispatcher, tracker, name, items)
        return items
    *before, last = groups
    speech.say(dispatcher, tracker, name)
    for purpose in before:
        extra = _cards(tracker, groups[purpose])
        speech.say(dispatcher, tracker, f"utter_results_for_{purpose}", extra=extra)
    show(dispatcher, tracker, f"utter_results_for_{last}", groups[last])
    return [item for group in groups.values() for item in group]


def _purpose(scheme: Scheme) -> str:
    """What a scheme is for; a group that helps to find a job is for that."""
    company = scheme.kind == "peer_support" and "job_search" in scheme.helps_with
    return "work" if company else PURPOSE.get(scheme.kind, "work")


def _cards(tracker: Tracker, items: list[Assessment]) -> dict[str, Any] | None:
    person, language = slots.person(tracker), speech.language(tracker)
    return {"recommendations": [recommendation(item, person, language) for item in items]} if items else None


def _ways_on(tracker: Tracker, some: bool) -> list[speech.Button]:
    ways = {"utter_button_more": "/show_more"} if some else {}
    ways |= {"utter_button_adviser": "/hand_over", "utter_button_person": "/talk_to_person"}
    ways |= {"utter_button_again": "/start_over"}
    return [{"title": speech.text(tracker, name), "payload": payload} for name, payload in ways.items()]

"""Saying things: a response by name, with its buttons, to whoever is listening."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots
from knowledge import words
from knowledge.for_adviser import all_for_adviser, for_adviser

Button = dict[str, str]


def language(tracker: Tracker) -> str:
    """The language of the replies."""
    return tracker.get_slot(slots.LANGUAGE) or "en"


def manner(tracker: Tracker) -> dict[str, Any]:
    """How to speak now: language, of whom, and whose turn it is among variations."""
    return {
        "language": language(tracker),
        "about": tracker.get_slot(slots.ABOUT) or "self",
        "turn": slots.number(tracker, slots.TURN),
    }


def text(tracker: Tracker, name: str, **values: Any) -> str:
    """The words of one response."""
    return words.say(name, **manner(tracker), **values)


def buttons(tracker: Tracker, name: str) -> list[Button]:
    """The buttons of one response."""
    return list(words.variation(name, **manner(tracker)).get("buttons", ()))


def say(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    name: str,
    buttons: list[Button] | None = None,
    extra: dict[str, Any] | None = None,
    to_writer: bool = False,
    **values: Any,
) -> None:
    """Utter one response, with its own buttons and `buttons`; `extra`: cards, links or help lines.

    to_writer: it is said of whoever writes, though the talk is of somebody else.
    """
    spoken = manner(tracker) | ({"about": "self"} if to_writer else {})
    chosen = words.variation(name, **spoken)
    all_buttons = [*chosen.get("buttons", ()), *(buttons or ())]
    body = chosen["text"].format(**values) if values else chosen["text"]
    if tracker.get_slot(slots.ADVISER):
        instead = text(tracker, "utter_set_up_by_coach")
        body, extra = for_adviser(body, instead), all_for_adviser(extra, instead)
    dispatcher.utter_message(text=body, buttons=all_buttons or None, json_message=extra)

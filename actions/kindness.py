"""One kind sentence before anything else, once for each kind of thing, when something hard is told."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech

_HARD = {  # the first that is told is answered
    "loss": ("loss", True),
    "hurt": ("groups", "domestic_abuse"),
    "low": ("health_types", "mental_health"),
    "job": ("job_lost", True),
    "home": ("groups", "homeless"),
    "money": ("money_fear", True),
    "weary": ("weary", True),
}


def be_kind(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Any]:
    """Say the sentence, if the latest message tells something hard for the first time. Returns what is to be kept.

    Nothing is, only if the message tells nothing of the kind.
    """
    told = [kind for kind in _HARD if _tells(tracker, kind)]
    before = slots.listed(tracker, slots.COMFORTED)
    fresh = [kind for kind in told if kind not in before]
    if fresh:
        speech.say(dispatcher, tracker, f"utter_sorry_{fresh[0]}")
    return slots.set_all({slots.COMFORTED: [*before, *fresh]}) if told else []


def _tells(tracker: Tracker, kind: str) -> bool:
    name, value = _HARD[kind]
    told = slots.heard(tracker).get(name)
    return value in told if isinstance(told, list) else told == value

"""One kind sentence before anything else, once for each kind of thing, when something hard is told."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.wiring import wiring
from knowledge.asks import asks_for_help
from knowledge.fields import FIELDS
from knowledge.people import help_line, listeners

OWN = "own"  # said of the writer, whoever is asked for
_HARD = {  # the first that is told is answered
    "loss": ("loss", True),
    "heavy": ("heavy", True),
    "grief": ("grief", True),
    "hurt": ("groups", "domestic_abuse"),
    "caring": ("caring", True),
    "lonely": ("lonely", True),
    "too_old": ("too_old", True),
    "livelihood": ("livelihood", True),
    "blow": ("blow", True),
    "low": ("health_types", "mental_health"),
    "job": ("job_lost", True),
    "released": ("released", True),
    "home": ("groups", "homeless"),
    "money": ("money_fear", True),
    "weary": ("weary", True),
    "child_worry": ("child_worry", True),
    "worry": ("worry", True),
}
_OF_KIN = ("caring", "child_worry")  # said to whoever is close, and not to an adviser of a client
_SORROWS = ("loss", "grief", "heavy", "lonely")
_FEW = 1  # facts told with a sorrow that make it no introduction of oneself
_SLIGHT = {slots.ABOUT, "needs", "wants_work", "looking_for_work", "health_condition", "health_types"}


def be_kind(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Any]:
    """Say the sentence, if the latest message tells something hard for the first time. Returns what is to be kept.

    Nothing is, only if the message tells nothing of the kind. Who is near the end of it is told who listens.
    """
    told = [kind for kind in _HARD if _tells(tracker, kind)]
    before = slots.listed(tracker, slots.COMFORTED)
    fresh = [kind for kind in told if kind not in before]
    if fresh:
        own = slots.heard(tracker).get(_HARD[fresh[0]][0]) == OWN
        speech.say(dispatcher, tracker, f"utter_sorry_{fresh[0]}", to_writer=own)
    if "heavy" in fresh and not slots.just_alarmed(tracker):
        lines = [help_line(scheme) for scheme in listeners(wiring.catalogue())]
        speech.say(dispatcher, tracker, "utter_listening", extra={"help_lines": lines})
    return slots.set_all({slots.COMFORTED: [*before, *fresh]}) if told else []


def console(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Any]:
    """They hear that they may take their time; the question stays open, and what they say next answers none."""
    speech.say(dispatcher, tracker, "utter_when_ready")
    return slots.set_all(dict.fromkeys((slots.CONSOLED, slots.RETURNED), slots.number(tracker, slots.TURN)))


def tells_feeling(tracker: Tracker) -> bool:
    """Whether the latest message tells something hard of any kind, that was met with a kind sentence or is now."""
    return any(_tells(tracker, kind) for kind in _HARD)


def consoled_over_age(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Say that it is not too late, if they fear to be too old. Returns whether they do."""
    fears = _tells(tracker, "too_old")
    if fears:
        speech.say(dispatcher, tracker, "utter_sorry_too_old")
    return fears


def tells_sorrow(tracker: Tracker) -> bool:
    """Whether the latest message tells of a loss, of loneliness, or of how low somebody is."""
    return any(_tells(tracker, kind) for kind in (*_SORROWS, "low"))


def only_tells_sorrow(tracker: Tracker) -> bool:
    """Whether it tells of sorrow, asks nothing, and is no introduction: then nothing is asked or listed in reply."""
    if not any(_tells(tracker, kind) for kind in _SORROWS):
        return False
    facts = set(slots.heard(tracker)) & set(FIELDS) - _SLIGHT
    return len(facts) <= _FEW and not asks_for_help(slots.said(tracker))


def _tells(tracker: Tracker, kind: str) -> bool:
    if kind in _OF_KIN and slots.heard(tracker).get("of_client"):
        return False
    name, value = _HARD[kind]
    told = slots.heard(tracker).get(name)
    return value in told if isinstance(told, list) else told == value or (value is True and told == OWN)

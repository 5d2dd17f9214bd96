"""Saying back what one message told us, and whether it was understood at all."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.news import news, put_right, says_wrong
from actions.preferences import in_words
from knowledge import words
from knowledge.areas import all_areas, spoken_name
from knowledge.fields import FIELDS

_FAULTS = {"unknown_place": "utter_unknown_place", "impossible": "utter_impossible"}


def acknowledge(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Say back what was volunteered or taken back. False if a question is open and the message said nothing to us."""
    facts, undone = slots.heard(tracker), _undone(tracker)
    if not set(undone) <= set(put_right(tracker)):
        named = list(_named(tracker, undone, [name for name in FIELDS if name in undone]))
        speech.say(dispatcher, tracker, "utter_taken_out", facts=_both(tracker, named))
    told = [name for name in FIELDS if name in facts]
    if says_wrong(tracker) and not undone:
        speech.say(dispatcher, tracker, "utter_what_is_wrong")
        return True
    for fault, name in _FAULTS.items():
        if facts.get(fault):
            speech.say(dispatcher, tracker, name)
            return False
    pending = tracker.get_slot(slots.REQUESTED)
    righted = list(_named(tracker, facts, put_right(tracker)))
    if righted:
        speech.say(dispatcher, tracker, "utter_put_right", facts=_both(tracker, righted))
    fresh = news(tracker)
    new = [name for name in told if name in fresh and name not in put_right(tracker)]
    preferred = facts.get(slots.PREFERENCES, [])
    named = [*_named(tracker, {**facts, **fresh}, new), *_wished(tracker, preferred)]
    volunteered = preferred or [name for name in new if name != pending]
    if volunteered and named:
        speech.say(dispatcher, tracker, "utter_noted", facts=_both(tracker, named))
    understood = bool(told or undone or preferred or facts.get("area_candidates") or slots.refused(tracker))
    return understood or not pending


def _undone(tracker: Tracker) -> dict[str, Any]:
    """What the latest message took back, as facts; a place only where it was one council."""
    undone = slots.kept(tracker, slots.UNDONE)
    codes = list(undone.pop(slots.AREA, None) or [])
    return {**undone, slots.AREA: codes[0]} if len(codes) == 1 else undone


def faulty(tracker: Tracker) -> bool:
    """Whether the message gave a place or a number that cannot be."""
    return any(slots.heard(tracker).get(fault) for fault in _FAULTS)


def _named(tracker: Tracker, facts: dict[str, Any], told: list[str]) -> Any:
    """Each fact in a few words; left out are the general one beside the particular, and what goes without saying."""
    for name in told:
        general = name == "health_condition" and "health_types" in facts
        goes_without = facts[name] == "self" or (name == slots.ABOUT and len(told) > 1)
        implied = name == "wants_work" and facts.get(slots.PREFERENCES)
        if general or goes_without or implied or (name == "lone_parent" and not facts[name]):
            continue
        if name == "groups" and facts[name]:
            yield from (speech.text(tracker, f"utter_fact_groups_{item}") for item in facts[name])
        else:
            yield _fact(tracker, name, facts[name])


def _wished(tracker: Tracker, preferred: list[str]) -> Any:
    """What sort of job is wanted, as one fact, if any was told."""
    if preferred:
        yield speech.text(tracker, "utter_fact_preferences", told=in_words(tracker, preferred))


def _fact(tracker: Tracker, name: str, value: Any) -> str:
    match name, value:
        case slots.AREA, _:
            return speech.text(tracker, "utter_fact_area", told=spoken_name(all_areas()[value].name))
        case slots.ABOUT, _:
            return speech.text(tracker, "utter_fact_about_other")
        case _, []:
            return speech.text(tracker, f"utter_fact_{name}_none")
        case _, bool():
            return speech.text(tracker, f"utter_fact_{name}_{str(value).lower()}")
        case "youngest_child_age", 0:
            return speech.text(tracker, "utter_fact_youngest_child_age_zero")
        case "months_out_of_work", 0:
            return speech.text(tracker, "utter_fact_months_out_of_work_zero")
        case "months_out_of_work", _:
            return speech.text(tracker, f"utter_fact_{name}", told=_length(tracker, int(value)))
    return speech.text(tracker, f"utter_fact_{name}", told=_told(tracker, name, value))


def _length(tracker: Tracker, months: int) -> str:
    """Whole years as years, everything else in months."""
    count, unit = (months // 12, "year") if months % 12 == 0 else (months, "month")
    plural = "" if count == 1 else "s"
    return speech.text(tracker, f"utter_fact_length_{unit}{plural}", count=count)


def _told(tracker: Tracker, name: str, value: Any) -> str:
    language = speech.language(tracker)
    if isinstance(value, list):
        return words.values(name, value, language=language)
    return (
        words.say(f"utter_value_{name}_{value}", language=language) if isinstance(value, str) else str(value)
    )


def _both(tracker: Tracker, items: list[str]) -> str:
    return words.both(items, language=speech.language(tracker))

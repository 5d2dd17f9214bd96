"""action_hear: the facts of one message into slots, before anything is decided."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots
from actions.consent import skipped
from knowledge.fields import FIELDS

# What a "no" takes back: an answer that makes other answers meaningless.
_TAKES_BACK = {
    ("health_condition", False): {"health_types": None},
    ("has_children", False): {"youngest_child_age": None, "childcare_need": None, "lone_parent": None},
}


class ActionHear(Action):
    """Runs on every message, by the slots' custom mapping."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_hear"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Slots for what was heard. A new person to ask for starts from nothing."""
        facts = slots.heard(tracker)
        if slots.intent(tracker) == "for_someone_else":
            facts.setdefault("about", "other")
        fresh = _somebody_new(tracker, facts)
        events = slots.cleared() if fresh else []
        told = slots.set_all(_merged(tracker, facts, fresh))
        return [*events, *told, *_declined(tracker, facts), slots.next_turn(tracker)]


def _somebody_new(tracker: Tracker, facts: dict[str, Any]) -> bool:
    about = facts.get("about")
    return about is not None and about != (tracker.get_slot(slots.ABOUT) or "self")


def _merged(tracker: Tracker, facts: dict[str, Any], fresh: bool) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name in FIELDS:
        if name in facts and name != slots.AREA:
            told.update(_TAKES_BACK.get((name, facts[name]), {}) if isinstance(facts[name], bool) else {})
            told[name] = facts[name] if fresh else _added(name, tracker.get_slot(name), facts[name])
    codes = [facts["area"]] if "area" in facts else facts.get("area_candidates")
    return {**told, slots.AREA: codes} if codes else told


def _added(name: str, before: Any, heard: Any) -> Any:
    """Lists grow, unless "none" was said; everything else is put right by the newer word."""
    if FIELDS[name].kind != "choices" or not heard:
        return heard
    return list(dict.fromkeys([*(before or ()), *heard]))


def _declined(tracker: Tracker, facts: dict[str, Any]) -> list[Any]:
    """A fact told after all is no longer declined."""
    before = slots.listed(tracker, slots.DECLINED)
    refused = dict.fromkeys([*before, *slots.refused(tracker), *skipped(tracker)])
    now = [name for name in refused if name not in facts]
    return slots.set_all({slots.DECLINED: now}) if now != before else []

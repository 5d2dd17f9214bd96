"""action_hear: the facts of one message into slots, before anything is decided."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots
from actions.consent import skipped
from actions.handover import proposal
from actions.undo import remembered, taken_out
from knowledge.fields import FIELDS
from knowledge.preferences import with_new

# What a "no" takes back: an answer that makes other answers meaningless.
_TAKES_BACK = {
    ("health_condition", False): {"health_types": None},
    ("wants_work", False): {"looking_for_work": None},
    ("has_children", False): {"youngest_child_age": None, "childcare_need": None, "lone_parent": None},
}
# These ask about something; what such a message seems to tell besides must not overwrite what was told.
_QUESTIONS = {"ask_scheme", "not_that_one", "ask_privacy", "ask_about_us", "ask_benefits", "ask_why"}
# Sides that are asked about with what one is or gets: "will they take me at 58", "does it affect my PIP".
_TELLING_SIDES = {"fit", "affects"}
# What a message does to what was told before, whatever it asks.
_TURNS = {"taken_back", "next_person", "same_person", "of_client"}
_SLIGHT = {"about", "needs", "wants_work", "looking_for_work"}


class ActionHear(Action):
    """Runs on every message, by the slots' custom mapping."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_hear"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Slots for what was heard, and for what was taken back. Somebody else to ask for has facts of their own.

        What is to be left out of a handover just shown is still so: "no health stuff please".
        """
        if "without" in slots.heard(tracker) and proposal(tracker):
            return [slots.next_turn(tracker)]
        facts = _facts(tracker)
        now = {name: tracker.get_slot(name) for name in FIELDS}
        swapped = _swapped(tracker, now, facts)
        now |= {name: value for name, value in swapped.items() if name in FIELDS}
        told = _merged(now, facts)
        undone = taken_out(tracker, now, told)
        kept = remembered(tracker, now, told, undone)
        advises = {slots.ADVISER: True} if facts.get(slots.ADVISER) else {}
        heard = slots.set_all(
            {**swapped, **advises, **told, **kept, **_preferred(tracker, facts, bool(swapped))}
        )
        spent = {slots.HINTED: None} if tracker.get_slot(slots.HINTED) else {}
        declined = _declined(tracker, facts, bool(swapped))
        return [*heard, *slots.set_all(spent), *declined, slots.next_turn(tracker)]


def _facts(tracker: Tracker) -> dict[str, Any]:
    facts = slots.heard(tracker)
    if slots.intent(tracker) == "for_someone_else" and not _cares(tracker):
        facts.setdefault("about", "other")
    if slots.intent(tracker) in _QUESTIONS:
        facts = _beside_question(tracker, facts)
    if facts.get("of_client"):
        facts = {"about": "other", "same_person": tracker.get_slot(slots.ABOUT) != "self"} | facts
    return facts


def _beside_question(tracker: Tracker, facts: dict[str, Any]) -> dict[str, Any]:
    """What a message that asks tells all the same: what it states, and what is new in the question itself."""
    stated = set(facts.get("stated", ())) | _TURNS
    stated |= {"area_candidates"} if slots.AREA in stated else set()
    if slots.intent(tracker) == "ask_scheme" and _tells_nothing(facts):
        return {name: value for name, value in facts.items() if name in stated}
    known = {name for name in FIELDS if tracker.get_slot(name) is not None}
    passed = _SLIGHT | known | ({"area_candidates", "unknown_place"} if slots.AREA in known else set())
    return {name: value for name, value in facts.items() if name in stated or name not in passed}


def _cares(tracker: Tracker) -> bool:
    """Whether whoever writes is a carer, who may tell of another without asking for them."""
    return tracker.get_slot(slots.ABOUT) != "other" and "carer" in slots.listed(tracker, "groups")


def _tells_nothing(facts: dict[str, Any]) -> bool:
    """Whether a question about a scheme is only that: "is it for carers", "the first one or the second one"."""
    sides = set(facts.get("side", ()))
    return "for" in sides or (bool(facts.get("asks_alone")) and not sides & _TELLING_SIDES)


def _swapped(tracker: Tracker, now: dict[str, Any], facts: dict[str, Any]) -> dict[str, Any]:
    """Slots for another person to ask for from here on; none if it is the same.

    The next client starts from nothing. Between oneself and another what was told of each is kept by, unless it was
    told of the other all along ("its a client, not me"). The place goes with whom one turns to.
    """
    anew = dict.fromkeys(name for name in (*FIELDS, *slots.KEPT) if name != slots.ADVISER)
    if facts.get("next_person"):
        return anew | {slots.ABOUT: "other"}
    about = facts.get("about")
    if about is None or about == (now[slots.ABOUT] or "self") or facts.get("same_person"):
        return {}
    before = slots.kept(tracker, slots.OTHER_PERSON)
    told = {name: value for name, value in now.items() if value is not None}
    place = {slots.AREA: now[slots.AREA]}  # most live where whoever asks for them does, and else it is said
    return {**anew, **place, **before, slots.OTHER_PERSON: [told] if told else None}


def _preferred(tracker: Tracker, facts: dict[str, Any], anew: bool) -> dict[str, Any]:
    """The slot for what sort of job is wanted, if the message tells any; anew: it is of another person now."""
    before = [] if anew else slots.listed(tracker, slots.PREFERENCES)
    heard = facts.get(slots.PREFERENCES)
    return {slots.PREFERENCES: with_new(before, heard)} if heard else {}


def _merged(now: dict[str, Any], facts: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name in FIELDS:
        if name in facts and name != slots.AREA:
            told.update(_TAKES_BACK.get((name, facts[name]), {}) if isinstance(facts[name], bool) else {})
            told[name] = _added(name, now[name], facts[name])
    codes = [facts["area"]] if "area" in facts else _narrower(now[slots.AREA], facts.get("area_candidates"))
    return {**told, slots.AREA: codes} if codes else told


def _narrower(before: list[str] | None, heard: list[str] | None) -> list[str] | None:
    """The councils a place could lie in; of a county around what is known, only what is known: Exeter, in Devon."""
    return [code for code in before or () if code in (heard or ())] or heard


def _added(name: str, before: Any, heard: Any) -> Any:
    """Lists grow, unless "none" was said; everything else is put right by the newer word."""
    if FIELDS[name].kind != "choices" or not heard:
        return heard
    return list(dict.fromkeys([*(before or ()), *heard]))


def _declined(tracker: Tracker, facts: dict[str, Any], anew: bool) -> list[Any]:
    """A fact told after all is no longer declined. anew: it is of another person now."""
    before = [] if anew else slots.listed(tracker, slots.DECLINED)
    refused = dict.fromkeys([*before, *slots.refused(tracker), *skipped(tracker)])
    now = [name for name in refused if name not in facts]
    return slots.set_all({slots.DECLINED: now}) if now != before else []

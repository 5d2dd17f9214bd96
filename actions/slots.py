"""The only file that spells slot names: slots to Circumstances, and heard facts to slots."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from knowledge.areas import all_areas
from knowledge.circumstances import Circumstances
from knowledge.fields import FIELDS

ABOUT, AREA, LANGUAGE, COUNCIL_LINE = "about", "area", "language", "council_line"
DECLINED, ASKED, SHOWN, PUT_ASIDE = "declined", "asked", "shown", "put_aside"
DISCUSSED = "discussed"
ANSWERED = "answered"  # the scheme talked of last, and the sides of it that were answered
PLAINLY = "plainly"  # an entity: the sides of help that a message plainly asks about, of whatever scheme
TOPIC = "topic"  # an entity: which plain question about benefits a message asks
LATEST, UNDONE, OTHER_PERSON = "latest", "undone", "other_person"
ALARMED, DANGER = "alarmed", "danger_met"  # the turn of the latest alarm, and its danger
CONSOLED = "consoled"  # the turn of the latest reply to sorrow, which asked nothing
TURN, MISSES, REQUESTED, HEALTH_CONSENT = "turn", "misses", "requested_slot", "health_consent"
RESUMED, ASK, QUIET = "resumed", "ask", "quiet"
PASSED = "passed"  # open questions passed over, and questions that were owned up to, since the last list
RETURNED = "returned"  # the turn of the latest message that something else was asked for
UNCLEAR = "unclear"  # the side asked about, and the turn, where it was not clear of which scheme
JUST_FOUND = "just_found"  # the turn, then the ids of schemes
ADVISER = "adviser"  # whether whoever writes advises others, and so is sent to no work coach
HANDOVER, COMFORTED, GIVEN, HINTED = "handover", "comforted", "given", "hinted"
HANDED_OVER = "handed_over"  # whether a code was made and not withdrawn: it outlives a new start
PREFERENCES = "preferences"
KEPT = (
    *(DECLINED, ASKED, SHOWN, PUT_ASIDE, DISCUSSED, MISSES, REQUESTED, HEALTH_CONSENT, HANDOVER),
    *(
        LATEST,
        UNDONE,
        OTHER_PERSON,
        ALARMED,
        DANGER,
        CONSOLED,
        COMFORTED,
        GIVEN,
        HINTED,
        RETURNED,
        PASSED,
        UNCLEAR,
        PREFERENCES,
    ),
    ANSWERED,
    ADVISER,
)
LISTS = {
    DECLINED,
    PREFERENCES,
    "area_candidates",
    "impossible",
    "stated",
    "side",
    PLAINLY,
    *(f.name for f in FIELDS.values() if f.kind == "choices"),
}
MOST_MISSES = 3  # messages not understood, after which the open question is left
REFUSALS = ("rather_not_say", "dont_know")


def person(tracker: Tracker) -> Circumstances:
    """What has been told so far."""
    return circumstances({name: tracker.get_slot(name) for name in FIELDS})


def circumstances(values: Mapping[str, Any]) -> Circumstances:
    """Slot values as Circumstances. The area slot holds the codes of every council the place could lie in."""
    told = {name: _whole(name, values.get(name)) for name in FIELDS if name != AREA}
    known, codes = Circumstances.from_dict(told), values.get(AREA)
    return replace(known, area=tuple(all_areas()[code] for code in codes)) if codes else known


def listed(tracker: Tracker, slot: str) -> list[str]:
    """A list slot, empty if nothing was kept in it."""
    return list(tracker.get_slot(slot) or [])


def kept(tracker: Tracker, slot: str) -> dict[str, Any]:
    """Facts kept as the only item of a list slot, empty if none are: Rasa has no slot for a dictionary."""
    values = tracker.get_slot(slot)
    return dict(values[0]) if values else {}


def number(tracker: Tracker, slot: str) -> int:
    """A number slot, 0 if nothing was kept in it."""
    return int(tracker.get_slot(slot) or 0)


def heard(tracker: Tracker) -> dict[str, Any]:
    """The facts of the latest message by entity name, as the reader or a button gave them.

    Rasa makes one entity of each item of a button's list; "none" stands for an empty list, which it would drop.
    """
    facts: dict[str, Any] = {}
    for item in tracker.latest_message.get("entities") or []:
        name, value = item["entity"], item["value"]
        if name in LISTS:
            values = value if isinstance(value, list) else [value]
            facts[name] = [*facts.get(name, ()), *(v for v in values if v != "none")]
        else:
            facts[name] = value
    return facts


def intent(tracker: Tracker) -> str:
    """The intent of the latest message."""
    return (tracker.latest_message.get("intent") or {}).get("name") or ""


def said(tracker: Tracker) -> str:
    """The latest message's own words, empty for a button."""
    return tracker.latest_message.get("text") or ""


def on_screen(tracker: Tracker, ids: Iterable[str]) -> list[str]:
    """What stands on the screen once `ids` are shown: those, then what stood there before."""
    return list(dict.fromkeys([*ids, *listed(tracker, SHOWN)]))


def found_now(tracker: Tracker) -> list[str]:
    """The ids of what has just been shown in answer to the latest message."""
    return _found(tracker, number(tracker, TURN))


def just_shown(tracker: Tracker, ids: Iterable[str]) -> dict[str, list[str]]:
    """The slot that keeps what the reply to the latest message shows beside what was shown before."""
    return {JUST_FOUND: [str(number(tracker, TURN)), *ids]}


def found_before(tracker: Tracker) -> list[str]:
    """The ids of what was shown in answer to the message before the latest, once that has been counted or before."""
    return _found(tracker, number(tracker, TURN) - 1) or _found(tracker, number(tracker, TURN))


def asked_which(tracker: Tracker) -> bool:
    """Whether the reply to the message before the latest only asked which scheme was meant."""
    turn = [*listed(tracker, UNCLEAR), "", ""][1]
    return turn in (str(number(tracker, TURN) - 1), str(number(tracker, TURN)))


def _found(tracker: Tracker, turn: int) -> list[str]:
    when, *ids = listed(tracker, JUST_FOUND) or [""]
    return ids if when == str(turn) else []


def sureness(tracker: Tracker) -> float:
    """How sure the latest message's intent is, of 1."""
    return float((tracker.latest_message.get("intent") or {}).get("confidence") or 0)


def sees_now(tracker: Tracker) -> bool:
    """Whether the latest message asks to be shown what there is, with what it tells or without."""
    return intent(tracker) == "show_results" or bool(heard(tracker).get("see_now"))


def refused(tracker: Tracker) -> list[str]:
    """The circumstances that the latest message would rather not tell, or does not know."""
    facts, pending = heard(tracker), tracker.get_slot(REQUESTED)
    declined = list(facts.get(DECLINED, ()))
    if intent(tracker) in REFUSALS and pending in FIELDS and pending not in facts and not declined:
        return [pending]
    return declined


def just_alarmed(tracker: Tracker) -> bool:
    """Whether the message before the latest raised an alarm."""
    return bool(tracker.get_slot(ALARMED)) and tracker.get_slot(ALARMED) == number(tracker, TURN) - 1


def waits_after_alarm(tracker: Tracker) -> bool:
    """Whether nothing is to be asked, as the message before raised an alarm: unless it is denied or they go on."""
    return just_alarmed(tracker) and intent(tracker) not in ("affirm", "deny", "carry_on")


def put(tracker: Tracker) -> set[str]:
    """The circumstances asked for so far. Asking whether we may ask about health, and then asking, is one question."""
    return {"health_condition" if name == HEALTH_CONSENT else name for name in listed(tracker, ASKED)}


def next_turn(tracker: Tracker) -> dict[str, Any]:
    """The event that counts one more message, so that the wording varies."""
    return SlotSet(TURN, number(tracker, TURN) + 1)


def cleared() -> list[dict[str, Any]]:
    """Events that forget everything told and kept."""
    return [SlotSet(name, None) for name in (*FIELDS, *KEPT)]


def set_all(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """One event for each slot."""
    return [SlotSet(name, value) for name, value in values.items()]


def _whole(name: str, value: Any) -> Any:
    return int(value) if FIELDS[name].kind == "whole" and value is not None else value

"""What is new in the latest message, beside what was known: told for the first time, put right, or said to be wrong."""

from typing import Any

from rasa_sdk import Tracker

from actions import slots
from knowledge.fields import FIELDS


def news(tracker: Tracker) -> dict[str, Any]:
    """The circumstances that the latest message tells and that were not known, of a list only the new items."""
    facts = {name: value for name, value in slots.heard(tracker).items() if name in FIELDS}
    latest = tracker.get_slot(slots.LATEST)
    if not latest:
        return facts
    before = latest[1] if latest[0] == slots.number(tracker, slots.TURN) else {}
    new = {name: value for name, value in facts.items() if name in before}
    return {name: _added(value, before[name]) for name, value in new.items()}


def put_right(tracker: Tracker) -> list[str]:
    """The fields that the latest message gives another value than was told; a list that grows is not put right."""
    facts, latest = slots.heard(tracker), tracker.get_slot(slots.LATEST)
    if not latest or latest[0] != slots.number(tracker, slots.TURN):
        return []
    before = latest[1]
    return [
        name for name in FIELDS if name in facts and name != slots.ABOUT and _is_other(name, before.get(name))
    ]


def says_wrong(tracker: Tracker) -> bool:
    """Whether the latest message says that something is wrong, and not what is right."""
    facts = slots.heard(tracker)
    return bool(facts.get("wrong") or facts.get("objects")) and not set(facts) & set(FIELDS)


def _added(value: Any, before: Any) -> Any:
    """The items that a list lacked; any other value as it is."""
    both = isinstance(value, list) and isinstance(before, list) and value
    return [each for each in value if each not in before] if both else value


def _is_other(name: str, before: Any) -> bool:
    """Whether the value before was one, and so is no longer: a place that could lie anywhere was none."""
    return len(before or ()) == 1 if name == slots.AREA else before is not None and name not in slots.LISTS

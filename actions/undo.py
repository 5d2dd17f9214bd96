"""Taking back what was told: a fact denied ("im not studying"), or what was taken down last ("that's wrong")."""

from typing import Any

from rasa_sdk import Tracker

from actions import slots

_LATELY = 2  # messages back to which "that's wrong" may refer
_FEW = 3  # facts; of more than these it does not say which is wrong, and none is lost


def taken_out(tracker: Tracker, now: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    """Slots as they are to be once what the latest message takes back is out. `now`, `told`: slots before and after it.

    A denied fact is out, unless the same message told another in its place, and what it replaced lately is so again;
    "that's wrong" without a word of what is right puts back what the last facts replaced.
    """
    heard, (turn, before) = slots.heard(tracker), tracker.get_slot(slots.LATEST) or (-_LATELY, {})
    denied = [tuple(each) for each in heard.get("taken_back", ())]
    lately = slots.number(tracker, slots.TURN) - turn < _LATELY
    if denied:
        out = _without({**now, **told}, denied)
        return _put_back(out, denied, told, before) if lately else out
    return dict(before) if heard.get("wrong") and not told and lately and len(before) <= _FEW else {}


def remembered(
    tracker: Tracker, now: dict[str, Any], told: dict[str, Any], undone: dict[str, Any]
) -> dict[str, Any]:
    """The slots of `undone`, with those that keep what the latest facts replaced and what is out, to be said."""
    changed = {name: now[name] for name in told if told[name] != now[name]}
    out = {name: _gone(now[name], value) for name, value in undone.items() if now[name] is not None}
    kept = dict(undone)
    if changed:
        kept[slots.LATEST] = [slots.number(tracker, slots.TURN) + 1, changed]
    elif undone:
        kept[slots.LATEST] = None
    if out or tracker.get_slot(slots.UNDONE):
        kept[slots.UNDONE] = [out] if out else None
    return kept


def _without(now: dict[str, Any], denied: list[tuple[str, str]]) -> dict[str, Any]:
    left: dict[str, Any] = {}
    for field, value in denied:
        before = left.get(field, now[field])
        if isinstance(before, list):
            left[field] = [each for each in before if each != value] or None
        elif before == value:
            left[field] = None
    if "health_types" in left and not left["health_types"]:
        left["health_condition"] = None
    return left


def _put_back(
    out: dict[str, Any], denied: list[tuple[str, Any]], told: dict[str, Any], before: dict[str, Any]
) -> dict[str, Any]:
    """`out`, where a plain fact that is denied gives way to what it replaced: "not retired", who was out of work."""
    back = {
        name: before.get(name)
        for name, value in out.items()
        if value is None and name not in told and not isinstance(before.get(name), list)
    }
    return out | {
        name: value for name, value in back.items() if value is not None and (name, value) not in denied
    }


def _gone(before: Any, after: Any) -> Any:
    """What of a slot is no longer there."""
    return [each for each in before if each not in (after or ())] if isinstance(before, list) else before

"""A conversation's state after an alarm: nothing is asked, and for a while what only sounds like danger is real."""

from actions import slots
from bot.dialogue.state import State, without_proposal
from knowledge.fields import FIELDS

LATELY = 6  # messages


def alarmed(state: State, after: State, danger: str) -> State:
    """`state` after an alarm for `danger`: nothing is agreed to or asked, but facts told beside it are kept.

    Not where the message turned to somebody else: whose facts they are is then less sure than that help is needed.
    """
    before, then = without_proposal(state), after.get("slots", {})
    kept = before["slots"]
    same = kept.get(slots.ABOUT, "self") == then.get(slots.ABOUT, "self")
    told = {name: then[name] for name in FIELDS if same and then.get(name) is not None}
    turn = float(kept.get(slots.TURN) or 0) + 1
    return {**before, "slots": {**kept, **told, slots.TURN: turn, slots.ALARMED: turn, slots.DANGER: danger}}


def met_lately(state: State) -> str | None:
    """The danger of the latest alarm; None if that was more than a few messages ago."""
    kept = state.get("slots", {})
    if kept.get(slots.ALARMED) is None or (kept.get(slots.TURN) or 0) - kept[slots.ALARMED] > LATELY:
        return None
    danger: str | None = kept.get(slots.DANGER)
    return danger


def stays_alarmed(state: State) -> State:
    """`state` as straight after the alarm: nothing is asked in answer to the next message."""
    kept = state.get("slots", {})
    return {**state, "slots": {**kept, slots.ALARMED: float(kept.get(slots.TURN) or 0)}}

"""A conversation's state: what of Rasa's tracker outlives a turn. Slots and the open form; no text, no history."""

from copy import copy
from typing import Any

from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from actions import slots
from bot.nlu.language.language import Language
from knowledge.circumstances import Circumstances

State = dict[str, Any]


class TurnTracker(DialogueStateTracker):
    """A tracker that lives for one turn. Rasa copies it before each action, by replaying all its events."""

    def copy(self) -> "TurnTracker":
        """A twin to note what a policy predicts on: it may add events and interrupt the form, but sets no slot."""
        twin = copy(self)
        twin.events, twin.active_loop = copy(self.events), copy(self.active_loop)
        return twin


def tracker_for(state: State, sender: str, domain: Domain) -> DialogueStateTracker:
    """A tracker as it stands between two turns."""
    events: list[Event] = [ActionExecuted(ACTION_SESSION_START_NAME), SessionStarted()]
    events += [SlotSet(name, value) for name, value in state.get("slots", {}).items()]
    if state.get("loop"):
        events.append(ActiveLoop(state["loop"]))
    events.append(ActionExecuted(ACTION_LISTEN_NAME))
    return TurnTracker.from_events(sender, events, slots=domain.slots)


def state_in(
    state: State, language: str, council_line: list[str] | None = None, council_area: str | None = None
) -> State:
    """`state` with the language of the replies, and the council's name, phone and hours if it has a line.

    council_area: the code of the area that a conversation starts with, until the resident names another.
    """
    given = {slots.LANGUAGE: language, slots.COUNCIL_LINE: council_line}
    start = {slots.AREA: [council_area]} if council_area else {}
    return {"slots": {**(state.get("slots") or start), **given}, "loop": state.get("loop")}


def language(state: State) -> Language:
    """The language of the replies."""
    return "cy" if state.get("slots", {}).get(slots.LANGUAGE) == "cy" else "en"


def in_language(state: State, spoken: Language) -> State:
    """`state` with the replies in another language from now on."""
    return {**state, "slots": {**state.get("slots", {}), slots.LANGUAGE: spoken}}


def told(state: State) -> Circumstances:
    """What the resident has told us so far."""
    return slots.circumstances(state.get("slots", {}))


def preferences(state: State) -> list[str]:
    """What sort of job the resident wants, names of knowledge.preferences."""
    return list(state.get("slots", {}).get(slots.PREFERENCES) or [])


def shown(state: State) -> list[str]:
    """The ids of the schemes shown so far."""
    return list(state.get("slots", {}).get(slots.SHOWN) or [])


def refused(state: State) -> list[str]:
    """The circumstances that the resident would rather not tell."""
    return list(state.get("slots", {}).get(slots.DECLINED) or [])


def without_proposal(state: State) -> State:
    """`state` as it was before a handover that waits for a yes: what is said after danger agrees to nothing."""
    kept = dict(state.get("slots", {}))
    turn, _, pending = kept.pop(slots.HANDOVER, None) or (None, None, None)
    if pending is None or turn != kept.get(slots.TURN):
        return {**state, "slots": kept}
    return {**state, "slots": {**kept, slots.REQUESTED: pending}, "loop": "circumstances_form"}


def is_alarmed(state: State) -> bool:
    """Whether the last message raised an alarm."""
    kept = state.get("slots", {})
    return kept.get(slots.ALARMED) is not None and kept[slots.ALARMED] == kept.get(slots.TURN)


def asks(state: State) -> str | None:
    """The circumstance asked for and not answered yet, put again or not; None after an alarm, which asks nothing.

    To ask whether we may ask about health counts as asking.
    """
    asked = (
        state.get("slots", {}).get(slots.REQUESTED) if state.get("loop") and not is_alarmed(state) else None
    )
    return "health_condition" if asked == slots.HEALTH_CONSENT else asked


def state_of(tracker: DialogueStateTracker) -> State:
    """What to keep of a tracker."""
    values = {name: slot.value for name, slot in tracker.slots.items() if slot.value is not None}
    values.pop("session_started_metadata", None)
    return {"slots": values, "loop": tracker.active_loop_name}

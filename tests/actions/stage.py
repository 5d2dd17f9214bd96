"""A stage for one action: slots and a message in, slots and words out."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.wiring import wiring
from tests.knowledge.people import TODAY


@dataclass
class Played:
    """What an action did. slots: what it set. said: its texts. messages: whole. events: the rest, by type."""

    slots: dict[str, Any] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    messages: list[dict[str, Any]] = field(default_factory=list)
    events: list[str] = field(default_factory=list)


def tracker(intent="tell", entities=(), text="", loop=None, confidence=1.0, **slots):
    """A conversation that stands at `slots`, with one latest message."""
    heard = [{"entity": name, "value": value} for name, value in dict(entities).items()]
    message = {"intent": {"name": intent, "confidence": confidence}, "entities": heard, "text": text}
    active = {"name": loop} if loop else {}
    return Tracker("sender", slots, message, [], False, None, active, "action_listen")


def play(action, catalogue=None, **given):
    """Run `action` on a tracker made of `given`, over `catalogue` if there is one."""
    dispatcher = CollectingDispatcher()
    with _stocked_with(catalogue):
        events = action.run(dispatcher, tracker(**given), {})
    done = Played(messages=dispatcher.messages, said=[m["text"] for m in dispatcher.messages])
    for event in events:
        if event["event"] == "slot":
            done.slots[event["name"]] = event["value"]
        else:
            done.events.append(event["event"])
    return done


@contextmanager
def _stocked_with(catalogue):
    """The wiring with another catalogue and the tests' day, then as it was."""
    before = wiring.catalogue, wiring.today
    if catalogue is not None:
        wiring.catalogue, wiring.today = lambda: catalogue, lambda: TODAY
    try:
        yield
    finally:
        wiring.catalogue, wiring.today = before


def cards(played):
    """The ids of the schemes of which cards were shown, in order."""
    return [
        card["scheme"] for m in played.messages for card in (m["custom"] or {}).get("recommendations", ())
    ]

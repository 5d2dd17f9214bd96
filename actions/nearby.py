"""The most local of what fits."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots
from actions.cards import show
from knowledge.assess import Assessment
from knowledge.gaps import is_local
from knowledge.priors import COUNCILS
from knowledge.questions import SHOWN


def nearest_first(items: list[Assessment]) -> list[Assessment]:
    """Those of `items` that are local, the smallest area first."""
    near = [item for item in items if is_local(item.scheme)]
    return sorted(near, key=lambda item: (item.scheme.narrow, _councils(item)))


def show_nearest(
    dispatcher: CollectingDispatcher, tracker: Tracker, items: list[Assessment]
) -> list[dict[str, Any]]:
    """Cards for them; for all of `items`, after saying that none is local, where none is."""
    near = nearest_first(items)
    chosen = (near or items)[:SHOWN]
    show(dispatcher, tracker, "utter_nearer" if near else "utter_nearer_none", chosen)
    return slots.set_all({slots.SHOWN: [item.scheme.id for item in chosen]})


def _councils(item: Assessment) -> int:
    return len(item.scheme.area.codes) if item.scheme.area else COUNCILS

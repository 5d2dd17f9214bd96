"""What fits as things stand, and what of it has not been seen."""

from collections.abc import Iterable
from dataclasses import replace

from rasa_sdk import Tracker

from actions import slots
from actions.wiring import wiring
from knowledge.assess import Assessment
from knowledge.in_place import in_place
from knowledge.questions import SHOWN
from knowledge.recommend import Result, recommend
from knowledge.scheme import Scheme


def current(tracker: Tracker) -> Result:
    """What fits as things stand, worked out anew: nothing concluded is stored."""
    declined, person = slots.listed(tracker, slots.DECLINED), slots.person(tracker)
    result = recommend(wiring.catalogue(), person, wiring.today(), declined)
    return replace(result, recommended=in_place(result.recommended, person))


def best(tracker: Tracker) -> list[Scheme]:
    """The schemes that would be shown first, without those put aside."""
    items = fresh(current(tracker).recommended, slots.listed(tracker, slots.PUT_ASIDE))
    return [item.scheme for item in items[:SHOWN]]


def fresh(items: Iterable[Assessment], seen: Iterable[str]) -> list[Assessment]:
    """The assessments whose scheme is not among `seen`."""
    seen = set(seen)
    return [item for item in items if item.scheme.id not in seen]

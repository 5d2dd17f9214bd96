"""Which scheme a message means."""

from rasa_sdk import Tracker

from actions import slots
from actions.wiring import wiring
from knowledge.naming import named_in
from knowledge.pointing import pointed_at
from knowledge.scheme import Scheme


def named(tracker: Tracker) -> Scheme | None:
    """The scheme that the latest message picks, names, or points at among those shown; None if it does not say."""
    catalogue = wiring.catalogue()
    text = tracker.latest_message.get("text") or ""
    picked = slots.heard(tracker).get("scheme")
    if picked:
        return catalogue.schemes.get(str(picked))
    return named_in(text, catalogue, slots.person(tracker)) or pointed_at(text, shown(tracker), catalogue)


def meant(tracker: Tracker) -> Scheme | None:
    """The same, or else the one talked of last, or the only one shown; None if it may be any of several."""
    said = named(tracker)
    if said:
        return said
    some = shown(tracker)
    last = next((scheme for scheme in some if scheme.id == tracker.get_slot(slots.DISCUSSED)), None)
    return last or (some[0] if len(some) == 1 else None)


def shown(tracker: Tracker) -> list[Scheme]:
    """The schemes shown so far, in their order."""
    schemes = wiring.catalogue().schemes
    return [schemes[each] for each in slots.listed(tracker, slots.SHOWN) if each in schemes]

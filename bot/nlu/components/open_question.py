"""Which question a message may answer."""

from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.trackers import DialogueStateTracker

from knowledge.fields import FIELDS


def asked(tracker: DialogueStateTracker | None) -> str | None:
    """The circumstance that is asked for; else the one asked for beside the list, if a number answers it.

    A bare "no" may answer anything else there. Straight after a reply that asked nothing, as after an alarm or to
    somebody who tells of sorrow, nothing is answered.
    """
    if not tracker or _asked_nothing(tracker):
        return None
    hinted = tracker.get_slot("hinted")
    by_number = hinted if hinted and FIELDS[hinted].kind == "whole" else None
    return tracker.get_slot(REQUESTED_SLOT) or by_number


def _asked_nothing(tracker: DialogueStateTracker) -> bool:
    turns = [tracker.get_slot(name) for name in ("alarmed", "consoled")]
    return any(turn is not None and turn == tracker.get_slot("turn") for turn in turns)

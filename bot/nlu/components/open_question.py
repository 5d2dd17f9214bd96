"""Which question a message may answer."""

from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.trackers import DialogueStateTracker

from knowledge.fields import FIELDS


def asked(tracker: DialogueStateTracker | None) -> str | None:
    """The circumstance that is asked for; else the one asked for beside the list, if a number answers it.

    A bare "no" may answer anything else there. Straight after an alarm, whose reply asked nothing, nothing is answered.
    """
    if not tracker or _alarmed(tracker):
        return None
    hinted = tracker.get_slot("hinted")
    by_number = hinted if hinted and FIELDS[hinted].kind == "whole" else None
    return tracker.get_slot(REQUESTED_SLOT) or by_number


def _alarmed(tracker: DialogueStateTracker) -> bool:
    alarmed = tracker.get_slot("alarmed")
    return alarmed is not None and alarmed == tracker.get_slot("turn")

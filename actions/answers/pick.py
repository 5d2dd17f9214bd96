"""One scheme of those shown, where it is asked which is the easiest, the nearest or the quickest; and why that one."""

from rasa_sdk import Tracker

from actions import speech
from actions.answers.reply import Reply
from actions.fitting import best
from actions.meant import shown
from knowledge.easiest import easiest, most_local, way_in
from knowledge.gaps import is_local
from knowledge.reasons import rule_text
from knowledge.scheme import Scheme

PICKS = ("easiest", "nearest", "quickest")
_BEST = 3  # of what suits them best one is picked, not of all


def pick(tracker: Tracker, side: str) -> Scheme | None:
    """The one of those shown, or else of what fits, that is the easiest or the nearest; None if there is none."""
    some = shown(tracker) or best(tracker)
    return (most_local(some) if side == "nearest" else None) or easiest(some[:_BEST])


def why_picked(tracker: Tracker, side: str, scheme: Scheme) -> Reply:
    """That it is the one, with the reason and the way in. Who is quick to answer is in no record, which is said."""
    how = scheme.join.how or ""
    if side == "nearest" and scheme.area and is_local(scheme):
        areas = rule_text(scheme.area, language=speech.language(tracker))
        return Reply("utter_answer_nearest", {"areas": areas, "how": how})
    reason = speech.text(tracker, f"utter_easy_{way_in(scheme)}")
    name = "easiest" if side == "easiest" else f"{side}_unknown"
    return Reply(f"utter_answer_{name}", {"reason": reason, "how": how})

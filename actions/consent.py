"""Consent to questions about health: asked for once, apart from everything else, before the first of them.

Health is special category data (UK GDPR Article 9). Who tells of it unasked is thanked and told what it is for.
"""

from rasa_sdk import Tracker

from actions import slots

HEALTH = ("health_condition", "health_types", "pregnant")
_ANSWERS = {"affirm": True, "deny": False, "rather_not_say": False, "dont_know": False}


def consent(tracker: Tracker) -> bool | None:
    """Whether we may ask about health; None while that has not been answered."""
    if volunteered(tracker):
        return True
    if asking(tracker) and HEALTH[0] in slots.refused(tracker):
        return False
    if answered(tracker):
        return _ANSWERS[slots.intent(tracker)]
    agreed: bool | None = tracker.get_slot(slots.HEALTH_CONSENT)
    return agreed


def answered(tracker: Tracker) -> bool:
    """Whether the latest message answers the request for consent, and not something that came between."""
    return asking(tracker) and not tracker.get_slot(slots.RESUMED) and slots.intent(tracker) in _ANSWERS


def asking(tracker: Tracker) -> bool:
    """Whether the open question is the one for consent."""
    return bool(tracker.get_slot(slots.REQUESTED) == slots.HEALTH_CONSENT)


def skipped(tracker: Tracker) -> list[str]:
    """What is left out because the latest message asks for the results instead of answering about consent."""
    return list(HEALTH) if asking(tracker) and slots.intent(tracker) == "show_results" else []


def volunteered(tracker: Tracker) -> bool:
    """Whether the latest message told of a health problem or a pregnancy."""
    facts = slots.heard(tracker)
    return any(facts.get(name) for name in HEALTH)

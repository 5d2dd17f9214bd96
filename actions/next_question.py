"""The next question: which it is, and what the next turn must know of it."""

from typing import Any, NamedTuple

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.consent import HEALTH, asking, consent, volunteered
from actions.list_time import is_advised
from actions.question import ask
from actions.wiring import wiring
from knowledge.recommend import recommend

# In all, and beside age and place, which are often told unasked. `python -m bench.questions` weighs others.
MOST_QUESTIONS, MOST_BESIDE = 6, 5
_ALWAYS = ("age", slots.AREA)


class Now(NamedTuple):
    """How things stand. declined: what is not asked again. misses: messages not understood, the latest among them.

    resumed: something else was answered. ends: it is time for a list. quiet: the question is left open and not put.
    """

    declined: list[str]
    misses: int
    resumed: bool
    ends: bool
    quiet: bool


def ask_next(dispatcher: CollectingDispatcher, tracker: Tracker, now: Now) -> list[Any]:
    """Put the next question, if any, and keep what the next turn must know."""
    agreed = _agreed(dispatcher, tracker, now.declined)
    declined = now.declined if agreed is not False else _without_health(tracker, now.declined)
    question, left = _chosen(tracker, now._replace(declined=declined), agreed)
    asked, same = slots.listed(tracker, slots.ASKED), question == tracker.get_slot(slots.REQUESTED)
    if question and not now.quiet:
        ask(dispatcher, tracker, question, left, simpler=same)
        asked = asked if now.resumed and same else [*asked, question]
    misses = slots.number(tracker, slots.MISSES) if now.resumed else now.misses % slots.MOST_MISSES
    kept = {slots.MISSES: misses, slots.DECLINED: declined, slots.HEALTH_CONSENT: agreed, slots.RESUMED: None}
    return slots.set_all({**kept, slots.ASKED: asked, slots.REQUESTED: question})


def _chosen(tracker: Tracker, now: Now, agreed: bool | None) -> tuple[str | None, int]:
    """The question to put, and about how many are left with it; none where it is time for a list.

    agreed: whether we may ask about health.
    """
    settled = asking(tracker) and agreed is not None
    question, left = _next(tracker, now.declined, now.resumed and not settled)
    if now.ends or (is_advised(tracker) and not now.resumed):
        return None, left
    if question in HEALTH and agreed is None:
        return slots.HEALTH_CONSENT, 0
    return question, left


def _next(tracker: Tracker, declined: list[str], resumed: bool) -> tuple[str | None, int]:
    """The next question and about how many are left with it; consent and health are one.

    Coming back from something else, the question that was open is asked, unless it has been answered by the way.
    """
    pending = tracker.get_slot(slots.REQUESTED)
    if pending == slots.HEALTH_CONSENT and tracker.get_slot(HEALTH[0]) is not None:
        pending = None
    if resumed and pending and pending not in declined and tracker.get_slot(pending) is None:
        return pending, 0
    put = slots.put(tracker)
    result = recommend(wiring.catalogue(), slots.person(tracker), wiring.today(), declined, len(put))
    before = put - {result.question}
    room = min(MOST_QUESTIONS - len(before), MOST_BESIDE - len(before.difference(_ALWAYS)))
    return (result.question if room > 0 else None), min(result.left, room)


def _without_health(tracker: Tracker, declined: list[str]) -> list[str]:
    """What is not asked again, where we may not ask about health."""
    return list(dict.fromkeys([*declined, *(each for each in HEALTH if tracker.get_slot(each) is None)]))


def _agreed(dispatcher: CollectingDispatcher, tracker: Tracker, declined: list[str]) -> bool | None:
    """Whether we may ask about health. Who tells of it unasked hears, once, what it is used for."""
    if slots.HEALTH_CONSENT in declined:
        return False
    if volunteered(tracker) and tracker.get_slot(slots.HEALTH_CONSENT) is None:
        speech.say(dispatcher, tracker, "utter_health_volunteered")
    return consent(tracker)

"""The one form. What it asks comes from knowledge.questions; it stops when no answer can change the result."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecutionRejected
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.about_us import answer_by_the_way, puzzled
from actions.answers.money import topic_of
from actions.consent import HEALTH, answered, asking, consent, volunteered
from actions.facts import acknowledge, faulty
from actions.finding import show_on_request
from actions.heed import MOST_PASSED, complained, heed, own_up_beside
from actions.kindness import be_kind, only_tells_sorrow
from actions.question import ask
from actions.wiring import wiring
from knowledge.asks import asks_for_jobs, asks_outright, asks_what_is_near
from knowledge.fields import FIELDS
from knowledge.recommend import recommend

ANSWERS = {"tell", "affirm", "deny", "dont_know", "rather_not_say", "for_someone_else"}
# In all, and beside age and place, which are often told unasked. `python -m bench.questions` weighs others.
MOST_QUESTIONS, MOST_BESIDE = 6, 5
MOST_REFUSED = 2
_SLIGHT = (slots.ABOUT, "needs", "wants_work", "looking_for_work")
ENOUGH = 2  # facts beside what is wanted, the place among them, after which a list is of use
MOST_TIMES = 2
_ALWAYS = ("age", slots.AREA)
_MISSED = {1: "utter_not_understood", 2: "utter_not_understood_again", slots.MOST_MISSES: "utter_leave_it"}


class ValidateCircumstancesForm(Action):
    """Chooses the next question after each message, or ends the form."""

    def name(self) -> str:
        """The name Rasa looks for beside the form."""
        return "validate_circumstances_form"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Say back what was heard, then ask the next question. No question left ends the form.

        A message that wants something else is handed on to the rules, which come back here by action_resume.
        """
        resumed = tracker.get_slot(slots.RESUMED)
        if resumed == slots.QUIET:
            return slots.set_all({slots.RESUMED: None, slots.REQUESTED: tracker.get_slot(slots.REQUESTED)})
        if tracker.get_slot(slots.REQUESTED) and not resumed and slots.intent(tracker) not in ANSWERS:
            return [ActionExecutionRejected("circumstances_form")]
        kept = [] if resumed else be_kind(dispatcher, tracker)
        quiet = not resumed and only_tells_sorrow(tracker)
        heeded = not (resumed or quiet) and heed(dispatcher, tracker)
        aside = not (resumed or heeded) and answer_by_the_way(dispatcher, tracker)
        understood = bool(resumed) or quiet or heeded or acknowledge(dispatcher, tracker) or answered(tracker)
        found = (
            [] if resumed or quiet or (aside and topic_of(tracker)) else show_on_request(dispatcher, tracker)
        )
        understood = understood or aside or bool(kept) or bool(found) or slots.sees_now(tracker)
        understood = understood or _goes_on(tracker)
        misses = slots.number(tracker, slots.MISSES) + 1 if not understood else 0
        if misses and slots.waits_after_alarm(tracker):
            open_still = {slots.REQUESTED: tracker.get_slot(slots.REQUESTED)}
            return slots.set_all({**open_still, slots.RETURNED: slots.number(tracker, slots.TURN)})
        if misses and not faulty(tracker):
            speech.say(dispatcher, tracker, _missed(tracker, misses))
        answered_all = bool(resumed or heeded or aside or found or misses) or _wants_list(tracker)
        owned_up = not answered_all and own_up_beside(dispatcher, tracker)
        declined = _declined(tracker, misses, bool(resumed))
        passed = slots.number(tracker, slots.PASSED)
        passed += owned_up or (not quiet and _passes_over(tracker, declined, misses, bool(resumed)))
        asked = _ask_next(dispatcher, tracker, declined, misses, bool(resumed), passed >= MOST_PASSED, quiet)
        consoled = _consoled(dispatcher, tracker) if quiet else []
        return [*kept, *found, *asked, *consoled, *slots.set_all({slots.PASSED: passed % MOST_PASSED})]


def _consoled(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Any]:
    """They hear that they may take their time; the question stays open, and what they say next answers none."""
    speech.say(dispatcher, tracker, "utter_when_ready")
    return slots.set_all(dict.fromkeys((slots.CONSOLED, slots.RETURNED), slots.number(tracker, slots.TURN)))


def _passes_over(tracker: Tracker, declined: list[str], misses: int, resumed: bool) -> bool:
    """Whether the latest message was understood, and neither answers the open question nor refuses it."""
    pending = tracker.get_slot(slots.REQUESTED)
    told = pending in slots.heard(tracker) or tracker.get_slot(pending or "") is not None or answered(tracker)
    return bool(pending) and not (told or misses or resumed or pending in declined)


def _goes_on(tracker: Tracker) -> bool:
    """Whether a yes only goes on after a reply that left the question open: "ok go on"."""
    left_open = slots.number(tracker, slots.RETURNED) == slots.number(tracker, slots.TURN) - 1
    return left_open and slots.intent(tracker) == "affirm"


def _is_advised(tracker: Tracker) -> bool:
    """Whether they have had a list for where they live: what they tell then changes it, and asks for no more."""
    return bool(tracker.get_slot(slots.GIVEN)) and len(tracker.get_slot(slots.AREA) or ()) == 1


def _wants_list(tracker: Tracker) -> bool:
    """Whether it is time for a list: they ask to see it, complain, or ask for help and it would be of use by now."""
    if slots.sees_now(tracker) or complained(tracker):
        return True
    known = [name for name in FIELDS if name not in _SLIGHT and tracker.get_slot(name) is not None]
    enough = len(tracker.get_slot(slots.AREA) or ()) == 1 and len(known) >= ENOUGH
    facts = slots.heard(tracker)
    text = slots.said(tracker)
    asks = "offer" in facts or asks_what_is_near(text) or asks_for_jobs(text)
    return enough and (asks or ("needs" in facts and asks_outright(text)))


def _refuses(tracker: Tracker, declined: list[str]) -> bool:
    """Whether so many questions have been refused that a list is better than one more."""
    return len(slots.put(tracker).intersection(declined)) >= MOST_REFUSED


def _missed(tracker: Tracker, misses: int) -> str:
    """What is said when nothing was understood; somebody who asks what the question means is told that instead."""
    if puzzled(tracker) and misses < slots.MOST_MISSES:
        return "utter_in_other_words"
    return _MISSED[min(misses, slots.MOST_MISSES)]


def _ask_next(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    declined: list[str],
    misses: int,
    resumed: bool,
    enough: bool,
    quiet: bool,
) -> list[Any]:
    """Put the next question, if any, and keep what the next turn must know.

    enough: too many were passed over. quiet: it is left open and not put.
    """
    agreed = _agreed(dispatcher, tracker, declined)
    if agreed is False:
        declined = list(
            dict.fromkeys([*declined, *(each for each in HEALTH if tracker.get_slot(each) is None)])
        )
    settled = asking(tracker) and agreed is not None
    question, left = _next(tracker, declined, resumed and not settled)
    ends = enough or _wants_list(tracker) or _refuses(tracker, declined)
    if ends or (_is_advised(tracker) and not resumed):
        question = None
    if question in HEALTH and agreed is None:
        question, left = slots.HEALTH_CONSENT, 0
    asked, same = slots.listed(tracker, slots.ASKED), question == tracker.get_slot(slots.REQUESTED)
    misses = slots.number(tracker, slots.MISSES) if resumed else misses % slots.MOST_MISSES
    if question and not quiet:
        ask(dispatcher, tracker, question, left, simpler=same)
        asked = asked if resumed and same else [*asked, question]
    kept = {slots.MISSES: misses, slots.DECLINED: declined, slots.HEALTH_CONSENT: agreed, slots.RESUMED: None}
    return slots.set_all({**kept, slots.ASKED: asked, slots.REQUESTED: question})


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


def _declined(tracker: Tracker, misses: int, resumed: bool) -> list[str]:
    """What is not asked again: refused, or asked as often as is decent and still not answered."""
    declined, pending = slots.listed(tracker, slots.DECLINED), tracker.get_slot(slots.REQUESTED)
    often = slots.listed(tracker, slots.ASKED).count(pending) >= MOST_TIMES and not misses and not resumed
    told = pending in slots.heard(tracker) or answered(tracker)
    if pending and not told and (misses >= slots.MOST_MISSES or often):
        declined = list(dict.fromkeys([*declined, pending]))
    return declined


def _agreed(dispatcher: CollectingDispatcher, tracker: Tracker, declined: list[str]) -> bool | None:
    """Whether we may ask about health. Who tells of it unasked hears, once, what it is used for."""
    if slots.HEALTH_CONSENT in declined:
        return False
    if volunteered(tracker) and tracker.get_slot(slots.HEALTH_CONSENT) is None:
        speech.say(dispatcher, tracker, "utter_health_volunteered")
    return consent(tracker)

"""Meeting what the latest message says, before anything more is asked."""

from typing import Any, NamedTuple

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots
from actions.about_us import answer_by_the_way, answer_plainly
from actions.answers.money import topic_of
from actions.consent import answered
from actions.facts import acknowledge
from actions.finding import show_on_request
from actions.heed import heed
from actions.kindness import be_kind, only_tells_sorrow
from actions.passing import goes_on


class Met(NamedTuple):
    """events: what is to be kept. answered: what it asks has been met. understood: it said something to us.

    quiet: it only tells of sorrow, and is asked nothing.
    """

    events: list[Any]
    answered: bool
    understood: bool
    quiet: bool


ELSEWHERE = Met([], answered=True, understood=True, quiet=False)  # the rules have answered it


def meet(dispatcher: CollectingDispatcher, tracker: Tracker) -> Met:
    """A kind word, a sorry or an answer, whichever it calls for; then what was heard, and what it asks to see."""
    kept, quiet = be_kind(dispatcher, tracker), only_tells_sorrow(tracker)
    heeded = not quiet and heed(dispatcher, tracker)
    aside = (answer_plainly if heeded else answer_by_the_way)(dispatcher, tracker)
    understood = quiet or heeded or acknowledge(dispatcher, tracker) or answered(tracker)
    found = [] if quiet or (aside and topic_of(tracker)) else show_on_request(dispatcher, tracker)
    met = heeded or aside or bool(found)
    understood = understood or met or bool(kept) or slots.sees_now(tracker) or goes_on(tracker)
    return Met([*kept, *found], met, understood, quiet)

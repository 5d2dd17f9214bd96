"""What is said of the needs told, beside the cards: that nothing here helps with one, and whom to ask instead."""

from collections.abc import Iterable

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.wiring import wiring
from knowledge import words
from knowledge.needs import told_needs, unserved
from knowledge.people import distinct, help_line, lines_for
from knowledge.scheme import Scheme


def mention_needs(dispatcher: CollectingDispatcher, tracker: Tracker, fitting: Iterable[Scheme]) -> None:
    """One message for each need that none of `fitting` helps with, or that should go to others as well."""
    person = slots.person(tracker)
    left = unserved(person, fitting)
    for need in told_needs(person):
        name = f"utter_unserved_{need}" if need in left else f"utter_served_{need}"
        if words.has(name):
            lines = distinct(help_line(scheme) for scheme in lines_for(need, person, wiring.catalogue()))
            speech.say(dispatcher, tracker, name, extra={"help_lines": lines} if lines else None)

"""Whether a scheme is still there: closed, and what took its place, or not begun yet."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import speech
from actions.wiring import wiring
from knowledge.reasons import spoken
from knowledge.scheme import Scheme


def say_status(dispatcher: CollectingDispatcher, tracker: Tracker, scheme: Scheme) -> None:
    """Say it; nothing of one that is open."""
    state, language = scheme.state(wiring.today()), speech.language(tracker)
    if state == "closed":
        name = "utter_answer_closed" if scheme.closes else "utter_answer_closed_once"
        speech.say(dispatcher, tracker, name, scheme=scheme.name, date=spoken(scheme.closes, language))
        successor = wiring.catalogue().schemes.get(scheme.successor or "")
        if successor:
            speech.say(dispatcher, tracker, "utter_answer_instead", successor=successor.name)
    elif state == "planned":
        speech.say(
            dispatcher,
            tracker,
            "utter_answer_planned",
            scheme=scheme.name,
            date=spoken(scheme.opens, language),
        )

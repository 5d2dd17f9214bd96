"""Whether a scheme is still there: closed, and what took its place, or not begun yet."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import speech
from actions.wiring import wiring
from knowledge.days import spoken
from knowledge.scheme import Scheme


def say_status(dispatcher: CollectingDispatcher, tracker: Tracker, scheme: Scheme, asked: bool) -> None:
    """Say it; of one that is open only if that was `asked`, with the day on which it was read about last."""
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
    elif asked:
        speech.say(dispatcher, tracker, "utter_answer_open", scheme=scheme.name)
        if scheme.verified_on:
            speech.say(dispatcher, tracker, "utter_answer_checked", date=spoken(scheme.verified_on, language))

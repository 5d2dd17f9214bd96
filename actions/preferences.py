"""What sort of job is wanted, of which no scheme hangs: said beside a list, so that it is told where it helps."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from knowledge import words
from knowledge.preferences import with_new


def mention_preferences(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """That the list was not picked by the sort of job wanted, and whom to tell; nothing if none was told."""
    told = in_words(tracker, slots.listed(tracker, slots.PREFERENCES))
    if told:
        speech.say(dispatcher, tracker, "utter_results_preferences", told=told)


def in_words(tracker: Tracker, preferences: list[str]) -> str:
    """The names of knowledge.preferences as one phrase: "part-time hours and no heavy lifting"."""
    return words.values("preferences", with_new([], preferences), language=speech.language(tracker))

"""Where the list is wanted on paper, by text, or to refer by: the page that can be shown."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from knowledge.wants import wants_page


def lead_to_page(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Say that there is a page to show, if the message wants one of the list. Returns whether it does."""
    if not (tracker.get_slot(slots.SHOWN) and wants_page(slots.said(tracker))):
        return False
    button = {"title": speech.text(tracker, "utter_button_adviser"), "payload": "/hand_over"}
    speech.say(dispatcher, tracker, "utter_page_to_show", buttons=[button])
    return True

"""Going back, starting again, deleting everything."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.meant import named
from actions.put_back import list_changed
from actions.question import ActionResume
from knowledge.fields import FIELDS
from knowledge.naming import called
from knowledge.phrases import plain
from knowledge.scheme import Scheme

SURE = 0.8  # of 1: "forget it" must not delete everything


class ActionGoBack(Action):
    """Takes back the answer before the open question, or to a question named, and asks that one again."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_go_back"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """The question before the open one is open again, its answer and any refusal forgotten; or a scheme is back."""
        changed = list_changed(dispatcher, tracker)
        if changed:
            return changed
        pending = tracker.get_slot(slots.REQUESTED)
        asked = [field for field in slots.listed(tracker, slots.ASKED) if field != pending]
        back = str(slots.heard(tracker).get("field") or next(filter(FIELDS.get, reversed(asked)), ""))
        if back not in FIELDS:
            speech.say(dispatcher, tracker, "utter_nowhere_back")
            return slots.set_all({slots.RESUMED: slots.ASK})
        speech.say(dispatcher, tracker, "utter_back")
        declined = [field for field in slots.listed(tracker, slots.DECLINED) if field != back]
        asked = [*(field for field in asked if field != back), back]
        kept = {slots.DECLINED: declined, slots.ASKED: asked, slots.REQUESTED: back, slots.RESUMED: slots.ASK}
        return [ActiveLoop("circumstances_form"), *slots.set_all({back: None, **kept})]


class ActionStartOver(Action):
    """Forgets what was told and starts again."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_start_over"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Everything told is cleared; the conversation itself goes on. A scheme of that name is offered as well."""
        scheme = named(tracker) if slots.said(tracker) else None
        if scheme and plain(slots.said(tracker)) in map(plain, called(scheme)):
            _ask_which(dispatcher, tracker, scheme)
            return slots.set_all({slots.RESUMED: slots.QUIET}) if tracker.active_loop else []
        speech.say(dispatcher, tracker, "utter_started_over")
        return [ActiveLoop(None), *slots.cleared()]


def _ask_which(dispatcher: CollectingDispatcher, tracker: Tracker, scheme: Scheme) -> None:
    """Whether "restart" names the scheme or clears the chat, with a button for each."""
    ways = [
        {"title": scheme.name, "payload": f'/ask_scheme{{"scheme": "{scheme.id}", "aspect": "what"}}'},
        {"title": speech.text(tracker, "utter_button_again"), "payload": "/start_over"},
    ]
    speech.say(dispatcher, tracker, "utter_start_over_which", buttons=ways, scheme=scheme.name)


class ActionForgetMe(Action):
    """Deletes everything: the slots here, and the whole conversation at the door, which is told so."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_forget_me"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """The reply carries `forget`, on which the server erases the conversation. Half-sure words only offer it."""
        if slots.sureness(tracker) < SURE:
            button = {"title": speech.text(tracker, "utter_button_forget"), "payload": "/forget_me"}
            speech.say(dispatcher, tracker, "utter_forget_offer", buttons=[button])
            return ActionResume().run(dispatcher, tracker, domain)
        speech.say(dispatcher, tracker, "utter_forgotten", extra={"forget": True})
        return [ActiveLoop(None), *slots.cleared()]

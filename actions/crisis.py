"""The crisis reply inside Rasa, for its own shell and channels. The server gives the same before Rasa is asked."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.wiring import wiring
from knowledge import crisis


class ActionCrisis(Action):
    """Fixed words and the right lines for the danger that the safety check found."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_crisis"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """One message; nothing told is changed."""
        danger = str(slots.heard(tracker).get("danger", "suicide"))
        person = slots.person(tracker)
        language, about = speech.language(tracker), person.about or "self"
        message = crisis.reply(danger, person.nation, wiring.catalogue(), language, about)
        dispatcher.utter_message(text=message["text"], json_message={"help_lines": message["help_lines"]})
        return []

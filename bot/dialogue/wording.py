"""Rasa's responses, their variations taking turns as those of our actions do: by chance one could come twice."""

from typing import Any

from rasa.core.nlg import TemplatedNaturalLanguageGenerator

from actions import slots
from knowledge import words


class TakingTurns(TemplatedNaturalLanguageGenerator):
    """Finds each response in data/responses/ by the language, the person asked for and the count of messages."""

    def _random_response_for(
        self, utter_action: str, output_channel: str, filled_slots: dict[str, Any]
    ) -> dict[str, Any] | None:
        if not words.has(utter_action):
            return None
        return words.variation(
            utter_action,
            language=filled_slots.get(slots.LANGUAGE) or "en",
            about=filled_slots.get(slots.ABOUT),
            turn=int(filled_slots.get(slots.TURN) or 0),
        )

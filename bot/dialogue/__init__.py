"""The only door to Rasa: `Dialogue` takes a conversation's state and a message, and gives replies and the new state."""

from bot.dialogue.dialogue import Dialogue, Turn
from bot.dialogue.state import (
    State,
    alarmed,
    asks,
    in_language,
    is_alarmed,
    language,
    preferences,
    refused,
    shown,
    state_in,
    told,
    without_proposal,
)

__all__ = [
    "Dialogue",
    "State",
    "Turn",
    "alarmed",
    "asks",
    "in_language",
    "is_alarmed",
    "language",
    "preferences",
    "refused",
    "shown",
    "state_in",
    "told",
    "without_proposal",
]

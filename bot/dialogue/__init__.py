"""The only door to Rasa: `Dialogue` takes a conversation's state and a message, and gives replies and the new state."""

from bot.dialogue.alarms import alarmed, met_lately, stays_alarmed
from bot.dialogue.dialogue import Dialogue, Turn
from bot.dialogue.state import (
    State,
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
    "met_lately",
    "preferences",
    "refused",
    "shown",
    "state_in",
    "stays_alarmed",
    "told",
    "without_proposal",
]

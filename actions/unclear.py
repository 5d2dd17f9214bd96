"""Where it is not clear which scheme a question is about: asking, and what was asked about when the answer comes."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.meant import shown

MOST_NAMED = 6  # buttons


def ask_which(
    dispatcher: CollectingDispatcher, tracker: Tracker, aspect: str, said: str = ""
) -> list[dict[str, Any]]:
    """Offer the schemes shown to choose from; the side asked about is kept for one turn.

    said: what is known of some of them on that side, a line each.
    """
    some = shown(tracker)[:MOST_NAMED]
    buttons = [
        {
            "title": scheme.name,
            "payload": f'/ask_scheme{{"scheme": "{scheme.id}", "aspect": "{aspect}"}}',
        }
        for scheme in some
    ]
    if said:
        speech.say(dispatcher, tracker, "utter_answer_some_said", buttons=buttons, said=said)
    else:
        name = "utter_answer_which" if some else "utter_answer_unknown"
        speech.say(dispatcher, tracker, name, buttons=buttons)
    return slots.set_all({slots.UNCLEAR: [aspect, str(slots.number(tracker, slots.TURN))]})


def left_open(tracker: Tracker) -> str | None:
    """The side of a scheme that the message before asked about, where it was asked which scheme it meant."""
    aspect, turn = [*slots.listed(tracker, slots.UNCLEAR), "", ""][:2]
    return aspect if turn == str(slots.number(tracker, slots.TURN) - 1) else None

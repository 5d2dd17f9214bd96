"""People to talk to who are no advisers: the groups near, and who listens at any hour."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.cards import show
from actions.finding import surely_found
from actions.wiring import wiring
from knowledge.company import Company, looked_for, names_bereavement
from knowledge.people import help_line, listeners
from knowledge.scheme import Scheme

_MOST = 3


def show_company(
    dispatcher: CollectingDispatcher, tracker: Tracker, whom: Company, urgent: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Cards for the groups near, and who listens at any hour.

    urgent: the lines for a danger that was met just before, which then are shown instead.
    """
    items = surely_found(tracker, looked_for(whom))[:_MOST]
    if whom == "loss" and not any(_is_for_loss(item.scheme) for item in items):
        speech.say(dispatcher, tracker, "utter_no_bereavement")
    if items:
        name = "utter_company_carers" if whom == "carers" else "utter_company"
        show(dispatcher, tracker, name, items)
    if urgent or whom != "carers":
        lines = urgent or [help_line(scheme) for scheme in listeners(wiring.catalogue())]
        speech.say(dispatcher, tracker, "utter_listening", extra={"help_lines": lines})
    shown = [item.scheme.id for item in items]
    return slots.set_all({slots.SHOWN: slots.on_screen(tracker, shown)}) if shown else []


def _is_for_loss(scheme: Scheme) -> bool:
    """Whether its record says that it is for those who have lost somebody."""
    return names_bereavement(f"{scheme.name} {scheme.summary}")

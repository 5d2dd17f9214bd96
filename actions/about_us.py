"""Questions about Waymark itself: who sees this, who made it, how long it takes; asked by themselves or by the way."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.answers.benefits import affects, whom_to_ask
from actions.finding import show_found, surely_found
from actions.handover import proposal
from actions.in_general import answer_in_general
from actions.meant import named
from actions.money import answer_money
from actions.owning_up import own_up
from actions.put_back import list_changed
from knowledge.asks import asks_of_privacy, asks_whether_we_help
from knowledge.aspects import asked_about
from knowledge.told import lines

MEANING = "meaning"  # what is asked is what the open question means: the form puts that in other words
_WHY, _BENEFITS, _HELD = "ask_why", "ask_benefits", "held"
_SHOWN_THERE = {"tells", "held", "ask_privacy"}  # asked beside a handover, which then is shown again
_OF_US = ("ask_privacy", "ask_about_us")
_WHOLE = {
    "ask_privacy": "utter_privacy",
    "ask_about_us": "utter_about_us",
    "help": "utter_help",
}


class ActionAboutUs(Action):
    """Answers the side that was asked about, or in general where the words gave none away."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_about_us"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """What the records have on it, or one short answer; action_resume then goes back to the open question."""
        if proposal(tracker) and (_aside(tracker) or slots.intent(tracker)) in _SHOWN_THERE:
            return []
        if _asks_on_money(dispatcher, tracker):
            return []
        changed = list_changed(dispatcher, tracker)
        if changed:
            return changed
        private = asks_of_privacy(slots.said(tracker))
        owned_up = _aside(tracker) in (None, _BENEFITS) and own_up(dispatcher, tracker)
        items = [] if private and slots.intent(tracker) != _BENEFITS else surely_found(tracker)
        if items:
            return show_found(dispatcher, tracker, items)
        if owned_up:
            return []
        if asked_about(slots.said(tracker)) == "sure":
            _say(dispatcher, tracker, "sure")
        elif slots.intent(tracker) == "help" and asks_whether_we_help(slots.said(tracker)):
            speech.say(dispatcher, tracker, "utter_help_yes")
        else:
            _say(dispatcher, tracker, _aside(tracker) or slots.intent(tracker))
        return []


def answer_by_the_way(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Answer what a message that tells something asks as well. Returns whether it asked anything."""
    aside, pending = _aside(tracker), tracker.get_slot(slots.REQUESTED)
    if _asks_on_money(dispatcher, tracker):
        return True
    if aside in (None, _BENEFITS) and (answer_in_general(dispatcher, tracker) or own_up(dispatcher, tracker)):
        return True
    righted = aside == _BENEFITS and "taken_back" in slots.heard(tracker)
    if aside in (None, MEANING) or righted or (aside == _WHY and not pending):
        return False
    if aside == _WHY:
        speech.say(dispatcher, tracker, f"utter_why_{pending}")
    else:
        _say(dispatcher, tracker, aside)
    return True


def _asks_on_money(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Answer a plain question about benefits. Returns whether one is asked, and not one about Waymark."""
    of_us = slots.intent(tracker) in _OF_US or _aside(tracker) not in (None, _BENEFITS)
    return not of_us and answer_money(dispatcher, tracker)


def answer_plainly(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Answer a plain question of benefits, or of help in general. Returns whether one is asked."""
    return _asks_on_money(dispatcher, tracker) or answer_in_general(dispatcher, tracker)


def puzzled(tracker: Tracker) -> bool:
    """Whether the latest message asks what the open question means."""
    return _aside(tracker) == MEANING


def _aside(tracker: Tracker) -> Any:
    return slots.heard(tracker).get("aside")


def _held(tracker: Tracker) -> list[str]:
    """All that has been told, a line each."""
    preferences = slots.listed(tracker, slots.PREFERENCES)
    return lines(slots.person(tracker).as_dict(), speech.language(tracker), preferences)


def _say(dispatcher: CollectingDispatcher, tracker: Tracker, aside: str) -> None:
    if aside == _BENEFITS:
        scheme = named(tracker)
        reply, called = affects(tracker, scheme), scheme.name if scheme else ""
        values = {"scheme": called, **reply.values}
        speech.say(dispatcher, tracker, reply.name, extra=whom_to_ask(tracker), **values)
    elif aside == _HELD:
        facts = _held(tracker)
        name = "utter_side_held" if facts else "utter_side_held_nothing"
        speech.say(dispatcher, tracker, name, facts="\n".join(facts))
    else:
        speech.say(dispatcher, tracker, _WHOLE.get(aside) or f"utter_side_{aside}")

"""What is plainly not known, and who knows it: the rules on sanctions, and what is asked for by a name not known."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.finding import surely_found
from actions.fitting import current
from actions.meant import named
from actions.wiring import wiring
from knowledge.asks import asks_by_name, asks_of_sanctions
from knowledge.people import distinct, help_line, lines_on, people

_FEW = 2  # people to ask
_PAYS = "universal_credit"  # what is stopped, mostly


def say_at_a_loss(dispatcher: CollectingDispatcher, tracker: Tracker, asks: bool) -> None:
    """Say that the message was not understood, or, where it `asks`, that the answer is not known, and whom to ask."""
    if not asks:
        speech.say(dispatcher, tracker, "utter_results_missed")
        return
    fitting = (item.scheme for item in current(tracker).recommended)
    known = people(slots.person(tracker), fitting, wiring.catalogue(), low=False)
    lines = distinct(help_line(scheme) for scheme in known if scheme.join.phone)[:_FEW]
    speech.say(
        dispatcher, tracker, "utter_results_unanswered", extra={"help_lines": lines} if lines else None
    )


def own_up(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Say that it is not known, if the message asks for such a thing. Returns whether it does."""
    text = slots.said(tracker)
    if asks_of_sanctions(text):
        lines = [help_line(scheme) for scheme in lines_on(_PAYS, slots.person(tracker), wiring.catalogue())]
        speech.say(
            dispatcher, tracker, "utter_unknown_sanctions", extra={"help_lines": lines} if lines else None
        )
        return True
    if asks_by_name(text) and not (named(tracker) or surely_found(tracker)):
        speech.say(dispatcher, tracker, "utter_unknown_name")
        return True
    return False

"""A person to talk to."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.answer import answer
from actions.asked import way_in_asked
from actions.company import show_company
from actions.finding import show_on_request
from actions.fitting import current
from actions.kindness import be_kind, tells_sorrow
from actions.meant import named
from actions.wiring import wiring
from knowledge import crisis
from knowledge.asks import topic
from knowledge.aspects import asks_for_contact, only_named
from knowledge.naming import called
from knowledge.people import distinct, help_line, lines_of, people
from knowledge.scheme import Scheme
from knowledge.wants import wants_person

_ADVICE = "citizens-advice"


class ActionPerson(Action):
    """Shows who can be talked to where the person lives, with phone numbers that were read in a source."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_person"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """What they want to talk of, if the records have it; then a line for each service, what they told first.

        Where the number of a scheme that is named or talked of is asked for, only that; where it is company, groups
        instead.
        """
        whom = slots.heard(tracker).get("company")
        if whom:
            return [*be_kind(dispatcher, tracker), *show_company(dispatcher, tracker, whom, _urgent(tracker))]
        scheme = _one_meant(tracker)
        if scheme:
            return answer(dispatcher, tracker, scheme)
        shown = show_on_request(dispatcher, tracker)
        person, fitting = slots.person(tracker), (item.scheme for item in current(tracker).recommended)
        aside = slots.listed(tracker, slots.PUT_ASIDE)
        known = people(person, fitting, wiring.catalogue(), low=tells_sorrow(tracker))
        lines = [
            *_urgent(tracker),
            *_council(tracker),
            *_on_benefits(tracker),
            *(help_line(scheme) for scheme in known if scheme.id not in aside),
        ]
        name = "utter_person_wales" if person.nation == "Wales" else "utter_person"
        adviser = {"title": speech.text(tracker, "utter_button_adviser"), "payload": "/hand_over"}
        speech.say(dispatcher, tracker, name, buttons=[adviser], extra={"help_lines": distinct(lines)})
        return shown


def _one_meant(tracker: Tracker) -> Scheme | None:
    """The scheme whose number is asked for, by its name or after it was talked of; or the one that is all they say."""
    text, scheme = slots.said(tracker), named(tracker)
    if asks_for_contact(text) and not wants_person(text):
        return scheme or way_in_asked(tracker)
    return scheme if scheme and only_named(text, called(scheme)) else None


def _urgent(tracker: Tracker) -> list[dict[str, Any]]:
    """The lines for the danger that the message before was about: who asks for a person then means those first."""
    danger = tracker.get_slot(slots.DANGER)
    if not danger or not slots.just_alarmed(tracker):
        return []
    nation = slots.person(tracker).nation
    return [help_line(scheme) for scheme in crisis.lines(danger, nation, wiring.catalogue())]


def _on_benefits(tracker: Tracker) -> list[dict[str, Any]]:
    """Who knows the rules on benefits, if the message speaks of those."""
    if topic(slots.said(tracker)) != "money":
        return []
    return [help_line(each) for each in lines_of([_ADVICE], slots.person(tracker), wiring.catalogue())]


def _council(tracker: Tracker) -> list[dict[str, str]]:
    """The line of the council whose site this is, if its settings give one: name, phone, hours."""
    line = tracker.get_slot(slots.COUNCIL_LINE)
    return [dict(zip(("name", "phone", "hours"), line, strict=True))] if line else []

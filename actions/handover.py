"""A handover for an adviser: what they would see is shown first, and a code is made only for a yes."""

from dataclasses import dataclass
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.fallback import ActionFallback
from actions.wiring import wiring
from knowledge import words
from knowledge.circumstances import Circumstances
from knowledge.days import spoken
from knowledge.handover import LASTS, adds, suggested, without_health
from knowledge.preferences import without_strain
from knowledge.recommend import recommend
from knowledge.told import lines


@dataclass(frozen=True, slots=True)
class Proposal:
    """A handover shown and not answered. turn: of the message it answered. pending: the question it came between."""

    turn: int
    health: bool
    pending: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What an adviser would see. preferences: what sort of job is wanted, names of knowledge.preferences.

    put_aside: ids of schemes that they would not see.
    """

    person: Circumstances
    preferences: list[str]
    put_aside: list[str]

    def tells_of_health(self) -> bool:
        """Whether anything would be left out with health."""
        left = self.without_health()
        return (self.person, self.preferences) != (left.person, left.preferences)

    def without_health(self) -> "Seen":
        """A copy from which nothing of health follows."""
        person = without_health(self.person)
        fitting = {
            item.scheme.id for item in recommend(wiring.catalogue(), person, wiring.today()).recommended
        }
        aside = [each for each in self.put_aside if each in fitting]
        return Seen(person, without_strain(self.preferences), aside)


class ActionHandOver(Action):
    """Shows what an adviser would see and asks for a yes; with nothing told there is nothing to show."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_hand_over"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """The summary, or why there is none."""
        if wiring.handover_page is None:
            speech.say(dispatcher, tracker, "utter_handover_nowhere")
            return []
        return propose(dispatcher, tracker, health=not _leaves_health_out(tracker))


class ActionAgree(Action):
    """A yes or a no that answers no question about the resident: to the handover just shown, else to nothing."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_agree"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """A code for a yes, nothing for a no; then back to the question that was open before."""
        shown = proposal(tracker)
        if shown is None:
            fell_back: list[Any] = ActionFallback().run(dispatcher, tracker, domain)
            return fell_back
        agreed = slots.intent(tracker) == "affirm"
        if _leaves_health_out(tracker) and (shown.health or not agreed):
            return propose(dispatcher, tracker, health=False)
        if not agreed:
            speech.say(dispatcher, tracker, "utter_handover_declined")
            return _back(shown)
        if adds(slots.said(tracker)):
            speech.say(dispatcher, tracker, "utter_handover_not_added")
        _give(dispatcher, tracker, _seen(tracker, shown.health))
        return [*slots.set_all({slots.HANDED_OVER: True}), *_back(shown)]


class ActionWithdraw(Action):
    """Ends every code of this conversation: the reply carries `withdraw`, on which the server deletes them.

    Where none was made, "stop" means something else, and we don't know what.
    """

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_withdraw"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Say that it is done, if there was anything to do."""
        if not tracker.get_slot(slots.HANDED_OVER):
            fell_back: list[Any] = ActionFallback().run(dispatcher, tracker, domain)
            return fell_back
        speech.say(dispatcher, tracker, "utter_handover_withdrawn", extra={"withdraw": True})
        return slots.set_all({slots.HANDED_OVER: None})


def proposal(tracker: Tracker) -> Proposal | None:
    """The handover that was shown in answer to this message or the last; to an older one nobody says yes."""
    kept = tracker.get_slot(slots.HANDOVER)
    shown = Proposal(int(kept[0]), *kept[1:]) if kept else None
    return shown if shown and slots.number(tracker, slots.TURN) - shown.turn <= 1 else None


def propose(dispatcher: CollectingDispatcher, tracker: Tracker, health: bool) -> list[Any]:
    """Show what an adviser would see. An open question waits until this one is answered."""
    seen = _seen(tracker, health)
    facts = lines(seen.person.as_dict(), speech.language(tracker), seen.preferences)
    before = proposal(tracker)
    pending = before.pending if before else tracker.get_slot(slots.REQUESTED)
    if not facts:
        speech.say(dispatcher, tracker, "utter_handover_nothing")
        return _back(before) if before else []
    _show(dispatcher, tracker, seen, facts)
    shown = [slots.number(tracker, slots.TURN), health, pending]
    return [ActiveLoop(None), *slots.set_all({slots.HANDOVER: shown, slots.REQUESTED: None})]


def _show(dispatcher: CollectingDispatcher, tracker: Tracker, seen: Seen, facts: list[str]) -> None:
    fitting = suggested(seen.person, wiring.catalogue(), wiring.today(), seen.put_aside)
    language = speech.language(tracker)
    names = words.both((item.scheme.name for item in fitting), language=language)
    name = "utter_handover_summary" if names else "utter_handover_summary_bare"
    answers = {"utter_button_agree": "/affirm"}
    if seen.tells_of_health():
        answers["utter_button_no_health"] = '/hand_over{"without": "health"}'
    answers["utter_button_decline"] = "/deny"
    buttons = [
        {"title": speech.text(tracker, title), "payload": payload} for title, payload in answers.items()
    ]
    speech.say(dispatcher, tracker, name, buttons=buttons, facts="\n".join(facts), schemes=names)


def _give(dispatcher: CollectingDispatcher, tracker: Tracker, seen: Seen) -> None:
    """Say the code, which the server puts in: {code} stays in the text, and `handover` says what it opens."""
    page = wiring.handover_page or speech.text(tracker, "utter_handover_page")
    agreed = {"circumstances": seen.person.as_dict(), "preferences": seen.preferences}
    speech.say(
        dispatcher,
        tracker,
        "utter_handover_code",
        extra={"handover": {**agreed, "put_aside": seen.put_aside}},
        code="{code}",
        page=page,
        date=spoken(wiring.today() + LASTS, speech.language(tracker)),
    )


def _seen(tracker: Tracker, health: bool) -> Seen:
    lists = (slots.listed(tracker, name) for name in (slots.PREFERENCES, slots.PUT_ASIDE))
    seen = Seen(slots.person(tracker), *lists)
    return seen if health else seen.without_health()


def _leaves_health_out(tracker: Tracker) -> bool:
    return "without" in slots.heard(tracker)


def _back(shown: Proposal) -> list[Any]:
    """To the question that was open before, which the form asks again."""
    if shown.pending is None:
        return slots.set_all({slots.HANDOVER: None})
    kept = {slots.HANDOVER: None, slots.REQUESTED: shown.pending, slots.RESUMED: slots.ASK}
    return [ActiveLoop("circumstances_form"), *slots.set_all(kept)]

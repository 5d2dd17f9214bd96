"""Questions about one scheme, answered from its record: who, what, where, how to join, its number, cost, how long."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.finding import show_found, surely_found
from actions.meant import meant, shown
from actions.wiring import wiring
from knowledge.aspects import asked_about
from knowledge.clauses import OneOf
from knowledge.naming import called
from knowledge.page import who
from knowledge.people import help_line
from knowledge.reasons import rule_text, spoken
from knowledge.scheme import Scheme

MOST_NAMED = 6  # buttons, where it is not clear which scheme is meant


class ActionAnswer(Action):
    """Answers a question about a scheme; nothing that its record does not hold is said."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """The side asked about of the scheme meant; where that may be any of several, they are offered to choose."""
        scheme = meant(tracker)
        if scheme:
            return answer(dispatcher, tracker, scheme)
        items = surely_found(tracker)
        if items:
            return show_found(dispatcher, tracker, items)
        _which(dispatcher, tracker)
        return []


def answer(dispatcher: CollectingDispatcher, tracker: Tracker, scheme: Scheme) -> list[Any]:
    """Say what the latest message asks about `scheme`, which is talked of from here on."""
    aspect = _aspect(tracker, scheme)
    name, values = _answer(aspect, scheme, speech.language(tracker))
    if name == "utter_answer_what" and scheme.id == tracker.get_slot(slots.DISCUSSED) and scheme.join.how:
        name, values = "utter_answer_again", {"how": scheme.join.how}
    speech.say(dispatcher, tracker, name, extra=_extra(aspect, scheme), scheme=scheme.name, **values)
    _status(dispatcher, tracker, scheme)
    return slots.set_all({slots.DISCUSSED: scheme.id})


def _which(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    some, aspect = shown(tracker)[:MOST_NAMED], _aspect(tracker)
    buttons = [
        {
            "title": scheme.name,
            "payload": f'/ask_scheme{{"scheme": "{scheme.id}", "aspect": "{aspect}"}}',
        }
        for scheme in some
    ]
    speech.say(dispatcher, tracker, "utter_answer_which" if some else "utter_answer_unknown", buttons=buttons)


def _aspect(tracker: Tracker, scheme: Scheme | None = None) -> str:
    """What is asked about: as the button says, else as the words do."""
    chosen = slots.heard(tracker).get("aspect")
    text = tracker.latest_message.get("text") or ""
    return str(chosen) if chosen else asked_about(text, called(scheme) if scheme else ())


def _answer(aspect: str, scheme: Scheme, language: str) -> tuple[str, dict[str, Any]]:
    """The response for one aspect of a scheme, and what fills it."""
    join, how = scheme.join, scheme.join.how or ""
    match aspect:
        case "who" if any(clause is not scheme.area for clause in scheme.rule):
            return "utter_answer_who", {"rule": who(scheme, language)}
        case "who":
            return "utter_answer_who_anyone", {"summary": scheme.summary}
        case "where" if scheme.area:
            return "utter_answer_where", {"areas": rule_text(scheme.area, language=language)}
        case "self":
            known = {True: "yes", False: "no", None: "unknown"}[join.self_referral]
            return f"utter_answer_self_{known}", {"how": how}
        case "phone":
            return f"utter_answer_phone{'' if join.phone else '_unknown'}", {"how": how}
        case "web" if join.email:
            return "utter_answer_email", {"email": join.email}
        case "web":
            return f"utter_answer_web{'' if join.url else '_unknown'}", {"how": how}
        case "times":
            return "utter_answer_times", {"how": how}
        case "join":
            return ("utter_answer_join", {"how": how}) if how else ("utter_answer_join_unknown", {})
        case "cost" if scheme.cost == "free":
            return "utter_answer_cost_free", {}
        case "cost" if scheme.cost:
            return "utter_answer_cost_known", {"cost": scheme.cost}
        case "cost":
            return "utter_answer_cost_unknown", {}
        case "lasts" if scheme.lasts:
            return "utter_answer_lasts", {"lasts": scheme.lasts}
        case "lasts":
            return "utter_answer_lasts_unknown", {}
        case "benefits":
            benefits = next((c for c in scheme.rule if isinstance(c, OneOf) and c.field == "benefits"), None)
            if benefits:
                return "utter_answer_benefits_rule", {"rule": rule_text(benefits, language=language)}
            return "utter_answer_benefits_any", {}
    return "utter_answer_what", {"summary": scheme.summary}


def _status(dispatcher: CollectingDispatcher, tracker: Tracker, scheme: Scheme) -> None:
    state, language = scheme.state(wiring.today()), speech.language(tracker)
    if state == "closed":
        name = "utter_answer_closed" if scheme.closes else "utter_answer_closed_once"
        speech.say(dispatcher, tracker, name, scheme=scheme.name, date=spoken(scheme.closes, language))
        successor = wiring.catalogue().schemes.get(scheme.successor or "")
        if successor:
            speech.say(dispatcher, tracker, "utter_answer_instead", successor=successor.name)
    elif state == "planned":
        speech.say(
            dispatcher,
            tracker,
            "utter_answer_planned",
            scheme=scheme.name,
            date=spoken(scheme.opens, language),
        )


def _extra(aspect: str, scheme: Scheme) -> dict[str, Any] | None:
    """The number, where it is asked for or how to join is; else the page."""
    if scheme.join.phone and aspect in ("phone", "join", "self"):
        return {"help_lines": [help_line(scheme)]}
    return {"links": [{"label": scheme.name, "url": scheme.join.url}]} if scheme.join.url else None

"""Questions about one scheme, answered from its record: who, what, where, how to join, cost, how long, closed."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.wiring import wiring
from knowledge.aspects import asked_about
from knowledge.clauses import OneOf
from knowledge.naming import named_in
from knowledge.page import who
from knowledge.reasons import rule_text, spoken
from knowledge.scheme import Scheme


class ActionAnswer(Action):
    """Answers a question about a scheme; nothing that its record does not hold is said."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """The scheme named, or the first one shown, and the side of it that was asked about."""
        text = tracker.latest_message.get("text") or ""
        scheme = _scheme(tracker, text)
        if scheme is None:
            shown = tracker.get_slot(slots.SHOWN)
            speech.say(dispatcher, tracker, "utter_answer_which" if shown else "utter_answer_unknown")
        else:
            name, values = _answer(asked_about(text), scheme)
            speech.say(dispatcher, tracker, name, extra=_links(scheme), scheme=scheme.name, **values)
            _status(dispatcher, tracker, scheme)
        return []


def _scheme(tracker: Tracker, text: str) -> Scheme | None:
    catalogue = wiring.catalogue()
    picked = slots.heard(tracker).get("scheme") or next(iter(slots.listed(tracker, slots.SHOWN)), None)
    return named_in(text, catalogue, slots.person(tracker)) or catalogue.schemes.get(str(picked))


def _answer(aspect: str, scheme: Scheme) -> tuple[str, dict[str, Any]]:
    """The response for one aspect of a scheme, and what fills it."""
    how = scheme.join.how
    match aspect:
        case "who" if any(clause is not scheme.area for clause in scheme.rule):
            return "utter_answer_who", {"rule": who(scheme)}
        case "who":
            return "utter_answer_who_anyone", {"summary": scheme.summary}
        case "where" if scheme.area:
            return "utter_answer_where", {"areas": rule_text(scheme.area)}
        case "self":
            known = {True: "yes", False: "no", None: "unknown"}[scheme.join.self_referral]
            return f"utter_answer_self_{known}", {"how": how or ""}
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
                return "utter_answer_benefits_rule", {"rule": rule_text(benefits)}
            return "utter_answer_benefits_any", {}
    return "utter_answer_what", {"summary": scheme.summary}


def _status(dispatcher: CollectingDispatcher, tracker: Tracker, scheme: Scheme) -> None:
    state = scheme.state(wiring.today())
    if state == "closed":
        name = "utter_answer_closed" if scheme.closes else "utter_answer_closed_once"
        speech.say(dispatcher, tracker, name, scheme=scheme.name, date=spoken(scheme.closes))
        successor = wiring.catalogue().schemes.get(scheme.successor or "")
        if successor:
            speech.say(dispatcher, tracker, "utter_answer_instead", successor=successor.name)
    elif state == "planned":
        speech.say(dispatcher, tracker, "utter_answer_planned", scheme=scheme.name, date=spoken(scheme.opens))


def _links(scheme: Scheme) -> dict[str, Any] | None:
    return {"links": [{"label": scheme.name, "url": scheme.join.url}]} if scheme.join.url else None

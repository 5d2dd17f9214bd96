"""What the record of a scheme says on one side of it."""

from collections.abc import Iterable
from typing import Any

from actions.answers.quoting import in_words_of, quoted, umbrella_of
from actions.answers.reply import Reply
from actions.wiring import wiring
from knowledge.clauses import OneOf
from knowledge.gaps import LOCAL
from knowledge.named_kinds import clauses_of
from knowledge.page import who
from knowledge.people import help_line
from knowledge.reasons import rule_text
from knowledge.sayings import said_on
from knowledge.scheme import Scheme
from knowledge.way_in import place_named, sent_to

# Sides of which the record's own sentences are the answer, and the response where it has none.
_IN_ITS_WORDS = (
    *("visit", "ways", "tongue", "travel", "paid", "bring", "hours", "entry", "employer", "along", "wait"),
    *("must", "one_to_one", "faith", "test"),
)
# Sides that the number goes with, beside those that tell the way in; who asks for a way without the phone gets none.
_TO_CALL = {"phone", "say", *_IN_ITS_WORDS} - {"ways"}


def from_record(aspect: str, scheme: Scheme, language: str, text: str = "") -> Reply:
    """The answer on one side of a scheme; nothing that its record does not hold is said.

    text: the question, whose words choose among the sentences of the record.
    """
    how = scheme.join.how or ""
    if aspect in _IN_ITS_WORDS:
        return _in_its_words(aspect, scheme, text)
    match aspect:
        case "who" if any(clause is not scheme.area for clause in scheme.rule):
            return Reply("utter_answer_who", {"rule": who(scheme, language)})
        case "who":
            return Reply("utter_answer_who_anyone", {"summary": scheme.summary})
        case "where" if place := place_named(text, scheme, wiring.catalogue()):
            return Reply("utter_answer_where_way_in", {"place": place, "how": how})
        case "where" if scheme.join.address:
            return Reply("utter_answer_where_address", {"address": scheme.join.address})
        case "where" if scheme.area and len(scheme.area.codes) >= LOCAL and how:
            return Reply("utter_answer_where_wide", {"how": how})
        case "where" if scheme.area:
            return Reply("utter_answer_where", {"areas": rule_text(scheme.area, language=language)})
        case "times":
            return Reply("utter_answer_times", {"how": how})
        case "shown_in":
            return Reply("utter_answer_shown_in")
        case "behalf":
            return Reply("utter_answer_behalf", {"how": how})
        case "say":
            return Reply("utter_answer_say")
        case "self" | "phone" | "web" | "join":
            return _contact(aspect, scheme, how)
        case "cost" | "amount":
            return _cost(scheme)
        case "lasts":
            return _lasts(scheme)
        case "sure":
            return Reply("utter_answer_sure", {"how": how})
        case "unsure":
            return in_words_of(scheme, text) or Reply("utter_answer_unsure", {"how": how})
        case "benefits":
            return _benefits(scheme, language)
    return Reply("utter_answer_what", {"summary": scheme.summary})


def beside(aspect: str, scheme: Scheme, told_how: bool = False) -> dict[str, Any] | None:
    """The number, where it is asked for or they are to be asked, or that of whom its way in sends to; else the page.

    told_how: the way in is told, which may be to call.
    """
    to_call = aspect in _TO_CALL or (told_how and aspect != "ways")
    if to_call and scheme.join.phone:
        return {"help_lines": [help_line(scheme)]}
    others = sent_to(scheme, wiring.catalogue()) if to_call else []
    lines = {"help_lines": [help_line(other) for other in others]} if others else {}
    links = {"links": [{"label": scheme.name, "url": scheme.join.url}]} if scheme.join.url else {}
    return {**lines, **links} or None


def _in_its_words(aspect: str, scheme: Scheme, text: str) -> Reply:
    said, address = quoted(aspect, scheme, text), scheme.join.address
    if aspect == "travel" and address:
        return Reply("utter_answer_travel_address", {"address": address})
    if said:
        return said
    if aspect == "ways" and scheme.join.url:
        return Reply("utter_answer_ways_page")
    if aspect == "ways" and scheme.join.how and not scheme.join.phone:
        return Reply("utter_answer_ways_how", {"how": scheme.join.how})
    return in_words_of(scheme, text) or Reply(f"utter_answer_{aspect}_unknown")


def all_said(scheme: Scheme) -> Reply:
    """That there is no more on a scheme than was said, and who can tell."""
    if scheme.join.how:
        return Reply("utter_answer_again", {"how": scheme.join.how})
    return Reply("utter_answer_again_bare")


def spoken_address(url: str) -> str:
    """A web address as it is read out, for those who see no link: without "https://" and a stroke at its end."""
    return url.split("://", 1)[-1].rstrip("/")


def rest(scheme: Scheme, said: Iterable[Reply], text: str) -> Reply:
    """What its record says in the words of the rest that was asked, unless that was `said`.

    Else that it is not known, with the way in if no answer gave it.
    """
    how, found = scheme.join.how, in_words_of(scheme, text)
    if found and not any(found.values["said"] in reply.values.values() for reply in said):
        return found
    if how and not any("how" in reply.values for reply in said):
        return Reply("utter_answer_rest_how", {"how": how})
    return Reply("utter_answer_rest")


def _contact(aspect: str, scheme: Scheme, how: str) -> Reply:
    join = scheme.join
    match aspect:
        case "self":
            known = {True: "yes", False: "no", None: "unknown"}[join.self_referral]
            return Reply(f"utter_answer_self_{known}", {"how": how})
        case "phone":
            return Reply(f"utter_answer_phone{'' if join.phone else '_unknown'}", {"how": how})
        case "web" if join.email:
            return Reply("utter_answer_email", {"email": join.email})
        case "web" if join.url:
            return Reply("utter_answer_web", {"address": spoken_address(join.url)})
        case "web":
            return Reply("utter_answer_web_unknown", {"how": how})
    return Reply("utter_answer_join", {"how": how}) if how else Reply("utter_answer_join_unknown")


def _cost(scheme: Scheme) -> Reply:
    if scheme.cost == "free":
        return Reply("utter_answer_cost_free")
    said = said_on(scheme, "cost")
    if said and not scheme.cost:
        return Reply("utter_answer_said", {"said": said})
    if scheme.cost:
        return Reply("utter_answer_cost_known", {"cost": scheme.cost.removesuffix(".")})
    return Reply("utter_answer_cost_unknown")


def _lasts(scheme: Scheme) -> Reply:
    if scheme.lasts:
        lasts = scheme.lasts.removesuffix(".")
        return Reply("utter_answer_lasts", {"lasts": lasts, "scheme": scheme.name})
    umbrella = umbrella_of(scheme)
    return _lasts(umbrella) if umbrella else Reply("utter_answer_lasts_unknown")


def _benefits(scheme: Scheme, language: str) -> Reply:
    found = next((c for c in clauses_of(scheme.rule) if isinstance(c, OneOf) and c.field == "benefits"), None)
    if not found:
        return Reply("utter_answer_benefits_any")
    name = "utter_answer_benefits_rule" if found in scheme.rule else "utter_answer_benefits_way"
    return Reply(name, {"rule": rule_text(found, language=language)})

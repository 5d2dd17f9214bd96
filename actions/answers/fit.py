"""Whether a scheme takes somebody: the person, by what they told, or a kind of people."""

from rasa_sdk import Tracker

from actions import slots, speech
from actions.answers.record import from_record
from actions.answers.reply import Reply
from actions.wiring import wiring
from knowledge import words
from knowledge.assess import Assessment, assess
from knowledge.clauses import Between
from knowledge.for_whom import asks_of_either, either, named_for
from knowledge.inference import with_implied
from knowledge.named_kinds import Kind, kind_in, names_kind, said_of_kind, takes_any_illness
from knowledge.reasons import reasons
from knowledge.sayings import said_with
from knowledge.scheme import Scheme
from knowledge.truth import Truth

_REASONS = 2
_NEEDS = 3
_SENTENCES = 2
_ADULT = 19  # an age from which on nearly all who come here are


def fits(tracker: Tracker, scheme: Scheme) -> Reply:
    """Yes or no as things stand, with the reason, or what is still to be told."""
    if not scheme.rule:
        return from_record("who", scheme, speech.language(tracker))
    item = held(tracker, scheme)
    if item.truth is not Truth.UNKNOWN:
        answer = "yes" if item.truth is Truth.YES else "no"
        return Reply(f"utter_answer_fit_{answer}", {"why": why(tracker, item)})
    needs = [speech.text(tracker, f"utter_need_{field}") for field in item.missing[:_NEEDS]]
    return Reply(
        "utter_answer_fit_unknown", {"needs": words.either(needs, language=speech.language(tracker))}
    )


def takes(tracker: Tracker, scheme: Scheme) -> Reply:
    """Whether it is for the kind of people that the message names; whom it is for where none is named."""
    language, kind = speech.language(tracker), kind_in(slots.said(tracker))
    if not kind:
        either_asked = asks_of_either(slots.said(tracker))
        return _for_either(scheme) if either_asked else from_record("who", scheme, language)
    people, named = _named(kind, language), names_kind(scheme, kind)
    if named is not None:
        return Reply(f"utter_answer_for_{'yes' if named else 'no'}", {"people": people})
    said = said_of_kind(scheme, kind)
    if said:
        return Reply("utter_answer_said", {"said": said})
    name = "utter_answer_for_any_illness" if takes_any_illness(scheme, kind) else "utter_answer_for_unknown"
    return Reply(name, {"people": people})


def _for_either(scheme: Scheme) -> Reply:
    """What its record says of women and men, or else its name."""
    said = " ".join(list(said_with(scheme, either()))[:_SENTENCES])
    if said:
        return Reply("utter_answer_said", {"said": said})
    return Reply(f"utter_answer_for_{named_for(scheme) or 'either'}")


def held(tracker: Tracker, scheme: Scheme) -> Assessment:
    """The scheme held against what was told so far."""
    return assess(scheme, with_implied(slots.person(tracker)), wiring.today())


def why(tracker: Tracker, item: Assessment) -> str:
    """The first reasons for how a scheme suits them, in sentences; empty if nothing told bears on it."""
    about = tracker.get_slot(slots.ABOUT)
    found = reasons(item, language=speech.language(tracker), about=about)
    telling = [each for each in found if not _goes_without_saying(item, each["field"])] or found
    return " ".join(each["text"] for each in telling[:_REASONS])


def _goes_without_saying(item: Assessment, field: str) -> bool:
    """Whether a reason is an age that nearly everybody who comes here has: "aged 13 or over"."""
    met = (
        finding for finding in item.findings if finding.field == field == "age" and finding.truth is Truth.YES
    )
    return any(
        isinstance(each.clause, Between)
        and each.clause.highest is None
        and (each.clause.lowest or 0) <= _ADULT
        for each in met
    )


def _named(kind: Kind, language: str) -> str:
    return words.say(f"utter_value_{kind.field}_{kind.value}", language=language)

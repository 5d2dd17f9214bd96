"""Findings put into words, such as "You are 19; this is for people aged 16 to 24."."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from knowledge import words
from knowledge.areas import spoken_name
from knowledge.assess import Assessment
from knowledge.clauses import Between, InArea, Is, NoneOf, OneOf
from knowledge.days import spoken
from knowledge.findings import Finding
from knowledge.scheme import Scheme
from knowledge.truth import Truth

_AREAS_NAMED = 5
_VALUES_NAMED = 2
_MOST_WORDED = 10_000  # findings kept in words: few people differ in all


def reasons(
    assessment: Assessment, *, language: str = "en", about: str | None = None
) -> list[dict[str, Any]]:
    """The contract's Reasons for one assessment: what was met if it fits, what was not if it does not."""
    if assessment.state != "open":
        return [not_open(assessment.scheme, assessment.state, language)]
    wanted = Truth.NO if assessment.truth is Truth.NO else Truth.YES
    found = [
        reason(item, language=language, about=about) for item in assessment.findings if item.truth is wanted
    ]
    if wanted is Truth.YES:
        found.extend(_helping(assessment, language, about))
    return list({item["text"]: item for item in found}.values())


def _helping(assessment: Assessment, language: str, about: str | None) -> Iterator[dict[str, Any]]:
    """That it helps with needs they told of, where its rule does not ask for any."""
    scheme, told = assessment.scheme, assessment.person.needs or ()
    helped = [need for need in told if need in scheme.helps_with]
    if helped and not any(item.field == "needs" for item in assessment.findings):
        named = words.values("needs", helped, language=language)
        text = words.say("utter_reason_needs_met_same", language=language, about=about, told=named)
        rule = words.either(_values("needs", scheme.helps_with, language), language=language)
        yield {"field": "needs", "told": helped, "rule": rule, "text": text}


def reason(finding: Finding, *, language: str = "en", about: str | None = None) -> dict[str, Any]:
    """One finding as a Reason: field, what was told, what the rule asks, and the sentence."""
    return dict(_reason(finding, language, about))


@lru_cache(_MOST_WORDED)
def _reason(finding: Finding, language: str, about: str | None) -> dict[str, Any]:
    rule, told = rule_text(finding.clause, language=language), _told(finding, language)
    name = _name(finding)
    name = f"{name}_same" if _briefly(finding, told == rule) and words.has(f"{name}_same") else name
    text = words.say(
        name, language=language, about=about, told=told, rule=_spoken_rule(finding, rule, language)
    )
    return {"field": finding.field, "told": _plain(finding.told), "rule": rule, "text": text}


def _briefly(finding: Finding, same: bool) -> bool:
    """Whether to name only what they told: it is all that is asked for, a need, or one of a list too long to read."""
    listed = isinstance(finding.clause, OneOf) and finding.truth is Truth.YES
    return same or (listed and (finding.field == "needs" or len(finding.clause.values) > _VALUES_NAMED))


def _spoken_rule(finding: Finding, rule: str, language: str) -> str:
    """The rule as its sentence takes it: what must not be is named, and the sentence says the "not"."""
    if isinstance(finding.clause, NoneOf):
        return words.either(_values(finding.field, finding.clause.values, language), language=language)
    return rule


def rule_text(clause: Any, *, language: str = "en") -> str:
    """What a clause asks for, as a phrase: "16 to 24", "Bolton, Bury or Wigan"."""
    match clause:
        case InArea():
            return _areas(clause, language)
        case Between(lowest=None):
            return words.say("utter_rule_to", language=language, highest=clause.highest)
        case Between(highest=None):
            return words.say("utter_rule_from", language=language, lowest=clause.lowest)
        case Between(lowest=lowest, highest=highest) if lowest == highest:
            return str(lowest)
        case Between():
            return words.say(
                "utter_rule_between", language=language, lowest=clause.lowest, highest=clause.highest
            )
        case OneOf():
            return words.either(_values(clause.field, clause.values, language), language=language)
        case NoneOf():
            values = words.either(_values(clause.field, clause.values, language), language=language)
            return words.say("utter_rule_not", language=language, values=values)
        case Is():
            return words.say("utter_rule_yes" if clause.value else "utter_rule_no", language=language)
    raise TypeError(f"no words for {clause!r}")


def _areas(clause: InArea, language: str) -> str:
    names = list(map(spoken_name, clause.names))
    if len(names) > _AREAS_NAMED + 1:
        more = len(names) - _AREAS_NAMED
        names = [*names[:_AREAS_NAMED], words.say("utter_rule_more_areas", language=language, more=more)]
    return words.both(names, language=language)


def _name(finding: Finding) -> str:
    ending = "met" if finding.truth is Truth.YES else "failed"
    match finding.clause:
        case InArea() | Between():
            return f"utter_reason_{finding.field}"
        case Is(field="looking_for_work", value=False):
            return f"utter_reason_not_looking_for_work_{ending}"
        case Is(value=False):
            return f"utter_reason_not_{ending}"
        case NoneOf(field="benefits"):
            return f"utter_reason_benefits_not_{ending}"
    return f"utter_reason_{finding.field}_{ending}"


def _told(finding: Finding, language: str) -> str:
    if isinstance(finding.clause, InArea):
        return words.either([spoken_name(area.name) for area in finding.told or ()], language=language)
    if isinstance(finding.told, tuple):
        named = [value for value in finding.told if value in finding.clause.values] or finding.told
        return words.values(finding.field, named, language=language)
    if isinstance(finding.told, str):
        return words.values(finding.field, [finding.told], language=language)
    name = f"utter_value_{finding.field}_{finding.told}"
    return words.say(name, language=language) if words.has(name) else str(finding.told)


def _values(field: str, values: Any, language: str) -> list[str]:
    return [words.say(f"utter_value_{field}_{value}", language=language) for value in values]


def _plain(told: Any) -> Any:
    if isinstance(told, tuple):
        return [getattr(item, "name", item) for item in told]
    return told


def not_open(scheme: Scheme, state: str, language: str) -> dict[str, Any]:
    """That a scheme is `closed`, or `planned` and not open yet, as a Reason."""
    day = scheme.closes if state == "closed" else scheme.opens
    name = f"utter_reason_{state}" if day else "utter_reason_closed_once"
    values: dict[str, Any] = {"date": spoken(day, language)} if day else {}
    return {
        "field": "status",
        "told": None,
        "rule": day.isoformat() if day else state,
        "text": words.say(name, language=language, **values),
    }

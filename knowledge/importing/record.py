"""A service as a record of ours."""

from datetime import date
from typing import Any

from knowledge import words
from knowledge.importing import conditions, terms, wording
from knowledge.importing.ages import ages
from knowledge.importing.contacts import contacts
from knowledge.importing.costs import cost
from knowledge.importing.days import spell
from knowledge.importing.notes import Attempts, Note, Refused
from knowledge.importing.origin import Origin, record_id, source
from knowledge.importing.service import Service
from knowledge.importing.where import areas

_CHILD = 16  # an upper age below it, on childcare, is a child's
_CLOSED = {"active": False, "inactive": True, "defunct": True, "temporarily closed": True}

Record = dict[str, Any]


def record(service: Service, origin: Origin, today: date) -> tuple[Record, list[Note]]:
    """The record, and what of the service it does not hold. Raises Refused for a service that makes none."""
    notes = [Note(field, f"no place in a record: {text}") for field, text in service.ignored]
    attempt = Attempts()
    kind = attempt(terms.kind, service.terms)
    where, worked_out = attempt(areas, service, notes) or ([], False)
    told: Record = {
        "id": attempt(record_id, service, origin),
        "name": attempt(wording.name, service),
        "kind": kind,
        "summary": attempt(wording.summary, service, notes),
        "rule": {"area": where} | (attempt(_who, service, kind, notes) or {}) | {"area": where},
        "aimed_at": attempt(conditions.rule, service.terms, "aimed_at"),
        "helps_with": terms.needs(service.terms),
        "check": wording.check(service, origin, worked_out),
        "join": attempt(_join, service, origin, notes),
        "cost": attempt(cost, service, today, notes),
        **(attempt(spell, service.spells, today, notes) or {}),
        "closed": attempt(_closed, service, notes),
        "sources": [attempt(source, service, origin, notes)],
        "confidence": "low",
        "note": wording.note(service, notes),
    }
    attempt.settle()
    notes += terms.unknown(service.terms)
    return {key: value for key, value in told.items() if value}, notes


def _who(service: Service, kind: str | None, notes: list[Note]) -> conditions.Rule:
    """The rule beside the area. The ages of childcare are the child's, and a record knows only the youngest's."""
    limits, rule = ages(service.ages), conditions.rule(service.terms, "eligibility")
    oldest = limits.get("to", _CHILD)
    if kind == "childcare" and oldest < _CHILD:
        notes.append(Note("age", f"up to {oldest}, taken as the child's; from what age is not kept"))
        return {**rule, "youngest_child_age": {"to": oldest}}
    return {**rule, "age": limits} if limits else rule


def _join(service: Service, origin: Origin, notes: list[Note]) -> Record:
    ways = contacts(service, notes)
    free_to_join = terms.self_referral(service.terms)
    known = {} if free_to_join is None else {"self_referral": free_to_join}
    ask = {} if ways else {"how": words.say("utter_import_how", publisher=origin.publisher)}
    return {**known, **ways, **ask}


def _closed(service: Service, notes: list[Note]) -> bool:
    """Whether its status says that it takes nobody now. None told counts as active; one nobody knows does not."""
    if service.status is None:
        notes.append(Note("status", "there is none; taken as active"))
        return False
    closed = _CLOSED.get(service.status.casefold())
    if closed is None:
        raise Refused("status", f"{service.status!r} is none of {', '.join(_CLOSED)}")
    return closed

"""What a record says in words: its name, its summary, what to ask, and a note for fact-checkers."""

from knowledge import words
from knowledge.importing import conditions
from knowledge.importing.notes import Note, Refused
from knowledge.importing.origin import Origin
from knowledge.importing.plain import cut
from knowledge.importing.service import Service

_LONGEST_SUMMARY, _SHORTEST_PARAGRAPH, _LONGEST_NAME = 300, 40, 120  # letters


def name(service: Service) -> str:
    """Its name. Raises Refused if it has none."""
    if not service.name:
        raise Refused("name", "there is none")
    return cut(service.name, _LONGEST_NAME)


def summary(service: Service, notes: list[Note]) -> str:
    """The first paragraph that says something, or as much of it as makes a summary. Raises Refused if there is none."""
    if not service.description:
        raise Refused("summary", "there is no description")
    whole = " ".join(service.description)
    told = next((text for text in service.description if len(text) >= _SHORTEST_PARAGRAPH), whole)
    short = cut(told, _LONGEST_SUMMARY)
    if short != whole:
        notes.append(Note("summary", f"{len(short)} of {len(whole)} letters of the description"))
    return short


def check(service: Service, origin: Origin, worked_out: bool) -> list[str]:
    """What residents are told to ask."""
    found = [words.say("utter_import_unchecked", publisher=origin.publisher)]
    if service.who or conditions.said_elsewhere(service.terms):
        found.append(words.say("utter_import_some_only"))
    if worked_out:
        found.append(words.say("utter_import_area"))
    return found


def note(service: Service, notes: list[Note]) -> str | None:
    """For fact-checkers: who runs it, and for whom it is in words that make no rule."""
    notes.extend(Note("rule", f"only in words: {text}") for text in service.who)
    known = service.organization and service.organization != words.say("utter_openreferral_nobody")
    run_by = [f"Run by {service.organization}."] if known else []
    return " ".join([*run_by, *(f"For whom: {text}" for text in service.who)]) or None

"""What the standard has no field for, in sentences: who a scheme is for, how to join, what to ask, how sure we are."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from knowledge import words
from knowledge.catalogue import Catalogue
from knowledge.days import spoken
from knowledge.page import who
from knowledge.scheme import Scheme


def description(scheme: Scheme, catalogue: Catalogue) -> str:
    """The summary, and a paragraph for each further thing known, with an empty line between them."""
    return "\n\n".join([scheme.summary, *_paragraphs(scheme, catalogue)])


def alert(scheme: Scheme, catalogue: Catalogue, today: date) -> str | None:
    """What nobody should overlook on that day: not open, not sure, never checked. None if there is nothing."""
    return " ".join(_alerts(scheme, catalogue, today)) or None


def _paragraphs(scheme: Scheme, catalogue: Catalogue) -> Iterator[str]:
    if scheme.also_called:
        yield _say("also", names=words.both(scheme.also_called))
    if scheme.local_of and scheme.local_of in catalogue.schemes:
        yield _say("local", scheme=catalogue.schemes[scheme.local_of].name)
    yield _say("who", who=who(scheme))
    if scheme.join.how:
        yield _say("join", how=scheme.join.how)
    if scheme.check:
        yield _say("check", checks=" ".join(scheme.check))
    yield from (text for text in (scheme.lasts, scheme.benefits) if text)
    if scheme.closes and not scheme.closed:
        yield _say("closes", date=spoken(scheme.closes))


def _alerts(scheme: Scheme, catalogue: Catalogue, today: date) -> Iterator[str]:
    state = scheme.state(today)
    if state == "planned":
        yield _say("planned", date=spoken(scheme.opens))
    if state == "closed":
        yield _say("closed")
        if scheme.successor and scheme.successor in catalogue.schemes:
            yield words.say("utter_explain_successor", scheme=catalogue.schemes[scheme.successor].name)
    if scheme.confidence == "low":
        yield _say("unsure")
    if scheme.verified_on is None:
        yield _say("unchecked")


def _say(name: str, **values: Any) -> str:
    return words.say(f"utter_openreferral_{name}", **values)

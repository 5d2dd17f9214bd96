"""Small catalogues and people for the tests of the domain."""

from datetime import date

from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.records import scheme

TODAY = date(2026, 11, 27)


def made(name, rule, kind="employment_programme", **more):
    """A scheme with only what a test says of it."""
    record = {
        "id": name,
        "name": name.title(),
        "kind": kind,
        "summary": "Help.",
        "rule": rule,
        "join": {"how": "Ask."},
        "sources": [{"publisher": "Council", "url": "https://example.org", "date": "2026-01"}],
        "confidence": "high",
    }
    return scheme({**record, **more})


def catalogue(*schemes):
    return Catalogue(schemes)


def person(**told):
    return Circumstances.from_dict(told)

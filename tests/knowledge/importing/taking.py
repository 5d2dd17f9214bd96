"""A knowledge base to take services into, and services to take."""

from datetime import date

from knowledge import records
from knowledge.importing.documents import Document
from knowledge.importing.origin import Origin
from knowledge.importing.run import Import

TODAY = date(2026, 11, 28)
ORIGIN = Origin("wigan", "Wigan Council", "https://example.org/feed", pages=True)

JOB_CLUB = {
    "id": "s1",
    "name": "Job Club",
    "status": "active",
    "description": "We help you look for a job. Come when you like.",
    "url": "https://example.org/job-club",
    "service_areas": [{"id": "a", "name": "Wigan"}],
    "attributes": [{"id": "t", "taxonomy_term": {"id": "x", "name": "Job club"}}],
}

URI = "http://statistics.data.gov.uk/id/statistical-geography/"


def service(**changes):
    """The job club with some fields changed; `...` takes a field out."""
    told = {**JOB_CLUB, **changes}
    return {key: value for key, value in told.items() if value is not ...}


def take(folder, *services, others=(), whole=True, today=TODAY, origin=ORIGIN, dry=False):
    """What became of the services in `folder`."""
    return Import(origin, folder, others, today, dry).run(Document(list(services), whole))


def taken(folder, told):
    """The record that one service became, and what it does not hold, as {field: what}."""
    (outcome,) = take(folder, told)
    assert outcome.result == "new", outcome.why
    (path,) = records.files(folder)
    return records.raw(path), dict(outcome.notes)


def files(folder):
    """Every file below `folder` with what is in it."""
    return {path.relative_to(folder).as_posix(): path.read_text() for path in records.files(folder)}


def areas(*names_and_codes):
    """The service areas of a service: names, each with its code or None."""
    return {"service_areas": [{"id": "a", "name": name, "uri": code} for name, code in names_and_codes]}


def terms(*names, link=None):
    """Attributes that tie a service to taxonomy terms of these names."""
    return [{"id": name, "link_type": link, "taxonomy_term": {"id": name, "name": name}} for name in names]

"""Whether the fields of a record, as YAML gives them, have the right types: text is text, a list is a list."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from knowledge.fields import NEEDS

_TEXTS = (
    "id",
    "name",
    "kind",
    "summary",
    "confidence",
    "cost",
    "lasts",
    "benefits",
    "successor",
    "local_of",
    "note",
)
_LISTS = ("helps_with", "check", "also_called", "asked_for", "knows_of")
_DATES = ("opens", "closes", "verified_on", "review_by")
_FLAGS = ("closed", "narrow", "by_name")
_JOIN_TEXTS = ("url", "phone", "email", "address", "how")

Wrong = Iterator[tuple[str, str]]


def misshapen(record: Mapping[str, Any]) -> Wrong:
    """Each field of the wrong type, and what it must be. A field that is left out is not looked at."""
    yield from (
        (name, "must be text; put it in quotes")
        for name in _TEXTS
        if not isinstance(record.get(name, ""), str)
    )
    yield from (
        (name, "must be true or false") for name in _FLAGS if not isinstance(record.get(name, True), bool)
    )
    yield from (
        (name, "must be a date") for name in _DATES if not isinstance(record.get(name, ""), str | int | date)
    )
    yield from ((name, "must be a list of texts") for name in _LISTS if not _texts(record.get(name, [])))
    yield from _join(record.get("join"))
    yield from _sources(record.get("sources"))
    if _texts(needs := record.get("helps_with", [])):
        yield from (("helps_with", f"{need} is not a need we know") for need in needs if need not in NEEDS)


def _join(join: Any) -> Wrong:
    if not isinstance(join, Mapping):
        return
    for name in _JOIN_TEXTS:
        if not isinstance(join.get(name), str | None):
            yield "join", f"{name} must be text; put it in quotes"
    if not isinstance(join.get("self_referral"), bool | None):
        yield "join", "self_referral must be true or false; leave it out if it was not read"


def _sources(sources: Any) -> Wrong:
    if not isinstance(sources, list):
        return
    for source in sources:
        if isinstance(source, Mapping) and not all(
            isinstance(value, str | None) for value in source.values()
        ):
            yield "sources", "publisher, url, date and supports must be text; put dates in quotes"


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)

"""Plain questions about benefits and work: what the answer to each rests on. One file a topic in money/.

The answers' words are in data/responses/money.yml; docs/records.md says how to add a topic.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from knowledge import records, words
from knowledge.dates import first_day
from knowledge.days import spoken, spoken_as_read
from knowledge.records import BadRecord
from knowledge.scheme import Source

MONEY = Path(__file__).with_name("money")
_NEEDED = {"id", "sources", "verified_on", "review_by"}
_KEYS = _NEEDED | {"ask", "lines", "schemes", "note"}


@dataclass(frozen=True, slots=True)
class MoneyTopic:
    """One question and where its answer was read, on `verified_on`; to be read again by `review_by`.

    ask: whose advice the answer ends with, a response utter_answer_ask_*. lines: ids of the records to call beside it.
    schemes: ids of the records that are what it asks about, so that naming one is still this question.
    """

    id: str
    sources: tuple[Source, ...]
    verified_on: date
    review_by: date
    ask: str = "benefits"
    lines: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    note: str | None = None


@cache
def money_topics() -> Mapping[str, MoneyTopic]:
    """Every topic by its id. Raises BadRecord."""
    return {found.id: found for found in map(read, records.files(MONEY))}


def read(path: Path) -> MoneyTopic:
    """The topic that one file holds. Raises BadRecord naming the field."""
    record = records.raw(path)
    for name in sorted(map(str, _NEEDED - set(record))):
        raise BadRecord(name, "is missing")
    for name in sorted(map(str, set(record) - _KEYS)):
        raise BadRecord(name, "is not a field of a topic")
    days = {name: _day(name, record[name]) for name in ("verified_on", "review_by")}
    lists = {name: tuple(record.get(name, ())) for name in ("lines", "schemes")}
    try:
        sources = tuple(Source(**source) for source in record["sources"])
    except TypeError as fault:
        raise BadRecord("sources", str(fault)) from fault
    return MoneyTopic(**{**record, **days, **lists, "sources": sources})


def where_read(topic: MoneyTopic, language: str = "en") -> dict[str, str]:
    """The day it was read, and its sources with each page's own date: "Mencap (no date), CPAG (May 2025)"."""
    undated = words.say("utter_money_undated", language=language)
    pages = (f"{each.publisher} ({spoken_as_read(each.date, language) or undated})" for each in topic.sources)
    return {"day": spoken(topic.verified_on, language), "sources": ", ".join(pages)}


def _day(name: str, value: Any) -> date:
    try:
        return first_day(value)
    except ValueError as fault:
        raise BadRecord(name, str(fault)) from fault

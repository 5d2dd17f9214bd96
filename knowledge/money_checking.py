"""Strict checks of the topics in money/. `python -m knowledge check` prints them with those of the records."""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

import yaml

from knowledge import records, words
from knowledge.checking import Fault, wrong_with_source
from knowledge.money_topics import MONEY, MoneyTopic, read
from knowledge.records import BadRecord


def faults(ids: Collection[str], folder: Path = MONEY) -> list[Fault]:
    """Everything wrong with the topics in `folder`. ids: of all records, which a topic may point at."""
    return [Fault(path.name, *item) for path in records.files(folder) for item in _wrong(path, ids)]


def stale(today: date, folder: Path = MONEY) -> list[Fault]:
    """Every topic in `folder` whose review day has come. Raises BadRecord."""
    due = ((path, read(path).review_by) for path in records.files(folder))
    return [
        Fault(path.name, "review_by", f"was due on {day}; read its sources again")
        for path, day in due
        if day <= today
    ]


def _wrong(path: Path, ids: Collection[str]) -> Iterator[tuple[str, str]]:
    try:
        topic = read(path)
    except BadRecord as fault:
        yield fault.field, str(fault).split(": ", 1)[-1]
    except yaml.YAMLError:
        yield "record", "is not YAML"
    else:
        yield from _wrong_with(topic, path, ids)


def _wrong_with(topic: MoneyTopic, path: Path, ids: Collection[str]) -> Iterator[tuple[str, str]]:
    if path.stem != topic.id:
        yield "id", f"must be the file's name, {path.stem}"
    if not words.has(f"utter_money_{topic.id}"):
        yield "id", f"has no answer utter_money_{topic.id} in data/responses/"
    if not topic.sources:
        yield "sources", "there is none"
    for source in topic.sources:
        yield from (("sources", what) for what in wrong_with_source(source))
        if not source.url:
            yield "sources", f"{source.publisher} has no link where it can be looked up"
    if not words.has(f"utter_answer_ask_{topic.ask}"):
        yield "ask", f"there is no utter_answer_ask_{topic.ask}"
    for field in ("lines", "schemes"):
        yield from (
            (field, f"there is no record {each}") for each in getattr(topic, field) if each not in ids
        )

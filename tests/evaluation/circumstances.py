"""Measures what is read about the person: every fact of every message, and how many messages are wholly right."""

import time
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bot.nlu.reading import Reading, read
from tests.evaluation.measured import Measured
from tests.evaluation.messages import rows


def measure(half: str) -> Measured:
    """Read each message of `half` as the answer to its question, on its day."""
    measured = Measured()
    read("hello", today=date(2026, 11, 27))  # the lexicon is loaded at the first message
    for row in rows("circumstances", half):
        start = time.perf_counter()
        reading = read(row["text"], row["asked"], today=date.fromisoformat(row["on"]))
        measured.milliseconds.append((time.perf_counter() - start) * 1_000)
        expect = row["expect"]
        expected = facts(expect["circumstances"], expect["declined"], expect.get("area_candidates", ()))
        measured.add(row, expected, _found(reading))
    return measured


def facts(
    told: Mapping[str, Any], declined: Iterable[str], candidates: Iterable[str]
) -> set[tuple[str, Any]]:
    """Each single thing that is to be understood, as a pair: lists are sets, and "none" is a thing told."""
    found: set[tuple[str, Any]] = {("declined", name) for name in declined}
    found |= {("area_candidates", frozenset(candidates))} if candidates else set()
    for name, value in told.items():
        found |= {(name, one) for one in (value or ["none"] if isinstance(value, list) else [value])}
    return found


def _found(reading: Reading) -> set[tuple[str, Any]]:
    told = dict(reading.circumstances)
    if "area" in told:
        told["area"] = told["area"]["name"]
    return facts(told, reading.declined, [area.name for area in reading.area_candidates])

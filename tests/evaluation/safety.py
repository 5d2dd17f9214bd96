"""Measures the crisis check: dangers found, and false alarms on all messages that are none, of every kind."""

import time
from collections.abc import Iterator
from typing import Any

from bot.nlu.safety import danger
from tests.evaluation.measured import Measured
from tests.evaluation.messages import rows

ORDINARY = "ordinary"


def measure(half: str) -> Measured:
    """Check each safety message of `half`, and each message about circumstances and intents, which are ordinary."""
    measured = Measured()
    danger("hello")  # what it knows is loaded at the first message
    for row, expected in _messages(half):
        start = time.perf_counter()
        found = danger(row["text"])
        measured.milliseconds.append((time.perf_counter() - start) * 1_000)
        measured.add(row, {expected or ORDINARY}, {found or ORDINARY})
    return measured


def found(measured: Measured) -> float:
    """The share of dangers that were taken for a danger, whichever."""
    missed = sum(ORDINARY in miss.found for miss in measured.misses)
    ordinary = measured.counts[ORDINARY]
    dangers = measured.total - ordinary.right - ordinary.missed
    return 1 - missed / dangers


def false_alarms(measured: Measured) -> float:
    """The share of ordinary messages that were taken for a danger."""
    return 1 - measured.counts[ORDINARY].recall


def _messages(half: str) -> Iterator[tuple[dict[str, Any], str | None]]:
    for row in rows("safety", half):
        yield row, row["expect"]
    for kind in ("intents", "circumstances"):
        yield from ((row, None) for row in rows(kind, half))

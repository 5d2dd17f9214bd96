"""`python -m bench.parsing`: how long reading one message takes, over random and mutated messages.

Nothing may fail. Writes bench/results/parsing.json: the median and the 99th percentile in milliseconds of
processor time, in process (so that other programs on the machine do not count), and the longest messages apart.
"""

import json
import platform
import random
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bench.report import save, table
from bot.nlu.reading import read
from knowledge.fields import FIELDS

_EXAMPLES = Path("tests/evaluation/data/circumstances.dev.jsonl")
_TODAY = date(2026, 11, 27)
_KEYS = "abcdefghijklmnopqrstuvwxyz 0123456789'’.,-/£\n😂é"
_LONG = 500


def main(number: int = 100_000) -> None:
    """Read `number` messages and write what it took."""
    chance = random.Random(7)
    read("hello", today=_TODAY)
    taken = [(_milliseconds(text, asked), len(text)) for text, asked in _messages(chance, number)]
    times = sorted(each for each, _ in taken)
    long = sorted(each for each, length in taken if length >= _LONG)
    result = {
        "messages": number,
        "python": platform.python_version(),
        "p50_ms": _at(times, 0.5),
        "p99_ms": _at(times, 0.99),
        "longest_ms": round(times[-1], 2),
        "long_messages": len(long),
        "long_p50_ms": _at(long, 0.5),
        "long_p99_ms": _at(long, 0.99),
    }
    save("parsing", result)
    table("Reading a message", result.keys(), [result.values()])


def _messages(chance: random.Random, number: int) -> Iterator[tuple[str, str | None]]:
    """One in ten is keys at random, the others are examples with slips, cut, or run together."""
    lines = _EXAMPLES.read_text(encoding="utf-8").splitlines()
    examples = [json.loads(line)["text"] for line in lines]
    fields = [None, *FIELDS]
    for count in range(number):
        text = _random(chance) if count % 10 == 0 else _mutated(chance, examples)
        yield text[:1_000], chance.choice(fields)


def _random(chance: random.Random) -> str:
    return "".join(chance.choices(_KEYS, k=chance.randint(0, 1_000)))


def _mutated(chance: random.Random, examples: list[str]) -> str:
    text = list(chance.choice(examples))
    if chance.random() < 0.1:
        text += [" ", *chance.choice(examples)]
    for _ in range(chance.randint(0, 3)):
        at = chance.randint(0, len(text))
        text[at : at + chance.randint(0, 2)] = chance.choices(_KEYS, k=chance.randint(0, 2))
    return "".join(text)


def _milliseconds(text: str, asked: str | None) -> float:
    start = time.process_time()
    read(text, asked, today=_TODAY)
    return (time.process_time() - start) * 1_000


def _at(times: list[float], share: float) -> float:
    return round(times[int(len(times) * share)], 2) if times else 0.0


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)

"""Ordinary sentences made by chance, so that neither a pronoun nor a long story is an alarm by itself."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

_FILE = Path(__file__).with_name("examples") / "templates.yml"
_SENTENCES_A_GROUP, _STORIES = 1_000, 6_000
_LINES_A_STORY = (2, 5)


def made(ordinary: Sequence[str], chance: random.Random) -> Iterator[str]:
    """Sentences from templates.yml, then stories of a few lines of `ordinary` each; the same for the same `chance`."""
    groups = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    after = groups.pop("after")
    for group in groups.values():
        for _ in range(_SENTENCES_A_GROUP):
            yield " ".join(chance.choice(part) for part in (group["who"], group["what"], after)).strip()
    for _ in range(_STORIES):
        yield " ".join(chance.sample(ordinary, chance.randint(*_LINES_A_STORY)))

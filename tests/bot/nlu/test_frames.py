"""One word after another in the same sentence: what holds for one town, trade or benefit holds for all (frames.yml)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.nlu.reading import read

FRIDAY = date(2026, 11, 27)
TOPICS = yaml.safe_load((Path(__file__).parent / "frames.yml").read_text(encoding="utf-8"))
FRAMES = [
    pytest.param(frame, topic, id=f"{name}: {frame}")
    for name, topic in TOPICS.items()
    for frame in topic["frames"]
]


def told(text: str, fields: list[str]) -> dict[str, Any]:
    """What `text` tells of `fields`; a place by its name."""
    circumstances = read(text, today=FRIDAY).circumstances
    found = {field: circumstances[field] for field in fields if field in circumstances}
    return found | ({"area": found["area"]["name"]} if "area" in found else {})


@pytest.mark.parametrize(("frame", "topic"), FRAMES)
def test_a_frame_tells_the_same_whatever_word_stands_in_it(frame: str, topic: dict[str, Any]) -> None:
    wrong = []
    for word, expected in topic["words"].items():
        sentence = frame.format(word)
        found = told(sentence, topic["fields"])
        if found != (expected or {}):
            wrong.append((sentence, found))
    assert wrong == []

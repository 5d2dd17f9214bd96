"""The labelled messages; data/GUIDE.md says how they are labelled."""

import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).with_name("data")
HALVES = ("dev", "test")  # the half that may be read, and the half that is only ever run


def rows(kind: str, half: str) -> list[dict[str, Any]]:
    """The labelled messages of one kind ("circumstances", "safety", "intents", "questions") and half."""
    return [json.loads(line) for line in (DATA / f"{kind}.{half}.jsonl").open("rb")]

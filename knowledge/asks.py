"""Whether a message asks for something, by its words alone."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.phrases import plain

_FEW = 2
_FILE = Path(__file__).with_name("asks.yml")


def asks(text: str) -> bool:
    """Whether `text` asks for something, or tells of what cannot wait. A few words alone ask for what they name."""
    said = plain(text)
    return "?" in text or len(said.split()) <= _FEW or bool(_signs("asks").search(said)) or cannot_wait(text)


def cannot_wait(text: str) -> bool:
    """Whether `text` tells of something that cannot wait until all questions have been put."""
    return bool(_signs("urgent").search(plain(text)))


@cache
def _signs(name: str) -> re.Pattern[str]:
    file: Any = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, file[name]))})\b")

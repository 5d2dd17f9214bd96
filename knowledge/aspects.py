"""Which aspect of a scheme a question asks about."""

from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).with_name("aspects.yml")


def asked_about(text: str) -> str:
    """The aspect that `text` asks about: closed, self, join, lasts, cost, benefits, where, who, or else what."""
    low = f" {text.lower()} "
    for aspect, signs in _signs().items():
        if any(sign in low for sign in signs):
            return aspect
    return "what"


@cache
def _signs() -> dict[str, list[str]]:
    signs: dict[str, list[str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return signs

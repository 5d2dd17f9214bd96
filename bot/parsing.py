"""`python -m bot parse`: what one message says about the resident, without a conversation."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.dialogue import Dialogue
from bot.nlu.language import language
from bot.nlu.reading import Reading, read
from bot.nlu.safety import danger
from knowledge.circumstances import area_dict
from knowledge.fields import FIELDS


async def parse_lines(talk: Dialogue, lines: Iterable[str], today: date) -> int:
    """One JSON object in, one out, a line each. Returns 2 if a line could not be read, else 0."""
    code = 0
    for line in lines:
        try:
            found = await parse(talk, *_asked(line), today)
        except (ValueError, KeyError, TypeError):
            found, code = {"error": 'each line must be a JSON object like {"text": "...", "asked": "age"}'}, 2
        print(json.dumps(found, ensure_ascii=False), flush=True)
    return code


async def parse(talk: Dialogue, text: str, asked: str | None, today: date) -> dict[str, Any]:
    """The contract's parse of `text` as an answer to the question `asked`, if any. Raises ValueError."""
    if asked is not None and asked not in FIELDS:
        raise ValueError("asked must name a circumstance")
    heard = read(text, asked, today)
    intent = (await talk.parse(text.lstrip("/ ") or "?", asked))["intent"]
    return {
        "text": text,
        "language": language(text),
        "intent": {"name": intent["name"], "confidence": intent["confidence"]},
        "circumstances": heard.circumstances,
        **_candidates(heard),
        "declined": list(heard.declined),
        "safety": danger(text),
    }


def _candidates(heard: Reading) -> dict[str, Any]:
    found = [area_dict(area) for area in heard.area_candidates]
    return {"area_candidates": found} if found else {}


def _asked(line: str) -> tuple[str, str | None]:
    told = json.loads(line)
    if not isinstance(told["text"], str):
        raise TypeError("text")
    return told["text"], told.get("asked")

"""`python -m bot parse`: what one message says about the resident, without a conversation."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.dialogue import Dialogue
from bot.nlu.language.language import language
from bot.nlu.reading import Reading, read
from bot.nlu.safety import danger
from bot.plain import plain
from knowledge.circumstances import area_dict
from knowledge.fields import FIELDS


class BadLine(ValueError):
    """A line that is not a message; says what it must be."""


async def parse_lines(talk: Dialogue, lines: Iterable[str | bytes], today: date) -> int:
    """One JSON object in, one out, a line each. Returns 2 if a line could not be read, else 0."""
    code = 0
    for line in lines:
        try:
            found = await parse(talk, *_asked(line), today)
        except BadLine as fault:
            found, code = {"error": str(fault)}, 2
        print(json.dumps(found, ensure_ascii=False), flush=True)
    return code


async def parse(talk: Dialogue, text: str, asked: str | None, today: date) -> dict[str, Any]:
    """The contract's parse of `text` as an answer to the question `asked`, if any."""
    heard = read(text, asked, today=today)
    intent = (await talk.parse(plain(text), asked))["intent"]
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


def _asked(line: str | bytes) -> tuple[str, str | None]:
    """The text of a line, and the question it answers. Raises BadLine."""
    try:
        told = json.loads(line)
        json.dumps(told, ensure_ascii=False).encode()  # half a character is in no text that could be answered
    except (ValueError, RecursionError) as fault:
        raise BadLine("each line must be a JSON object") from fault
    if not isinstance(told, dict) or not isinstance(told.get("text"), str):
        raise BadLine('each line must be like {"text": "...", "asked": "age"}')
    if told.get("asked") is not None and told["asked"] not in FIELDS:
        raise BadLine("asked must name a circumstance")
    return told["text"], told.get("asked")

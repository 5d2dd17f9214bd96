"""What may come in: text cleaned and bounded, bodies of the right shape."""

import json
import re
import unicodedata
from collections.abc import Collection
from typing import Any

from aiohttp import web

MOST_LETTERS = 1000
_MOST_BYTES = 16_384
_SPACES = re.compile(r"[^\S\n]+")


class BadText(ValueError):
    """Text that is empty or too long."""

    def __init__(self, fault: str, too_long: bool = False) -> None:
        super().__init__(fault)
        self.too_long = too_long


class BadBody(ValueError):
    """A body that is not what the call takes: names the `field`."""

    def __init__(self, field: str, fault: str) -> None:
        super().__init__(f"{field}: {fault}")
        self.field = field


def clean(text: str) -> str:
    """`text` in one normal form, without characters that cannot be seen. Raises BadText.

    Control, format, private and unassigned characters go, among them zero-width ones and Unicode tags, which
    can carry words that nobody sees. Joiners inside emoji go too; nothing we read depends on them.
    """
    if len(text) > 4 * MOST_LETTERS:
        raise BadText("is too long", too_long=True)
    seen = (c if c == "\n" or unicodedata.category(c)[0] != "C" else " " for c in unicodedata.normalize("NFC", text))
    cleaned = _SPACES.sub(" ", "".join(seen)).strip()
    if len(cleaned) > MOST_LETTERS:
        raise BadText("is too long", too_long=True)
    if not cleaned:
        raise BadText("is empty")
    return cleaned


async def read_object(request: web.Request, known: Collection[str]) -> dict[str, Any]:
    """The JSON object of a request's body, with no other keys than `known`. Raises BadBody or BadText."""
    raw = await request.content.read(_MOST_BYTES + 1)
    if len(raw) > _MOST_BYTES:
        raise BadText("the body is too long", too_long=True)
    try:
        body = json.loads(raw or b"{}")
    except (ValueError, RecursionError) as fault:
        raise BadBody("body", "is not JSON") from fault
    if not isinstance(body, dict):
        raise BadBody("body", "must be a JSON object")
    unknown = sorted(set(body) - set(known))
    if unknown:
        raise BadBody(unknown[0][:40], "is not something this call takes")
    return body


def text_of(body: dict[str, Any], field: str, most: int = MOST_LETTERS) -> str | None:
    """One text of a body, cleaned; None if it is not there. Raises BadBody or BadText."""
    value = body.get(field)
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadBody(field, "must be text")
    cleaned = clean(value)
    if len(cleaned) > most:
        raise BadBody(field, f"must be at most {most} characters")
    return cleaned

"""What may come in: text cleaned and bounded, bodies of the right shape."""

import json
import re
import unicodedata
from collections.abc import Collection
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

MOST_LETTERS = 1000
MOST_BYTES = 64 * 1024  # of a body: 1,000 letters, each escaped, and room to spare
_FORM = "application/x-www-form-urlencoded"
_MOST_FIELDS = 50
_SPACES = re.compile(r"[^\S\n]+")
_JOINING = "Cf"  # soft hyphens, zero-width and direction marks, Unicode tags: they stand inside words


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

    Format characters go: they can carry words that nobody sees, or hide one from the check for danger (a soft hyphen
    inside it). Control, private and unassigned characters become spaces. Joiners inside emoji go too; nothing we read
    depends on them.
    """
    if len(text) > 4 * MOST_LETTERS:
        raise BadText("is too long", too_long=True)
    seen = "".join(_visible(character) for character in unicodedata.normalize("NFC", text))
    cleaned = _SPACES.sub(" ", seen).strip()
    if len(cleaned) > MOST_LETTERS:
        raise BadText("is too long", too_long=True)
    if not cleaned:
        raise BadText("is empty")
    return cleaned


async def read_object(request: web.Request, known: Collection[str]) -> dict[str, Any]:
    """The JSON object of a request's body, with no other keys than `known`. Raises BadBody."""
    raw = await request.read()
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


async def read_form(request: web.Request) -> dict[str, str]:
    """The fields of a form as our pages send it, URL-encoded UTF-8; of a name given twice the last. Raises BadBody."""
    raw = await request.read()
    if raw and request.content_type != _FORM:
        raise BadBody("body", "is not a form")
    try:
        return dict(parse_qsl(raw.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError as fault:
        raise BadBody("body", "is not a form") from fault


def text_of(body: dict[str, Any], field: str, most: int = MOST_LETTERS) -> str | None:
    """One text of a body, cleaned; None if it is not there. Raises BadBody, or BadText for the message itself."""
    value = body.get(field)
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadBody(field, "must be text")
    if field == "text":
        return clean(value)
    try:
        cleaned = clean(value)
    except BadText as fault:
        raise BadBody(field, str(fault)) from fault
    if len(cleaned) > most:
        raise BadBody(field, f"must be at most {most} characters")
    return cleaned


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category == _JOINING:
        return ""
    return " " if category[0] == "C" and character != "\n" else character

"""What the public, read-only calls share: queries that are checked, answers that may be kept for a while."""

import hashlib
import json
import re
from collections.abc import Collection
from typing import Any

from aiohttp import web

from bot.gateway.guards import BadBody

_OPEN = {"Cache-Control": "public, max-age=300"}
_LONGEST = 100
_WHOLE = re.compile(r"0|[1-9][0-9]{0,6}")


def read_query(request: web.Request, known: Collection[str]) -> dict[str, str]:
    """What was asked for, empty values left out. Raises BadBody for a name not `known` or a value that is too long."""
    unknown = sorted(set(request.query) - set(known))
    if unknown:
        raise BadBody(unknown[0][:40], "is not something this call takes")
    query = {key: value.strip() for key, value in request.query.items() if value.strip()}
    for key, value in query.items():
        if len(value) > _LONGEST:
            raise BadBody(key, f"must be at most {_LONGEST} characters")
    return query


def whole(query: dict[str, str], name: str, least: int, most: int) -> int | None:
    """A whole number of the query, None if it is not there. Raises BadBody."""
    text = query.get(name)
    if text is None:
        return None
    if not _WHOLE.fullmatch(text) or not least <= int(text) <= most:
        raise BadBody(name, f"must be a whole number from {least} to {most}")
    return int(text)


def paging(query: dict[str, str], per_page: int) -> tuple[int, int]:
    """The page asked for and how many a page holds, `per_page` if that is not said. Raises BadBody."""
    return whole(query, "page", 1, 10_000) or 1, whole(query, "per_page", 1, 100) or per_page


def cached(request: web.Request, body: dict[str, Any]) -> web.Response:
    """The body with an ETag; 304 where the client has it already."""
    text = json.dumps(body, ensure_ascii=False)
    tag = hashlib.sha256(text.encode()).hexdigest()[:32]
    if request.if_none_match and any(item.value in (tag, "*") for item in request.if_none_match):
        return web.Response(status=304, headers={**_OPEN, "ETag": f'"{tag}"'})
    return web.json_response(text=text, headers={**_OPEN, "ETag": f'"{tag}"'})

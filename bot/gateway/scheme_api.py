"""The knowledge base, public and read-only."""

import asyncio
import hashlib
import json
import re
from typing import Any

from aiohttp import web

from bot.gateway.guards import BadBody
from bot.gateway.keys import CATALOGUE, CLOCK, SCHEMES
from bot.gateway.problems import problem
from knowledge import directory
from knowledge.circumstances import BadCircumstance, read
from knowledge.scheme import KINDS

_OPEN = {"Cache-Control": "public, max-age=300"}
_QUERIES = {"area", "kind", "q", "page", "per_page"}
_LONGEST = 100
_WHOLE = re.compile(r"[1-9][0-9]{0,4}")


async def schemes(request: web.Request) -> web.Response:
    """Schemes by area, kind and words, a page at a time. Closed ones too: people know them by name."""
    query = _query(request)
    kind, page, size = (
        query.get("kind"),
        _number(query, "page", 1, 10_000),
        _number(query, "per_page", 20, 100),
    )
    if kind and kind not in KINDS:
        raise BadBody("kind", f"must be one of {', '.join(KINDS)}")
    codes = _codes(query.get("area"))
    found = await asyncio.to_thread(request.app[SCHEMES].search, codes, kind, query.get("q"), page, size)
    catalogue, today = request.app[CATALOGUE].schemes, request.app[CLOCK]().date()
    shown = [directory.as_dict(catalogue[id], today) for id in found.ids if id in catalogue]
    return _cached(request, {"total": found.total, "page": page, "per_page": size, "schemes": shown})


async def scheme(request: web.Request) -> web.Response:
    """One scheme by id."""
    found = request.app[CATALOGUE].schemes.get(request.match_info["id"])
    if found is None:
        return problem(404, "There is no such scheme. /api/schemes lists them.")
    return _cached(request, directory.as_dict(found, request.app[CLOCK]().date()))


def _query(request: web.Request) -> dict[str, str]:
    unknown = sorted(set(request.query) - _QUERIES)
    if unknown:
        raise BadBody(unknown[0][:40], "is not something this call takes")
    query = {key: value.strip() for key, value in request.query.items() if value.strip()}
    for key, value in query.items():
        if len(value) > _LONGEST:
            raise BadBody(key, f"must be at most {_LONGEST} characters")
    return query


def _codes(area: str | None) -> list[str]:
    """The councils that a place may lie in."""
    try:
        return [place.code for place in read("area", area)] if area else []
    except BadCircumstance as fault:
        raise BadBody("area", "is not a place in the United Kingdom that we know") from fault


def _number(query: dict[str, str], name: str, default: int, most: int) -> int:
    text = query.get(name, str(default))
    if not _WHOLE.fullmatch(text) or int(text) > most:
        raise BadBody(name, f"must be a whole number from 1 to {most}")
    return int(text)


def _cached(request: web.Request, body: dict[str, Any]) -> web.Response:
    """The body with an ETag; 304 where the client has it already."""
    text = json.dumps(body, ensure_ascii=False)
    tag = hashlib.sha256(text.encode()).hexdigest()[:32]
    if request.if_none_match and any(item.value in (tag, "*") for item in request.if_none_match):
        return web.Response(status=304, headers={**_OPEN, "ETag": f'"{tag}"'})
    return web.json_response(text=text, headers={**_OPEN, "ETag": f'"{tag}"'})

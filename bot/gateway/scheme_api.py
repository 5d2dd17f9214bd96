"""The knowledge base, public and read-only."""

import hashlib
from typing import Any

from aiohttp import web

from bot.gateway.guards import BadBody
from bot.gateway.keys import CATALOGUE, CLOCK
from knowledge import directory
from knowledge.circumstances import BadCircumstance
from knowledge.scheme import KINDS

_OPEN = {"Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300"}
_MOST_A_PAGE = 100
_QUERIES = {"area", "kind", "q", "page", "per_page"}


async def schemes(request: web.Request) -> web.Response:
    """Schemes by area, kind and words, a page at a time."""
    query = _query(request)
    kind = query.get("kind")
    if kind and kind not in KINDS:
        raise BadBody("kind", f"must be one of {', '.join(KINDS)}")
    today = request.app[CLOCK]().date()
    try:
        found = directory.find(request.app[CATALOGUE], today, query.get("area"), kind, query.get("q"))
    except BadCircumstance as fault:
        raise BadBody(fault.field, "is not a place in the United Kingdom that we know") from fault
    page, size = _number(query, "page", 1, 10_000), _number(query, "per_page", 20, _MOST_A_PAGE)
    shown = found[(page - 1) * size : page * size]
    body = {
        "total": len(found),
        "page": page,
        "per_page": size,
        "schemes": [directory.as_dict(scheme, today) for scheme in shown],
    }
    return _cached(request, body)


async def scheme(request: web.Request) -> web.Response:
    """One scheme by id."""
    found = request.app[CATALOGUE].schemes.get(request.match_info["id"])
    if found is None:
        raise web.HTTPNotFound(reason="There is no such scheme.")
    return _cached(request, directory.as_dict(found, request.app[CLOCK]().date()))


def _query(request: web.Request) -> dict[str, str]:
    unknown = sorted(set(request.query) - _QUERIES)
    if unknown:
        raise BadBody(unknown[0][:40], "is not something this call takes")
    return {key: value.strip() for key, value in request.query.items() if value.strip()}


def _number(query: dict[str, str], name: str, default: int, most: int) -> int:
    text = query.get(name, str(default))
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= most:
        raise BadBody(name, f"must be a whole number from 1 to {most}")
    return int(text)


def _cached(request: web.Request, body: dict[str, Any]) -> web.Response:
    """The body with an ETag; 304 where the client has it already."""
    response = web.json_response(body, headers=_OPEN)
    assert isinstance(response.body, bytes)
    tag = hashlib.sha256(response.body).hexdigest()[:32]
    if request.if_none_match and any(item.value == tag for item in request.if_none_match):
        return web.Response(status=304, headers={**_OPEN, "ETag": f'"{tag}"'})
    response.etag = tag
    return response

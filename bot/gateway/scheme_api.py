"""The knowledge base, public and read-only."""

import asyncio

from aiohttp import web

from bot.gateway.guards import BadBody
from bot.gateway.keys import CATALOGUE, CLOCK, SCHEMES
from bot.gateway.problems import problem
from bot.gateway.public import cached, paging, read_query
from knowledge import directory
from knowledge.circumstances import BadCircumstance, read
from knowledge.scheme import KINDS
from knowledge.today import day

_QUERIES = {"area", "kind", "q", "page", "per_page"}


async def schemes(request: web.Request) -> web.Response:
    """Schemes by area, kind and words, a page at a time. Closed ones too: people know them by name."""
    query = read_query(request, _QUERIES)
    kind, (page, size) = query.get("kind"), paging(query, 20)
    if kind and kind not in KINDS:
        raise BadBody("kind", f"must be one of {', '.join(KINDS)}")
    codes = _codes(query.get("area"))
    found = await asyncio.to_thread(request.app[SCHEMES].search, codes, kind, query.get("q"), page, size)
    catalogue, today = request.app[CATALOGUE].schemes, day(request.app[CLOCK]())
    shown = [directory.as_dict(catalogue[id], today) for id in found.ids if id in catalogue]
    return cached(request, {"total": found.total, "page": page, "per_page": size, "schemes": shown})


async def scheme(request: web.Request) -> web.Response:
    """One scheme by id."""
    found = request.app[CATALOGUE].schemes.get(request.match_info["id"])
    if found is None:
        return problem(404, "There is no such scheme. /api/schemes lists them.")
    return cached(request, directory.as_dict(found, day(request.app[CLOCK]())))


def _codes(area: str | None) -> list[str]:
    """The councils that a place may lie in."""
    try:
        return [place.code for place in read("area", area)] if area else []
    except BadCircumstance as fault:
        raise BadBody("area", "is not a place in the United Kingdom that we know") from fault

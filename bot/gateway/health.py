"""Whether the server lives, and whether it can serve."""

import asyncio

from aiohttp import web

from bot.gateway.keys import CATALOGUE, CONVERSATIONS
from bot.gateway.problems import problem


async def live(_request: web.Request) -> web.Response:
    """The process answers."""
    return _answer({"status": "live"})


async def ready(request: web.Request) -> web.Response:
    """The database answers and there is something to recommend. Raises Unavailable."""
    await asyncio.to_thread(request.app[CONVERSATIONS].store.ping)
    schemes = len(request.app[CATALOGUE].schemes)
    if not schemes:
        return problem(503, "No schemes are loaded. Run: python -m knowledge load")
    return _answer({"status": "ready", "schemes": schemes})


def _answer(body: dict[str, object]) -> web.Response:
    return web.json_response(body, headers={"Cache-Control": "no-store"})

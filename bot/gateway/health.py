"""Whether the server lives, and whether it can serve."""

from aiohttp import web

from bot.gateway.keys import CATALOGUE, CONVERSATIONS
from bot.gateway.problems import problem


async def live(_request: web.Request) -> web.Response:
    """The process answers."""
    return web.json_response({"status": "live"})


async def ready(request: web.Request) -> web.Response:
    """The database answers and there is something to recommend."""
    try:
        request.app[CONVERSATIONS].store.ping()
    except OSError:
        return problem(503, "The database does not answer. Try again soon.")
    return web.json_response({"status": "ready", "schemes": len(request.app[CATALOGUE].schemes)})

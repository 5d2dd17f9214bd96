"""Opening a handover. The code comes in the body: an address is kept by browsers, proxies and logs."""

from aiohttp import web

from bot.gateway.guards import BadBody, read_object, text_of
from bot.gateway.keys import CONVERSATIONS

_LONGEST = 60  # a code has 13 characters; room for gaps


async def open_code(request: web.Request) -> web.Response:
    """What a resident agreed to let an adviser see."""
    code = text_of(await read_object(request, ("code",)), "code", _LONGEST)
    if code is None:
        raise BadBody("code", "is missing")
    body = await request.app[CONVERSATIONS].handovers.open(code)
    return web.json_response(body, headers={"Cache-Control": "no-store"})

"""The conversation API: begin, say, see, delete."""

import re
from typing import Any

from aiohttp import web

from bot.gateway.guards import BadBody, read_object, text_of
from bot.gateway.keys import CONVERSATIONS, COUNCILS

LANGUAGES = ("en", "cy")
_CHANNEL = re.compile(r"[a-z]{1,20}")
_LONGEST_CHOICE = 120


async def begin(request: web.Request) -> web.Response:
    """A new conversation and its greeting."""
    body = await read_object(request, ("channel", "language", "council"))
    channel, language = body.get("channel", "web"), body.get("language", "en")
    if not isinstance(channel, str) or not _CHANNEL.fullmatch(channel):
        raise BadBody("channel", "must be a short word in small letters")
    if language not in LANGUAGES:
        raise BadBody("language", f"must be one of {', '.join(LANGUAGES)}")
    council = body.get("council")
    if council is not None and (not isinstance(council, str) or council not in request.app[COUNCILS]):
        raise BadBody("council", "is not a council of this server")
    started = await request.app[CONVERSATIONS].start(channel, language, council)
    return _answer(
        {"conversation": started.token, "messages": started.messages, "asks": started.asks}, status=201
    )


async def say(request: web.Request) -> web.Response:
    """One turn, with free words or a choice."""
    body = await read_object(request, ("text", "choice", "message_id"))
    text, choice = text_of(body, "text"), text_of(body, "choice", _LONGEST_CHOICE)
    if (text is None) == (choice is None):
        raise BadBody("text", "send either text or choice")
    message_id = text_of(body, "message_id", _LONGEST_CHOICE // 2)
    token = request.match_info["token"]
    reply = await request.app[CONVERSATIONS].say(token, text=text, choice=choice, message_id=message_id)
    return _answer({"messages": reply.messages, "asks": reply.asks, "circumstances": reply.circumstances})


async def see(request: web.Request) -> web.Response:
    """What is kept of it."""
    return _answer(await request.app[CONVERSATIONS].show(request.match_info["token"]))


async def delete(request: web.Request) -> web.Response:
    """Everything about it is gone."""
    await request.app[CONVERSATIONS].forget(request.match_info["token"])
    return web.Response(status=204)


def _answer(body: dict[str, Any], status: int = 200) -> web.Response:
    return web.json_response(body, status=status, headers={"Cache-Control": "no-store"})

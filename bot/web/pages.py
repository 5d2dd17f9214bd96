"""The pages around the chat: the demonstration council, help, privacy, accessibility and cookies."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from aiohttp import web

from bot.gateway.keys import COUNCILS, SETTINGS
from bot.web.view import render

_PAGES = Path(__file__).parent / "pages"


async def demo(request: web.Request) -> web.Response:
    """A made-up council's page with the chat embedded."""
    return render(request, "demo.html")


async def page(request: web.Request) -> web.Response:
    """One of the pages written in pages/*.yml, with what this server is set to filled in."""
    settings = request.app[SETTINGS]
    facts = {"hours": settings.conversation_hours, "minutes": settings.idle_minutes}
    return render(request, "page.html", page=_page(request.match_info["page"]), facts=facts)


async def theme(request: web.Request) -> web.Response:
    """A council's colours, font and radius as custom properties."""
    council = request.app[COUNCILS].get(request.match_info["council"])
    if council is None:
        raise web.HTTPNotFound
    headers = {"Cache-Control": "public, max-age=3600"}
    return web.Response(text=council.theme, content_type="text/css", headers=headers)


@cache
def _page(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((_PAGES / f"{name}.yml").read_text(encoding="utf-8"))
    return found

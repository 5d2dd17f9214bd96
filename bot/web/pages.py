"""The pages around the chat: the demonstration council, help, privacy, accessibility, cookies, and the embed."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from aiohttp import web

from bot.gateway.keys import COUNCILS
from bot.web.view import render

_HERE = Path(__file__).parent
_HOUR = {"Cache-Control": "public, max-age=3600"}


async def demo(request: web.Request) -> web.Response:
    """A made-up council's page with the chat embedded."""
    return render(request, "demo.html")


async def page(request: web.Request) -> web.Response:
    """One of the pages written in pages/*.yml."""
    return render(request, "page.html", page=_page(request.match_info["page"]))


async def theme(request: web.Request) -> web.Response:
    """A council's colours, font and radius as custom properties."""
    council = request.app[COUNCILS].get(request.match_info["council"])
    if council is None:
        raise web.HTTPNotFound
    return web.Response(text=council.theme, content_type="text/css", headers=_HOUR)


async def embed(request: web.Request) -> web.StreamResponse:
    """The one-line embed, for any council's page."""
    return web.FileResponse(_HERE / "static" / "embed.js", headers=_HOUR)


@cache
def _page(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((_HERE / "pages" / f"{name}.yml").read_text(encoding="utf-8"))
    return found

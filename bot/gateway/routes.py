"""The API's addresses."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from aiohttp import web

from bot.gateway import conversation_api, handover_api, health, openreferral_api, scheme_api

_DOCUMENT = Path(__file__).with_name("openapi.yml")


def add_routes(app: web.Application) -> None:
    """Put the API on `app`."""
    app.add_routes(
        [
            web.post("/api/conversations", conversation_api.begin),
            web.post("/api/conversations/{token}/messages", conversation_api.say),
            web.get("/api/conversations/{token}", conversation_api.see),
            web.delete("/api/conversations/{token}", conversation_api.delete),
            web.post("/api/handovers/open", handover_api.open_code),
            web.get("/api/schemes", scheme_api.schemes),
            web.get("/api/schemes/{id}", scheme_api.scheme),
            web.get("/openapi.json", openapi),
            web.get("/health/live", health.live),
            web.get("/health/ready", health.ready),
        ]
    )
    openreferral_api.add_routes(app)


async def openapi(_request: web.Request) -> web.Response:
    """The API, described."""
    return web.json_response(document(), headers={"Cache-Control": "public, max-age=300"})


@cache
def document() -> dict[str, Any]:
    """The OpenAPI document."""
    found: dict[str, Any] = yaml.safe_load(_DOCUMENT.read_text(encoding="utf-8"))
    return found

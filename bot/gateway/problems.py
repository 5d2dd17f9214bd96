"""Errors as problem documents (RFC 9457). None holds anything that the client sent but the name of a field."""

import json
from http import HTTPStatus
from typing import Any

from aiohttp import web


def problem(status: int, detail: str, headers: dict[str, str] | None = None, **more: Any) -> web.Response:
    """A problem document: what went wrong and what to do."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return web.Response(
        text=json.dumps(body), status=status, content_type="application/problem+json", headers=headers
    )

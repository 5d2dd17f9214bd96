"""Errors as problem documents (RFC 9457). None holds anything that the client sent but the name of a field."""

import json
from http import HTTPStatus
from typing import Any

from aiohttp import web

DETAILS = {
    400: "The request could not be read. Check that it is whole and well-formed.",
    404: "There is nothing here. /openapi.json lists every address.",
    405: "This address does not take this method. The Allow header lists those that it takes.",
    413: "That is too long. Send at most 1,000 characters.",
    503: "The service can't answer just now. What was kept before is safe. Send this again in a few seconds.",
}


def problem(status: int, detail: str, headers: dict[str, str] | None = None, **more: Any) -> web.Response:
    """A problem document: what went wrong and what to do."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        **more,
    }
    return web.Response(
        text=json.dumps(body), status=status, content_type="application/problem+json", headers=headers
    )


def unavailable() -> web.Response:
    """The problem of a database or Redis that does not answer."""
    return problem(503, DETAILS[503], headers={"Retry-After": "5"})

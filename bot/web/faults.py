"""Faults for people: a browser that asked for a page gets a page with a way on, not a problem document."""

from aiohttp import web

from bot.gateway.middlewares import Handler
from bot.web.view import render
from knowledge import words

_PROBLEM = "application/problem+json"


@web.middleware
async def as_pages(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn the problem of a page that could not be shown into a page that says so."""
    response = await handler(request)
    if response.content_type != _PROBLEM or "text/html" not in request.headers.get("Accept", ""):
        return response
    name = f"utter_web_fault_{response.status}"
    said = name if words.has(name) else "utter_web_fault"
    page = render(request, "fault.html", status=response.status, said=said.removeprefix("utter_"))
    page.headers.extend({key: value for key, value in response.headers.items() if key in _KEPT})
    return page


_KEPT = ("Allow", "Retry-After")

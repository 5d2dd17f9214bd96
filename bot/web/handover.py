"""The page on which an adviser opens a code. The code comes in a form, never in an address; no script is needed."""

from aiohttp import web

from bot.gateway.guards import read_form
from bot.gateway.keys import CONVERSATIONS
from bot.handovers import Expired, UnknownCode
from bot.web import cookie
from bot.web.frame import frame_of
from bot.web.view import render
from knowledge.told import rows

_LONGEST = 60
_ELSEWHERE = ("cross-site", "same-site")


async def show(request: web.Request) -> web.Response:
    """The page with an empty form."""
    return _page(request)


async def open_code(request: web.Request) -> web.Response:
    """What the resident agreed to show, to read on the screen or on paper."""
    form = await read_form(request)
    typed = form.get("code", "")[:_LONGEST]
    if not _is_ours(request, form.get("key", "")):
        return _page(request, 403, fault="web_handover_again", typed=typed)
    try:
        seen = await request.app[CONVERSATIONS].handovers.open(typed, frame_of(request).language)
    except UnknownCode:
        return _page(request, 404, fault="web_handover_unknown", typed=typed)
    except Expired:
        return _page(request, 410, fault="web_handover_expired")
    told = rows(seen["circumstances"], frame_of(request).language, seen["preferences"])
    return render(request, "handed_over.html", seen=seen, told=told, typed=typed, form_key=_key(request))


async def delete(request: web.Request) -> web.Response:
    """End a code at once, for whoever holds it."""
    form = await read_form(request)
    if not _is_ours(request, form.get("key", "")):
        return _page(request, 403, fault="web_handover_again")
    try:
        await request.app[CONVERSATIONS].handovers.delete(form.get("code", "")[:_LONGEST])
    except UnknownCode:
        return _page(request, 404, fault="web_handover_unknown")
    return _page(request, notice="web_handover_ended")


def _page(
    request: web.Request,
    status: int = 200,
    fault: str | None = None,
    notice: str | None = None,
    typed: str = "",
) -> web.Response:
    values = {"fault": fault, "notice": notice, "typed": typed, "form_key": _key(request)}
    return render(request, "handover.html", status=status, **values)


def _key(request: web.Request) -> str:
    return cookie.form_key(cookie.token_of(request))


def _is_ours(request: web.Request, key: str) -> bool:
    """Whether the form is from a page of ours: an adviser has no chat for a key, so the browser is asked too."""
    elsewhere = request.headers.get("Sec-Fetch-Site") in _ELSEWHERE
    return not elsewhere and cookie.form_is_ours(cookie.token_of(request), key)

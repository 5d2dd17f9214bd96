"""The chat page and its forms. A form post answers with a redirect; the script asks for a fragment instead."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from aiohttp import web

from bot.conversations import UnknownChoice, UnknownConversation
from bot.gateway.guards import BadText, clean, read_form
from bot.gateway.keys import CLOCK, CONVERSATIONS, SETTINGS
from bot.web import cookie
from bot.web.frame import frame_of
from bot.web.view import chat_values, render, shown_to, suggested, wants_fragment
from knowledge.today import day

Form = Mapping[str, str]
_LONGEST_ID, _LONGEST_DRAFT = 60, 4000


async def show(request: web.Request) -> web.Response:
    """The chat as it stands; nothing is kept and no cookie set until something is said."""
    token = cookie.token_of(request)
    shown = await shown_to(request, token)
    ended = token is not None and shown is None
    notice = "web_expired" if ended else None
    if "deleted" in request.query:
        notice = "web_deleted"
    sent = "web_send_done" if "sent" in request.query else None
    values = chat_values(request, shown, token if shown else None, notice=notice, send_done=sent)
    response = render(request, "chat.html", **values)
    if ended:
        cookie.drop(request, response)
    return response


async def answer(request: web.Request) -> web.StreamResponse:
    """One message or choice from the page."""
    form = await read_form(request)
    token = cookie.token_of(request, form)
    if not cookie.form_is_ours(token, form.get("key", "")):
        return await _again(request, form, token, "web_other_tab", 403)
    try:
        text, choice = _said(form)
    except BadText as fault:
        return await _again(request, form, token, "web_too_long" if fault.too_long else "web_empty", 422)
    return await _turn(request, form, token, text, choice)


async def _turn(
    request: web.Request, form: Form, token: str | None, text: str | None, choice: str | None
) -> web.StreamResponse:
    conversations, frame, start = request.app[CONVERSATIONS], frame_of(request), _seen(form)
    said = {"text": text, "choice": choice, "message_id": _message_id(form)}
    try:
        reply = await conversations.say(token, **said) if token else None
    except UnknownChoice:
        return await _again(request, form, token, "web_old_choice", 409)
    except UnknownConversation:
        reply = None
    if token is None or reply is None:
        if choice:  # a button of a chat that has ended
            return await _again(request, form, None, "web_expired", 409)
        token = (await conversations.start("web", frame.language, frame.council.key or None)).token
        reply, start = await conversations.say(token, **said), min(start, 1)
    if reply.kept is None:
        return _gone(request, frame.address(deleted="1"))
    response: web.StreamResponse = web.HTTPSeeOther(f"{frame.address()}#latest")
    if wants_fragment(request):
        response = _page(request, conversations.shown(token, reply.kept), token, start)
    cookie.keep(request, response, token)
    return response


async def save(request: web.Request) -> web.StreamResponse:
    """The suggestions shown, as a PDF; the chat again if there are none."""
    form = await read_form(request)
    token = cookie.token_of(request, form)
    shown = await shown_to(request, token)
    if shown is None or not shown["recommendations"] or not cookie.form_is_ours(token, form.get("key", "")):
        return web.HTTPSeeOther(frame_of(request).address())
    today = day(request.app[CLOCK]())
    from bot.web import paper  # 19 MB that a server without a PDF to make does not need

    body = await asyncio.to_thread(paper.pdf, suggested(shown), today, shown["language"])
    headers = {
        "Cache-Control": "no-store",
        "Content-Disposition": 'attachment; filename="help-into-work.pdf"',
    }
    return web.Response(body=body, content_type="application/pdf", headers=headers)


async def delete(request: web.Request) -> web.StreamResponse:
    """Delete the chat and say so. One that nobody used for a while only ends: a code for an adviser goes on."""
    return await _ended(request, frame_of(request).address(deleted="1"))


async def leave(request: web.Request) -> web.StreamResponse:
    """Exit this page: delete the chat and go somewhere harmless."""
    return await _ended(request, request.app[SETTINGS].exit_url)


async def _ended(request: web.Request, onward: str) -> web.StreamResponse:
    form = await read_form(request)
    token = cookie.token_of(request, form)
    conversations = request.app[CONVERSATIONS]
    if token and cookie.form_is_ours(token, form.get("key", "")):
        with suppress(UnknownConversation):  # already gone, which is what was asked for
            await (conversations.end(token) if form.get("idle") else conversations.forget(token))
    return _gone(request, onward)


def _gone(request: web.Request, onward: str) -> web.StreamResponse:
    response = web.HTTPSeeOther(onward)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    cookie.drop(request, response)
    return response


async def _again(
    request: web.Request, form: Form, token: str | None, fault: str, status: int
) -> web.Response:
    """The page as it stands with what was wrong and what was written, so that nothing is lost."""
    shown, start = await shown_to(request, token), _seen(form)
    start = start if shown else min(start, 1)  # of a chat that has ended, only the greeting stays
    said = {"fault": fault, "draft": form.get("text", "")[:_LONGEST_DRAFT]}
    return _page(request, shown, token if shown else None, start, status, **said)


def _page(
    request: web.Request,
    shown: dict[str, Any] | None,
    token: str | None,
    start: int,
    status: int = 200,
    **said: str,
) -> web.Response:
    """The chat as it stands: the whole page, or for the script what is new since turn `start`."""
    values = chat_values(request, shown, token, start=start, **said)
    template = "fragment.html" if wants_fragment(request) else "chat.html"
    return render(request, template, status=status, **values)


def _said(form: Form) -> tuple[str | None, str | None]:
    """The free words or the choice of a form. Raises BadText."""
    if form.get("choice"):
        return None, form["choice"]
    return clean(form.get("text", "")), None


def _seen(form: Form) -> int:
    """How many turns the script's page shows already."""
    sent = form.get("seen", "")
    return int(sent) if sent.isascii() and sent.isdecimal() and len(sent) < 6 else 0


def _message_id(form: Form) -> str | None:
    """The id that our page gave the message; None for anything that is not one."""
    sent = form.get("message_id", "")
    return sent if sent.isalnum() and len(sent) <= _LONGEST_ID else None

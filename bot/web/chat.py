"""The chat page and its forms. A form post answers with a redirect; the script asks for a fragment instead."""

from typing import Any

from aiohttp import web

from bot.conversations import UnknownChoice, UnknownConversation
from bot.gateway.guards import BadText, clean, read_form
from bot.gateway.keys import CONVERSATIONS, SETTINGS
from bot.web import cookie
from bot.web.view import chat_values, council_of, held_by, render, whole
from knowledge import words

_FRAGMENT = "X-Waymark"
_LONGEST_ID = 60


async def show(request: web.Request) -> web.Response:
    """The chat as it stands; nothing is kept and no cookie set until something is said."""
    token = cookie.token_of(request)
    held = await held_by(request, token)
    values = chat_values(request, held, request.query.get("embed") == "1")
    if token and held is None:
        values["notice"] = words.say("utter_web_expired")
    if "deleted" in request.query:
        values["notice"] = words.say("utter_web_deleted")
    response = render(request, "chat.html", **values)
    if token and held is None:
        cookie.drop(request, response)
    return response


async def answer(request: web.Request) -> web.StreamResponse:
    """One message or choice from the page."""
    form = await read_form(request)
    token, embedded = cookie.token_of(request), form.get("embed") == "1"
    if not cookie.form_is_ours(token, str(form.get("key", ""))):
        raise web.HTTPForbidden(text="This form is not from your chat. Open the chat page again.")
    before = await held_by(request, token)
    try:
        words_said, choice = _said(form)
    except BadText as fault:
        return _at_fault(request, before, embedded, fault, str(form.get("text", "")))
    if before is None or token is None:
        token = (await request.app[CONVERSATIONS].start("web", "en", council_of(request).key or None)).token
    return await _say(request, token, words_said, choice, _message_id(form), embedded)


async def _say(
    request: web.Request, token: str, text: str | None, choice: str | None, message_id: str | None, embedded: bool
) -> web.StreamResponse:
    conversations = request.app[CONVERSATIONS]
    seen = len((await conversations.held(token))["messages"])
    try:
        await conversations.say(token, text=text, choice=choice, message_id=message_id)
    except UnknownChoice:
        pass  # an old page's button: the page is shown again as the chat stands now
    held = await conversations.find(token)
    if held is None:
        response: web.StreamResponse = web.HTTPSeeOther("/chat?deleted=1")
        cookie.drop(request, response)
        return response
    if request.headers.get(_FRAGMENT) != "fragment":
        response = web.HTTPSeeOther(f"/chat{'?embed=1' if embedded else ''}#latest")
    else:
        values = chat_values(request, held, embedded)
        values |= {"turns": values["turns"][seen:], "form_key": cookie.form_key(token)}
        response = render(request, "fragment.html", **values)
    cookie.keep(request, response, token, embedded)
    return response


async def delete(request: web.Request) -> web.StreamResponse:
    """Delete the chat and say so."""
    form = await read_form(request)
    embed = "&embed=1" if form.get("embed") == "1" else ""
    return await _ended(request, str(form.get("key", "")), f"/chat?deleted=1{embed}")


async def leave(request: web.Request) -> web.StreamResponse:
    """Exit this page: delete the chat and go somewhere harmless."""
    form = await read_form(request)
    return await _ended(request, str(form.get("key", "")), request.app[SETTINGS].exit_url)


async def _ended(request: web.Request, key: str, onward: str) -> web.StreamResponse:
    token = cookie.token_of(request)
    if token and cookie.form_is_ours(token, key):
        try:
            await request.app[CONVERSATIONS].forget(token)
        except UnknownConversation:
            pass  # already gone, which is what was asked for
    response = web.HTTPSeeOther(onward)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    cookie.drop(request, response)
    return response


def _said(form: Any) -> tuple[str | None, str | None]:
    """The free words or the choice of a form. Raises BadText."""
    choice = form.get("choice")
    if choice:
        return None, str(choice)
    return clean(str(form.get("text", ""))), None


def _message_id(form: Any) -> str | None:
    """The id that our page gave the message; None for anything that is not one."""
    sent = str(form.get("message_id", ""))
    return sent if sent.isalnum() and len(sent) <= _LONGEST_ID else None


def _at_fault(
    request: web.Request, held: dict[str, Any] | None, embedded: bool, fault: BadText, draft: str
) -> web.Response:
    """The page again with what was wrong and what was written, so that nothing is lost."""
    values = chat_values(request, held, embedded)
    name = "utter_web_too_long" if fault.too_long else "utter_web_empty"
    values |= {"fault": words.say(name), "draft": draft}
    if request.headers.get(_FRAGMENT) == "fragment":
        values["turns"] = [whole({"who": "waymark", "text": words.say(name)})]
        return render(request, "fragment.html", **values)
    return render(request, "chat.html", status=422, **values)

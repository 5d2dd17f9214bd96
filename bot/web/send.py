"""The suggestions sent to a phone or an e-mail address: their names, numbers and links, and nothing that was told.

The address is used for one call to Notify. It is not kept, logged, or shown again.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from aiohttp import web

from bot import sends
from bot.gateway import client
from bot.gateway.guards import read_form
from bot.gateway.keys import CONVERSATIONS, NOTIFY, SENDS, SETTINGS
from bot.notify import Notify, NotSent
from bot.web import cookie
from bot.web.frame import frame_of
from bot.web.view import chat_values, render, shown_to, suggested, wants_fragment

# A text message through Notify holds 918 letters, the template's own words included.
_MOST_LETTERS = {"phone": 800, "email": 8000}


async def send(request: web.Request) -> web.StreamResponse:
    """Send the suggestions shown; the chat again where there is nothing to send or nothing to send it with."""
    form, notify = await read_form(request), request.app[NOTIFY]
    token = cookie.token_of(request, form)
    shown = await shown_to(request, token)
    ours = cookie.form_is_ours(token, form.get("key", ""))
    if not (notify and token and shown and shown["recommendations"] and ours):
        return web.HTTPSeeOther(frame_of(request).address())
    try:
        await _send(request, notify, token, form, suggested(shown))
    except NotSent as fault:
        return _shown(request, shown, token, 422, send_fault=f"web_send_{fault.reason}")
    except sends.SentEnough:
        return _shown(request, shown, token, 429, send_fault="web_send_enough")
    if wants_fragment(request):
        return _shown(request, shown, token, 200, send_done="web_send_done")
    return web.HTTPSeeOther(f"{frame_of(request).address(sent='1')}#take")


def text_of(recommendations: Iterable[Mapping[str, Any]], most: int) -> str:
    """Name, phone number and link of each recommendation, best first, as many whole ones as `most` letters hold."""
    text = ""
    for item in recommendations:
        lines = (item["name"], item["join"].get("phone"), item["join"].get("url"))
        longer = "\n\n".join(filter(None, (text, "\n".join(filter(None, lines)))))
        if len(longer) > most:
            break
        text = longer
    return text


async def _send(
    request: web.Request, notify: Notify, token: str, form: Mapping[str, str], items: list[dict[str, Any]]
) -> None:
    """Raises NotSent, SentEnough."""
    to = notify.recipient(form.get("to", ""))
    most = request.app[SETTINGS].sends_an_hour
    if await request.app[SENDS].wait(client.address(request), "send", most):
        raise NotSent("busy")
    text = text_of(items, _MOST_LETTERS[to.channel])
    await sends.once(
        request.app[CONVERSATIONS], token, form.get("send_id", "")[:60], lambda: notify.send(to, text)
    )


def _shown(request: web.Request, shown: dict[str, Any], token: str, status: int, **said: str) -> web.Response:
    """What came of it: for the script the form alone, else the whole page."""
    template = "take.html" if wants_fragment(request) else "chat.html"
    return render(request, template, status=status, **chat_values(request, shown, token, **said))

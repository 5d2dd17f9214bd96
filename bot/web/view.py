"""What a chat page shows, put together from a conversation."""

from contextlib import suppress
from secrets import token_hex
from typing import Any

from aiohttp import web

from bot.conversations import UnknownConversation
from bot.gateway.keys import CONVERSATIONS, NOTIFY, SETTINGS, TEMPLATES
from bot.nlu.language.language import language as written
from bot.replies import greet
from bot.web import cookie
from bot.web.frame import frame_of
from bot.web.render import marked_english, speaker
from knowledge.told import rows

_BARE: dict[str, Any] = {
    "text": "",
    "choices": [],
    "recommendations": [],
    "help_lines": [],
    "links": [],
    "progress": None,
}
_LINE = {"name": "", "phone": "", "text": "", "url": "", "hours": ""}
_NOTHING_SAID = {
    "notice": None,
    "fault": None,
    "draft": "",
    "start": 0,
    "send_fault": None,
    "send_done": None,
}


def render(request: web.Request, template: str, status: int = 200, **values: Any) -> web.Response:
    """A page from a template, never cached: a chat must not be found again with the back button."""
    frame = frame_of(request)
    values = {"frame": frame, "language": frame.language, **values}
    language = values["language"]
    spoken = {"t": speaker(language), "english": marked_english(language)}
    text = request.app[TEMPLATES].get_template(template).render(**spoken, **values)
    headers = {"Cache-Control": "no-store"}
    return web.Response(text=text, content_type="text/html", status=status, headers=headers)


def chat_values(
    request: web.Request, shown: dict[str, Any] | None, token: str | None, **said: Any
) -> dict[str, Any]:
    """Everything that the chat templates need. shown: the conversation; None before there is one, or after.

    said: draft, start (turns the page has already), and by the names of their words notice and fault, and what came
    of sending: send_fault, send_done.
    """
    language = shown["language"] if shown else frame_of(request).language
    turns = [_whole(turn) for turn in (shown["messages"] if shown else _greeting(request, language))]
    settings = request.app[SETTINGS]
    return {
        **_NOTHING_SAID,
        "language": language,
        "turns": turns,
        "choices": [choice for turn in _since_resident(turns) for choice in turn["choices"]],
        "progress": turns[-1]["progress"],
        "told": rows(shown["circumstances"], language, shown["preferences"]) if shown else [],
        "results": bool(shown and shown["recommendations"]),
        "send_by": _send_by(request),
        "token": token or "",
        "form_key": cookie.form_key(token),
        "message_id": token_hex(8),
        "exit_url": settings.exit_url,
        "idle_seconds": settings.idle_minutes * 60,
        **said,
    }


def wants_fragment(request: web.Request) -> bool:
    """Whether our script asks, and needs only the part of the page that changes."""
    return request.headers.get("X-Waymark") == "fragment"


async def shown_to(request: web.Request, token: str | None) -> dict[str, Any] | None:
    """What the holder of a token is shown of the conversation; None if there is none or it has ended."""
    with suppress(UnknownConversation):
        return await request.app[CONVERSATIONS].show(token) if token else None
    return None


def suggested(shown: dict[str, Any]) -> list[dict[str, Any]]:
    """The recommendations that the page has shown and that are still right, best first."""
    cards = [card for turn in shown["messages"] for card in turn.get("recommendations", ())]
    seen = {card["scheme"] for card in cards}
    return [item for item in shown["recommendations"] if item["scheme"] in seen]


def _send_by(request: web.Request) -> str | None:
    """What the suggestions can be sent to here: phone, email or either; None where nothing can be sent."""
    notify = request.app[NOTIFY]
    channels = list(notify.templates) if notify else [None]
    return channels[0] if len(channels) == 1 else "either"


def _greeting(request: web.Request, language: str) -> list[dict[str, Any]]:
    """The first turns, before anything is kept."""
    return [{"who": "waymark", **message} for message in greet(language, frame_of(request).council)]


def _whole(turn: dict[str, Any]) -> dict[str, Any]:
    """A kept message with every key that the templates ask for."""
    lines = [{**_LINE, **line} for line in turn.get("help_lines", ())]
    return {**_BARE, **turn, "help_lines": lines, "language": written(turn["text"])}


def _since_resident(turns: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The replies since the resident last spoke."""
    recent: list[dict[str, Any]] = []
    for turn in reversed(turns):
        if turn["who"] == "resident":
            break
        recent.insert(0, turn)
    return recent

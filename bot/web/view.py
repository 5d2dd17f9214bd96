"""What a chat page shows, put together from a conversation."""

from secrets import token_hex
from typing import Any

from aiohttp import web

from bot.councils import NONE, Council
from bot.gateway.keys import CONVERSATIONS, COUNCILS, SETTINGS, TEMPLATES
from bot.web import cookie
from bot.web.render import speaker
from bot.web.told import rows
from knowledge import words

_BARE: dict[str, Any] = {
    "text": "",
    "choices": [],
    "recommendations": [],
    "help_lines": [],
    "links": [],
    "progress": None,
}
_LINE = {"name": "", "phone": "", "text": "", "url": "", "hours": ""}


def council_of(request: web.Request) -> Council:
    """The council named in the address of the page, or none."""
    return request.app[COUNCILS].get(request.query.get("council", ""), NONE)


def render(request: web.Request, template: str, status: int = 200, **values: Any) -> web.Response:
    """A page from a template, never cached: a chat must not be found again with the back button."""
    language = values.pop("language", "en")
    filled = request.app[TEMPLATES].get_template(template)
    text = filled.render(
        language=language, t=speaker(language), council=values.pop("council", council_of(request)), **values
    )
    headers = {"Cache-Control": "no-store"}
    return web.Response(text=text, content_type="text/html", status=status, headers=headers)


def greeting(language: str) -> list[dict[str, Any]]:
    """The first turn, before anything is kept."""
    return [{"who": "waymark", "text": words.say("utter_start", language=language)}]


def chat_values(request: web.Request, held: dict[str, Any] | None, embedded: bool) -> dict[str, Any]:
    """Everything that the chat templates need."""
    language = held["language"] if held else request.query.get("language", "en")
    turns = [whole(turn) for turn in (held["messages"] if held else greeting(language))]
    last = turns[-1] if turns else _BARE
    recent = _since_resident(turns)
    return {
        "language": language if language in ("en", "cy") else "en",
        "turns": turns,
        "choices": [choice for turn in recent for choice in turn["choices"]],
        "progress": last["progress"],
        "told": rows(held["circumstances"]) if held else [],
        "form_key": cookie.form_key(cookie.token_of(request)),
        "message_id": token_hex(8),
        "embedded": embedded,
        "exit_url": request.app[SETTINGS].exit_url,
        "notice": None,
        "fault": None,
        "draft": "",
    }


async def held_by(request: web.Request, token: str | None) -> dict[str, Any] | None:
    """The conversation of a token; None if there is none or it has ended."""
    return await request.app[CONVERSATIONS].find(token) if token else None


def whole(turn: dict[str, Any]) -> dict[str, Any]:
    """A kept message with every key that the templates ask for."""
    lines = [{**_LINE, **line} for line in turn.get("help_lines", ())]
    return {**_BARE, **turn, "help_lines": lines}


def _since_resident(turns: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The replies since the resident last spoke."""
    recent: list[dict[str, Any]] = []
    for turn in reversed(turns):
        if turn["who"] == "resident":
            break
        recent.insert(0, turn)
    return recent

"""The one cookie: the conversation's token, set on the first message and gone with the chat.

HttpOnly; behind TLS `__Host-` and Secure; in an embedded frame it is partitioned, so that the council's site and
ours share nothing else. Some browsers keep no cookie in a frame: there the page's forms carry the token.
"""

import hashlib
import hmac
from collections.abc import Mapping
from http.cookies import Morsel

from aiohttp import web

from bot.gateway import client
from bot.web.frame import frame_of

SECURE_NAME, PLAIN_NAME = "__Host-waymark", "waymark"
Morsel._reserved.setdefault("partitioned", "Partitioned")  # type: ignore[attr-defined]  # in CPython only from 3.14
Morsel._flags.add("partitioned")  # type: ignore[attr-defined]


def token_of(request: web.Request, form: Mapping[str, str] | None = None) -> str | None:
    """The token that a form in a frame carried, else the one that the browser sent, if any."""
    carried = (form or {}).get("token") if frame_of(request).embedded else None
    return carried or request.cookies.get(_name(request))


def keep(request: web.Request, response: web.StreamResponse, token: str) -> None:
    """Set the cookie for this browser session only."""
    secure = client.is_secure(request)
    partitioned = frame_of(request).embedded and secure
    response.set_cookie(
        _name(request),
        token,
        path="/",
        httponly=True,
        secure=secure,
        samesite="None" if partitioned else "Lax",
    )
    if partitioned:
        response.cookies[_name(request)]["partitioned"] = True


def drop(request: web.Request, response: web.StreamResponse) -> None:
    """Take the cookie away, also out of a frame's own jar."""
    keep(request, response, "")
    response.cookies[_name(request)]["max-age"] = 0


def form_key(token: str | None) -> str:
    """What a form of this conversation must send back: proof that the page came from us (CSRF)."""
    return hmac.new(token.encode(errors="replace"), b"form", hashlib.sha256).hexdigest() if token else ""


def form_is_ours(token: str | None, sent: str) -> bool:
    """Whether the form was made by a page of this conversation; a browser with no conversation has none to lose."""
    return not token or hmac.compare_digest(form_key(token).encode(), sent.encode(errors="replace"))


def _name(request: web.Request) -> str:
    return SECURE_NAME if client.is_secure(request) else PLAIN_NAME

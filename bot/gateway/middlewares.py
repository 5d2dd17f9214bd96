"""Around every request: problems for errors, limits, headers, and a log line that says nothing of anybody."""

import time
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web
from yarl import URL

from bot.conversations import UnknownChoice, UnknownConversation
from bot.gateway.guards import BadBody, BadText
from bot.gateway.keys import COUNCILS, LIMITS, SETTINGS
from bot.gateway.problems import problem

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_log = structlog.get_logger("waymark.request")
_SEPARATE = ("/health/", "/static/")


@web.middleware
async def logged(request: web.Request, handler: Handler) -> web.StreamResponse:
    """One line a request: method, the route's pattern (never the path, which may hold a token), status, time."""
    began = time.perf_counter()
    response = await handler(request)
    resource = request.match_info.route.resource
    took = round((time.perf_counter() - began) * 1000, 1)
    pattern = resource.canonical if resource else None
    _log.info("request", method=request.method, route=pattern, status=response.status, ms=took)
    return response


@web.middleware
async def problems(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every error as a problem document that says what to do."""
    try:
        return await handler(request)
    except BadText as fault:
        if fault.too_long:
            return problem(413, "That is too long. Send at most 1,000 characters.")
        return problem(422, f"text: {fault}. Send some words.", field="text")
    except BadBody as fault:
        return problem(422, str(fault), field=fault.field)
    except UnknownConversation:
        return problem(404, "There is no such conversation. It may have ended; begin a new one.")
    except UnknownChoice:
        return problem(422, "choice: is not offered now. Use a value of the last reply's choices.", field="choice")
    except web.HTTPRedirection:
        raise
    except web.HTTPException as fault:
        allowed = {"Allow": fault.headers["Allow"]} if "Allow" in fault.headers else None
        return problem(fault.status, fault.reason or "", headers=allowed)
    except Exception as fault:  # noqa: BLE001 - the last door: nothing may reach a client as a trace
        _log.error("failed", error=type(fault).__name__, where=_where(fault))
        return problem(500, "Something went wrong here. Please try again.")


@web.middleware
async def limited(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what comes too fast, and say when to come again."""
    if request.path.startswith(_SEPARATE):
        return await handler(request)
    settings, writes = request.app[SETTINGS], request.method in ("POST", "DELETE")
    most = settings.writes_a_minute if writes else settings.reads_a_minute
    wait = await request.app[LIMITS].wait(caller(request), "write" if writes else "read", most)
    if wait:
        return problem(429, f"Too many requests. Try again in {wait} seconds.", headers={"Retry-After": str(wait)})
    return await handler(request)


@web.middleware
async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The security headers of every answer."""
    response = await handler(request)
    page = response.content_type == "text/html"
    response.headers.setdefault("Content-Security-Policy", _policy(request) if page else "default-src 'none'")
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    if request.secure or request.headers.get("X-Forwarded-Proto") == "https":
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    return response


def caller(request: web.Request) -> str:
    """The client's address: as the outermost trusted proxy saw it, or of the connection."""
    trusted = request.app[SETTINGS].trusted_proxies
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
    if trusted and len(hops) >= trusted:
        return hops[-trusted]
    return request.remote or "unknown"


def _policy(request: web.Request) -> str:
    """Content-Security-Policy of a page: own files only; frames only on the council's sites."""
    council = request.app[COUNCILS].get(request.query.get("council", ""))
    frames = " ".join(("'self'", *council.sites)) if council else "'self'"
    leave = URL(request.app[SETTINGS].exit_url).origin()  # a form may answer with a redirect there
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        f"frame-src 'self'; form-action 'self' {leave}; base-uri 'none'; frame-ancestors {frames}"
    )


def _where(fault: BaseException) -> str:
    """File and line of the fault, without its message, which may hold what a resident said."""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 2)[-1]}:{trace.tb_lineno}" if trace else ""

"""Around every request: problems for errors, limits, headers, and a log line that says nothing of anybody."""

import time
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web
from redis.exceptions import RedisError
from yarl import URL

from bot.conversations import UnknownChoice, UnknownConversation
from bot.gateway import client
from bot.gateway.guards import BadBody, BadText
from bot.gateway.keys import COUNCILS, LIMITS, SETTINGS
from bot.gateway.problems import DETAILS, problem, unavailable
from bot.handovers import Expired, UnknownCode
from knowledge.store.faults import Unavailable

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_log = structlog.get_logger("waymark.request")
_UNCOUNTED = ("/health/", "/static/", "/chat/exit", "/chat/delete")
_PUBLIC = ("/api/schemes", "/openapi.json", "/openreferral/")
_CODES = ("/api/handovers/", "/handover")
_WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})


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
    except web.HTTPException as fault:
        return _from_aiohttp(fault)
    except (BadText, BadBody, UnknownConversation, UnknownChoice, UnknownCode, Expired) as fault:
        return _from_us(fault)
    except (web.RequestPayloadError, ConnectionResetError):  # what was sent is broken, or the sender gone
        return problem(400, DETAILS[400])
    except (Unavailable, RedisError) as fault:
        _log.error("unavailable", error=type(fault).__name__)
        return unavailable()
    except Exception as fault:  # the last door: nothing may reach a client as a trace
        _log.error("failed", error=type(fault).__name__, where=_where(fault))
        return problem(500, "Something went wrong here. Please try again.")


@web.middleware
async def limited(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what comes too fast, and say when to come again; but never to somebody who wants to be gone."""
    if request.path.startswith(_UNCOUNTED) or request.method == "DELETE":
        return await handler(request)
    wait = await request.app[LIMITS].wait(client.address(request), *_counted(request))
    if wait:
        return problem(
            429, f"Too many requests. Try again in {wait} seconds.", headers={"Retry-After": str(wait)}
        )
    return await handler(request)


@web.middleware
async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The security headers of every answer; any site's script may read the public knowledge base."""
    response = await handler(request)
    page = response.content_type == "text/html"
    for name, value in {
        "Content-Security-Policy": _policy(request) if page else "default-src 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        **({"Strict-Transport-Security": "max-age=31536000"} if client.is_secure(request) else {}),
        **({"Access-Control-Allow-Origin": "*"} if request.path.startswith(_PUBLIC) else {}),
    }.items():
        response.headers.setdefault(name, value)
    return response


def _counted(request: web.Request) -> tuple[str, int]:
    """What a request counts as, and how many of these pass in a minute: guesses at codes are counted apart."""
    settings = request.app[SETTINGS]
    if request.method not in _WRITES:
        return "read", settings.reads_a_minute
    if request.path.startswith(_CODES):
        return "code", settings.codes_a_minute
    return "write", settings.writes_a_minute


def _from_aiohttp(fault: web.HTTPException) -> web.StreamResponse:
    if fault.status < 400:
        return fault
    kept = {"Allow": fault.headers["Allow"]} if "Allow" in fault.headers else None
    return problem(fault.status, DETAILS.get(fault.status) or fault.text or fault.reason, headers=kept)


def _from_us(fault: Exception) -> web.Response:
    if isinstance(fault, BadText):
        if fault.too_long:
            return problem(413, DETAILS[413], field="text")
        return problem(422, f"text: {fault}. Send some words.", field="text")
    if isinstance(fault, BadBody):
        return problem(422, str(fault), field=fault.field)
    if isinstance(fault, UnknownChoice):
        return problem(
            422, "choice: is not offered now. Use a value of the last reply's choices.", field="choice"
        )
    if isinstance(fault, UnknownCode):
        return problem(404, "No handover has this code. Check it; it may also have ended or been withdrawn.")
    if isinstance(fault, Expired):
        return problem(410, "This code has expired. Ask the resident for a new one.")
    return problem(404, "There is no such conversation. It may have ended; begin a new one.")


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

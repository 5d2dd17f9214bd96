"""The application: everything joined, in one place."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import structlog
from aiohttp import web

from bot import web as pages
from bot.conversations import Conversations
from bot.gateway import middlewares, routes
from bot.gateway.guards import MOST_BYTES
from bot.gateway.keys import (
    CATALOGUE,
    CLOCK,
    CONVERSATIONS,
    COUNCILS,
    LIMITS,
    NOTIFY,
    SCHEMES,
    SENDS,
    SETTINGS,
)
from bot.gateway.limits import HOUR, MINUTE, Limits, LocalLimits, NoLimits, RedisLimits
from bot.notify import notify_of
from bot.settings import Settings
from knowledge.store.faults import Unavailable
from knowledge.store.schemes import SchemeStore

_BETWEEN_SWEEPS = 300  # seconds
_log = structlog.get_logger("waymark.sweep")


def make_app(settings: Settings, conversations: Conversations) -> web.Application:
    """The whole server for these settings and conversations."""
    around = [
        middlewares.guarded,
        middlewares.logged,
        pages.as_pages,
        middlewares.problems,
        middlewares.limited,
    ]
    app = web.Application(middlewares=around, client_max_size=MOST_BYTES)
    app[SETTINGS] = settings
    app[CONVERSATIONS] = conversations
    app[CATALOGUE] = conversations.catalogue
    app[CLOCK] = conversations.now
    app[SCHEMES] = SchemeStore(conversations.store.engine)
    app[COUNCILS] = conversations.councils
    app[LIMITS] = _limits(settings, MINUTE)
    app[SENDS] = _limits(settings, HOUR)
    app[NOTIFY] = notify_of(settings)
    routes.add_routes(app)
    pages.add_routes(app)
    app.cleanup_ctx.extend([_limiting, _sweeping])
    return app


def _limits(settings: Settings, span: int) -> Limits:
    if not settings.rate_limit:
        return NoLimits()
    return RedisLimits(settings.redis_url, span=span) if settings.redis_url else LocalLimits(span=span)


async def _limiting(app: web.Application) -> AsyncIterator[None]:
    """Let go of Redis when the server stops."""
    yield
    await app[LIMITS].close()
    await app[SENDS].close()


async def _sweeping(app: web.Application) -> AsyncIterator[None]:
    """While the server runs, delete conversations whose time is up."""
    task = asyncio.create_task(_sweep(app[CONVERSATIONS]))
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _sweep(conversations: Conversations) -> None:
    while True:
        try:
            _log.info("expired", conversations=await conversations.expire())
        except Unavailable as fault:  # the next sweep may find the database again
            _log.error("unavailable", error=type(fault).__name__)
        await asyncio.sleep(_BETWEEN_SWEEPS)

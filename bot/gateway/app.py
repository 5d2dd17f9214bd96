"""The application: everything joined, in one place."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import structlog
from aiohttp import web

from bot import web as pages
from bot.conversations import Conversations
from bot.gateway import middlewares, routes
from bot.gateway.keys import CATALOGUE, CLOCK, CONVERSATIONS, COUNCILS, LIMITS, SETTINGS
from bot.gateway.limits import Limits, LocalLimits, NoLimits, RedisLimits
from bot.settings import Settings

_BETWEEN_SWEEPS = 300  # seconds
_log = structlog.get_logger("waymark.sweep")


def make_app(settings: Settings, conversations: Conversations) -> web.Application:
    """The whole server for these settings and conversations."""
    around = [middlewares.guarded, middlewares.logged, middlewares.problems, middlewares.limited]
    app = web.Application(middlewares=around, client_max_size=64 * 1024)
    app[SETTINGS] = settings
    app[CONVERSATIONS] = conversations
    app[CATALOGUE] = conversations.catalogue
    app[CLOCK] = conversations.now
    app[COUNCILS] = conversations.councils
    app[LIMITS] = _limits(settings)
    routes.add_routes(app)
    pages.add_routes(app)
    app.cleanup_ctx.append(_sweeping)
    return app


def _limits(settings: Settings) -> Limits:
    if not settings.rate_limit:
        return NoLimits()
    return RedisLimits(settings.redis_url) if settings.redis_url else LocalLimits()


async def _sweeping(app: web.Application) -> AsyncIterator[None]:
    """While the server runs, delete conversations whose time is up."""
    task = asyncio.create_task(_sweep(app[CONVERSATIONS]))
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _sweep(conversations: Conversations) -> None:
    while True:
        gone = await conversations.expire()
        _log.info("expired", conversations=gone)
        await asyncio.sleep(_BETWEEN_SWEEPS)

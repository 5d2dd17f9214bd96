"""Serving: one process on aiohttp alone, or several under gunicorn, forked after the model is loaded."""

import gc
from socket import SO_REUSEADDR, SOCK_STREAM, SOL_SOCKET, getaddrinfo, socket
from typing import Any

from aiohttp import web
from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger

from bot.assistant import make_conversations
from bot.gateway.app import make_app
from bot.runtime import Wordless
from bot.settings import BadSetting, Settings

_LONGEST_STOP = 20.0  # seconds for turns in flight when the server is told to stop


def serve(settings: Settings) -> None:
    """Serve until told to stop; turns in flight are finished. Raises BadSetting where it cannot listen."""
    _check_address(settings.host, settings.port)
    conversations = make_conversations(settings)
    gc.collect()
    gc.freeze()  # what is loaded stays: the collector need not go through it, nor forked workers copy it
    print(_urls(settings), flush=True)
    if settings.workers > 1:
        _Gunicorn(lambda: make_app(settings, conversations), settings).run()
        return
    app = make_app(settings, conversations)
    options: dict[str, Any] = {"access_log": None, "print": None, "shutdown_timeout": _LONGEST_STOP}
    web.run_app(app, host=settings.host, port=settings.port, **options)


def _check_address(host: str, port: int) -> None:
    """Raises BadSetting where nobody can listen: said at once, and the same for one worker and several."""
    try:
        for family, kind, protocol, _, address in getaddrinfo(host, port, type=SOCK_STREAM):
            with socket(family, kind, protocol) as probe:
                probe.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
                probe.bind(address)
    except (OSError, UnicodeError) as fault:
        why = getattr(fault, "strerror", None) or "there is no such host"
        raise BadSetting(
            f"Waymark can't listen on {host} port {port}: {why}. Set another with WAYMARK_HOST and WAYMARK_PORT."
        ) from fault


def _urls(settings: Settings) -> str:
    base = f"http://{settings.host}:{settings.port}"
    return f"Waymark is ready:\n  {base}/       demonstration page\n  {base}/chat   the chat\n  {base}/openapi.json"


class _Gunicorn(BaseApplication):  # type: ignore[misc]  # gunicorn carries no types
    """Gunicorn run from code, with the application made in each worker from what the parent has loaded."""

    def __init__(self, factory: Any, settings: Settings) -> None:
        self._factory, self._settings = factory, settings
        super().__init__()

    def load_config(self) -> None:
        """Workers, address and the aiohttp worker class. No control socket: nobody is to steer us from outside."""
        self.cfg.set("bind", f"{self._settings.host}:{self._settings.port}")
        self.cfg.set("workers", self._settings.workers)
        self.cfg.set("worker_class", "aiohttp.GunicornWebWorker")
        self.cfg.set("graceful_timeout", int(_LONGEST_STOP))
        self.cfg.set("logger_class", _Log)
        self.cfg.set("loglevel", "warning")
        self.cfg.set("control_socket_disable", True)

    def load(self) -> Any:
        """An application factory, which the aiohttp worker calls in its own loop."""

        async def application() -> web.Application:
            return self._factory()

        return application


class _Log(Logger):  # type: ignore[misc]
    """Gunicorn's log, to which aiohttp's workers write too: as wordless as all the others."""

    def _set_handler(self, log: Any, output: Any, fmt: Any, stream: Any = None) -> None:
        super()._set_handler(log, output, Wordless(), stream)

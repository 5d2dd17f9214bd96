"""Before Rasa is imported: the right versions, telemetry and crash reports off, and logs that hold no words.

Rasa sends usage data and crash reports unless told not to, and prints messages at debug level.
"""

import json
import logging
import os
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

import structlog

RASA = "3.6.21"
PYTHONS = ((3, 11), (3, 12))


class NotReady(RuntimeError):
    """The interpreter or Rasa is of the wrong version; the message says what to do."""


def prepare() -> None:
    """Make this process ready for Rasa. Raises NotReady."""
    check_versions()
    turn_off_telemetry()
    configure_logs()


def check_versions(python: tuple[int, int] = sys.version_info[:2], rasa: str | None = None) -> None:
    """Raises NotReady for a Python or a Rasa that Waymark was not tried on.

    Asked for plain `rasa` on Python 3.11, pip installs 1.10.2 and says nothing.
    """
    if python not in PYTHONS:
        shown = ".".join(map(str, python))
        raise NotReady(
            f"Waymark needs CPython 3.11 or 3.12, not {shown}. Install one of them and run: make run"
        )
    found = rasa or _installed()
    if found != RASA:
        raise NotReady(f"Waymark needs Rasa {RASA}, not {found}. Don't install it by hand; run: make run")
    if find_spec("tensorflow") is None:
        raise NotReady("Rasa needs TensorFlow or the stand-in for it, and neither is here. Run: make run")


def turn_off_telemetry() -> None:
    """No usage data and no crash reports, whatever the environment says."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ["SENTRY_DSN"] = ""


def configure_logs() -> None:
    """JSON lines on standard error: what happened and where, from warnings up, and nobody's words.

    Rasa and its libraries put messages into log texts, exceptions and Python warnings: none of those is printed.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(Wordless())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    logging.captureWarnings(True)
    logging.getLogger("py.warnings").setLevel(logging.ERROR)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _only_known,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


class Wordless(logging.Formatter):
    """A record without its text: whose it is, the line that logged it, and the kind of exception."""

    def format(self, record: logging.LogRecord) -> str:
        """One JSON line."""
        error = record.exc_info and record.exc_info[0]
        said = {
            "event": record.name,
            "level": record.levelname.lower(),
            "where": f"{record.module}:{record.lineno}",
        }
        return json.dumps(said | ({"error": error.__name__} if error else {}))


_KNOWN = {"event", "level", "timestamp", "method", "route", "status", "ms", "error", "where", "conversations"}


def _only_known(_logger: object, _name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Keep only keys that cannot hold what a resident said; Rasa's own events carry whole messages."""
    return {key: value for key, value in event.items() if key in _KNOWN}


def _installed() -> str:
    try:
        return version("rasa")
    except PackageNotFoundError:
        return "none"

"""Every setting, read from WAYMARK_* environment variables. `python -m bot settings` lists them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any


class BadSetting(ValueError):
    """A variable whose value cannot be used: names it and says what it must be."""


def _setting(default: Any, about: str, secret: bool = False) -> Any:
    return field(default=default, metadata={"about": about, "secret": secret})


@dataclass(frozen=True, slots=True)
class Settings:
    """The server's settings. Each is read from WAYMARK_ and its name in capitals."""

    database_url: str = _setting("", "SQLAlchemy URL; SQLite under var/ if empty", secret=True)
    redis_url: str = _setting("", "Redis for locks and limits shared by several workers; none if empty", secret=True)
    host: str = _setting("127.0.0.1", "address to listen on")
    port: int = _setting(8080, "port to listen on")
    workers: int = _setting(1, "server processes; more than one needs PostgreSQL and Redis")
    rate_limit: bool = _setting(True, "on, or off for load tests")
    writes_a_minute: int = _setting(15, "messages a minute from one address")
    reads_a_minute: int = _setting(180, "other requests a minute from one address")
    trusted_proxies: int = _setting(0, "proxies in front whose X-Forwarded-For and -Proto are believed")
    conversation_hours: int = _setting(24, "hours a conversation is kept after its last message")
    councils: str = _setting("", "path of the councils' settings file; none if empty")
    exit_url: str = _setting(
        "https://www.bbc.co.uk/weather", "where 'Exit this page' goes (as GOV.UK Design System does)"
    )

    @property
    def councils_file(self) -> Path | None:
        """The councils' settings file, if one is set."""
        return Path(self.councils) if self.councils else None


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings as the environment gives them. Raises BadSetting."""
    given = {}
    for item in fields(Settings):
        value = environment.get(variable(item.name))
        if value is not None:
            given[item.name] = _read(item.name, item.type, value)
    return Settings(**given)


def variable(name: str) -> str:
    """The environment variable of a setting."""
    return f"WAYMARK_{name.upper()}"


def describe(settings: Settings) -> str:
    """Every setting with its meaning and value, a line each; secrets are not shown."""
    lines = []
    for item in fields(settings):
        value = getattr(settings, item.name)
        shown = "(set)" if item.metadata["secret"] and value else value
        lines.append(f"{variable(item.name)}={_written(shown)}  # {item.metadata['about']}")
    return "\n".join(lines)


def _read(name: str, kind: Any, value: str) -> Any:
    if kind is bool:
        if value not in ("on", "off"):
            raise BadSetting(f"{variable(name)} must be on or off")
        return value == "on"
    if kind is int:
        if not value.isdecimal():
            raise BadSetting(f"{variable(name)} must be a whole number")
        return int(value)
    return value


def _written(value: Any) -> Any:
    return {True: "on", False: "off"}[value] if isinstance(value, bool) else value

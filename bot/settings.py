"""Every setting, read from WAYMARK_* environment variables. `python -m bot settings` lists them."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


class BadSetting(ValueError):
    """A variable whose value cannot be used: names it and says what it must be."""


def _setting(default: Any, about: str, **more: Any) -> Any:
    """A setting. secret: never shown. least, most: limits of a number. like: the beginnings a text may have.

    shape: the pattern of a text, and what such a text is called.
    """
    return field(default=default, metadata={"about": about, **more})


_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_NOTIFY_KEY = (rf".+-{_UUID}-{_UUID}", "an API key of GOV.UK Notify")
_NOTIFY_TEMPLATE = (_UUID, "the id of a template of GOV.UK Notify")


@dataclass(frozen=True, slots=True)
class Settings:
    """The server's settings. Each is read from WAYMARK_ and its name in capitals. Raises BadSetting."""

    database_url: str = _setting(
        "",
        "SQLAlchemy URL; SQLite under var/ if empty",
        secret=True,
        like=("sqlite:///", "postgresql://", "postgresql+psycopg2://", "postgres://"),
    )
    redis_url: str = _setting(
        "",
        "Redis for limits shared by several workers, and locks by several machines; none if empty",
        secret=True,
        like=("redis://", "rediss://", "unix://"),
    )
    host: str = _setting("127.0.0.1", "address to listen on")
    port: int = _setting(8080, "port to listen on", least=1, most=65_535)
    workers: int = _setting(
        1,
        "server processes; without Redis each counts its own limits; many want PostgreSQL",
        least=1,
        most=128,
    )
    public_url: str = _setting(
        "", "address of this server as the world sees it, told to advisers", like=("https://", "http://")
    )
    rate_limit: bool = _setting(True, "on, or off for load tests")
    writes_a_minute: int = _setting(15, "messages a minute from one address", least=1, most=1_000_000)
    codes_a_minute: int = _setting(
        10, "handover codes tried a minute from one address", least=1, most=1_000_000
    )
    reads_a_minute: int = _setting(180, "other requests a minute from one address", least=1, most=1_000_000)
    trusted_proxies: int = _setting(
        0, "proxies in front whose X-Forwarded-For and -Proto are believed", least=0, most=10
    )
    conversation_hours: int = _setting(
        24, "hours a conversation is kept after its last message", least=1, most=24 * 366
    )
    idle_minutes: int = _setting(
        20, "minutes without a word after which an open chat page deletes its chat", least=3, most=24 * 60
    )
    councils: str = _setting("", "path of the councils' settings file; none if empty")
    exit_url: str = _setting(
        "https://www.bbc.co.uk/weather",
        "where 'Exit this page' goes (as GOV.UK Design System does)",
        like=("https://",),
    )
    notify_key: str = _setting(
        "", "API key of GOV.UK Notify; without one nothing can be sent", secret=True, shape=_NOTIFY_KEY
    )
    notify_sms_template: str = _setting(
        "", "id of Notify's template for text messages", shape=_NOTIFY_TEMPLATE
    )
    notify_email_template: str = _setting("", "id of Notify's template for e-mails", shape=_NOTIFY_TEMPLATE)
    notify_url: str = _setting(
        "https://api.notifications.service.gov.uk",
        "where Notify's API is",
        like=("https://", "http://127.0.0.1:"),
    )
    sends_an_hour: int = _setting(30, "suggestions sent an hour for one address", least=1, most=1_000_000)

    def __post_init__(self) -> None:
        """Refuse values that cannot be used, wherever they came from."""
        for item in fields(self):
            _check(item.name, getattr(self, item.name), **item.metadata)
        if self.notify_key and not (self.notify_sms_template or self.notify_email_template):
            raise BadSetting("WAYMARK_NOTIFY_KEY needs WAYMARK_NOTIFY_SMS_TEMPLATE or _EMAIL_TEMPLATE")

    @property
    def councils_file(self) -> Path | None:
        """The councils' settings file, if one is set."""
        return Path(self.councils) if self.councils else None

    @property
    def handover_page(self) -> str:
        """Where an adviser opens a code; empty if the server's own address is not set."""
        return f"{self.public_url.rstrip('/')}/handover" if self.public_url else ""


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings as the environment gives them. Raises BadSetting."""
    given = {}
    for item in fields(Settings):
        value = environment.get(variable(item.name))
        if value:
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
        shown = "(set)" if item.metadata.get("secret") and value else value
        lines.append(f"{variable(item.name)}={_written(shown)}  # {item.metadata['about']}")
    return "\n".join(lines)


def _read(name: str, kind: Any, value: str) -> Any:
    if kind is bool:
        if value not in ("on", "off"):
            raise BadSetting(f"{variable(name)} must be on or off")
        return value == "on"
    if kind is int:
        if not (value.isascii() and value.isdecimal()):
            raise BadSetting(f"{variable(name)} must be a whole number")
        return int(value)
    return value


def _check(
    name: str,
    value: Any,
    about: str,
    like: tuple[str, ...] = (),
    shape: tuple[str, str] = ("", ""),
    least: int = 0,
    most: int = 0,
    secret: bool = False,
) -> None:
    if most and not least <= value <= most:
        raise BadSetting(f"{variable(name)} must be a whole number from {least} to {most}")
    if like and value and not value.startswith(like):
        raise BadSetting(f"{variable(name)} must begin with {' or '.join(like)}")
    if like and not _has_good_port(value):
        raise BadSetting(f"{variable(name)} must have a number for its port, if it has one")
    if shape[0] and value and not re.fullmatch(shape[0], value):
        raise BadSetting(f"{variable(name)} must be {shape[1]}")


def _has_good_port(url: str) -> bool:
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def _written(value: Any) -> Any:
    return {True: "on", False: "off"}[value] if isinstance(value, bool) else value

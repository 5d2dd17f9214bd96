"""What an application carries, by typed key."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from aiohttp import web

from bot.conversations import Conversations
from bot.councils import Council
from bot.gateway.limits import Limits
from bot.notify import Notify
from bot.settings import Settings
from knowledge.catalogue import Catalogue
from knowledge.store.schemes import SchemeStore

SETTINGS: web.AppKey[Settings] = web.AppKey("settings")
CONVERSATIONS: web.AppKey[Conversations] = web.AppKey("conversations")
CATALOGUE: web.AppKey[Catalogue] = web.AppKey("catalogue")
SCHEMES: web.AppKey[SchemeStore] = web.AppKey("schemes")
COUNCILS: web.AppKey[Mapping[str, Council]] = web.AppKey("councils")
NOTIFY: web.AppKey[Notify | None] = web.AppKey("notify")
SENDS: web.AppKey[Limits] = web.AppKey("sends")
LIMITS: web.AppKey[Limits] = web.AppKey("limits")
TEMPLATES: web.AppKey[Any] = web.AppKey("templates")
CLOCK: web.AppKey[Callable[[], datetime]] = web.AppKey("clock")

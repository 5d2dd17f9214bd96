"""So many requests a minute from one address, counted here or in Redis."""

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

from redis.asyncio import Redis

_MINUTE = 60
_MOST_CALLERS = 50_000


class Limits(Protocol):
    """Counts requests."""

    async def wait(self, caller: str, kind: str, most: int) -> int:
        """Seconds until the next request of this kind is allowed; 0 if this one is."""
        ...


class NoLimits:
    """Lets everything through."""

    async def wait(self, caller: str, kind: str, most: int) -> int:
        """Always 0."""
        return 0


class LocalLimits:
    """Counts within this process, by whole minutes."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._counts: OrderedDict[tuple[str, str, int], int] = OrderedDict()

    async def wait(self, caller: str, kind: str, most: int) -> int:
        """0, or the seconds left of this minute."""
        minute, second = divmod(int(self._clock()), _MINUTE)
        key = (caller, kind, minute)
        self._counts[key] = self._counts.get(key, 0) + 1
        if len(self._counts) > _MOST_CALLERS:
            self._counts.popitem(last=False)
        return _MINUTE - second if self._counts[key] > most else 0


class RedisLimits:
    """Counts in Redis, shared by every worker."""

    def __init__(self, url: str, clock: Callable[[], float] = time.time) -> None:
        self._redis: Redis = Redis.from_url(url)
        self._clock = clock

    async def wait(self, caller: str, kind: str, most: int) -> int:
        """0, or the seconds left of this minute."""
        minute, second = divmod(int(self._clock()), _MINUTE)
        key = f"waymark:limit:{kind}:{caller}:{minute}"
        async with self._redis.pipeline() as pipe:
            count, _ = await pipe.incr(key).expire(key, 2 * _MINUTE).execute()
        return _MINUTE - second if count > most else 0

"""So many requests a minute or an hour from one address, counted here or in Redis."""

import time
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from typing import Protocol

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

MINUTE, HOUR = 60, 3600  # seconds
_MOST_CALLERS = 50_000
_log = structlog.get_logger("waymark.limits")


class Limits(Protocol):
    """Counts requests."""

    async def wait(self, caller: str, kind: str, most: int) -> int:
        """Seconds until the next request of this kind is allowed; 0 if this one is."""
        ...

    async def close(self) -> None:
        """Let go of any connection."""
        ...


class NoLimits:
    """Lets everything through."""

    async def wait(self, caller: str, kind: str, most: int) -> int:
        """Always 0."""
        return 0

    async def close(self) -> None:
        """Nothing to let go of."""


class LocalLimits:
    """Counts within this process, by whole spans of time. Beyond 50,000 callers a span, new ones are not counted."""

    def __init__(self, clock: Callable[[], float] = time.time, span: int = MINUTE) -> None:
        self._clock, self._span = clock, span
        self._now = 0
        self._counts: Counter[tuple[str, str]] = Counter()

    async def wait(self, caller: str, kind: str, most: int) -> int:
        """0, or the seconds left of this span."""
        now, second = divmod(int(self._clock()), self._span)
        if now != self._now:
            self._now = now
            self._counts.clear()
        if (caller, kind) in self._counts or len(self._counts) < _MOST_CALLERS:
            self._counts[caller, kind] += 1
        return self._span - second if self._counts[caller, kind] > most else 0

    async def close(self) -> None:
        """Nothing to let go of."""


class RedisLimits:
    """Counts in Redis, shared by every worker; in this process while Redis does not answer."""

    def __init__(self, url: str, clock: Callable[[], float] = time.time, span: int = MINUTE) -> None:
        self._redis: Redis = Redis.from_url(url, socket_connect_timeout=1, socket_timeout=1)
        self._clock, self._span = clock, span
        self._meanwhile = LocalLimits(clock, span)

    async def wait(self, caller: str, kind: str, most: int) -> int:
        """0, or the seconds left of this span."""
        now, second = divmod(int(self._clock()), self._span)
        key = f"waymark:limit:{kind}:{sha256(caller.encode()).hexdigest()}:{now}"
        try:
            async with self._redis.pipeline() as pipe:
                count, _ = await pipe.incr(key).expire(key, 2 * self._span).execute()
        except RedisError as fault:
            _log.error("unavailable", error=type(fault).__name__)
            return await self._meanwhile.wait(caller, kind, most)
        return self._span - second if count > most else 0

    async def close(self) -> None:
        """Close the connections to Redis."""
        await self._redis.close()

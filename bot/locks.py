"""One turn at a time in each conversation, in one process or across many."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from hashlib import sha256
from typing import Protocol
from weakref import WeakValueDictionary

from redis.asyncio import Redis

_LONGEST_TURN = 30.0  # seconds; a lock held by a worker that died is free again after this


class Locks(Protocol):
    """Gives the lock of a conversation."""

    def hold(self, name: str) -> AbstractAsyncContextManager[None]:
        """A context that is entered when nobody else is in the one of `name`."""
        ...


class LocalLocks:
    """Locks within this process."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[None]:
        """Hold the lock called `name`."""
        lock = self._locks.setdefault(name, asyncio.Lock())
        async with lock:
            yield


class RedisLocks:
    """Locks shared by every worker through Redis, which sees a hash of the name: the name is a token."""

    def __init__(self, url: str) -> None:
        self._redis: Redis = Redis.from_url(url)

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[None]:
        """Hold the lock called `name`."""
        key = f"waymark:turn:{sha256(name.encode(errors='replace')).hexdigest()}"
        async with self._redis.lock(key, timeout=_LONGEST_TURN, sleep=0.02):
            yield

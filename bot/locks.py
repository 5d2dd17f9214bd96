"""One turn at a time in each conversation, in one process, across those of one machine, or across machines."""

import asyncio
import fcntl
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from hashlib import sha256
from pathlib import Path
from typing import Protocol, TextIO
from weakref import WeakValueDictionary

from redis.asyncio import Redis

_LONGEST_TURN = 30.0  # seconds; a lock held by a worker that died is free again after this
_PAUSE = 0.02  # seconds between two looks whether a lock is free
_FILES = 1024


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


class FileLocks:
    """Locks shared by the workers of one machine, through empty files: their names are no tokens, nor lead to any."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[None]:
        """Hold the lock called `name`; now and then another name has the same file, and waits too."""
        number = int(_hashed(name), 16) % _FILES
        with (self._folder / str(number)).open("w") as file:
            while not _locked(file):  # noqa: ASYNC110 (no other process can set an event here)
                await asyncio.sleep(_PAUSE)
            yield


def _locked(file: TextIO) -> bool:
    """Whether the file could be locked just now. Closing it, or the end of the process, frees it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


class RedisLocks:
    """Locks shared by every worker through Redis, which sees a hash of the name: the name is a token."""

    def __init__(self, url: str) -> None:
        self._redis: Redis = Redis.from_url(url)

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[None]:
        """Hold the lock called `name`."""
        async with self._redis.lock(f"waymark:turn:{_hashed(name)}", timeout=_LONGEST_TURN, sleep=_PAUSE):
            yield


def _hashed(name: str) -> str:
    return sha256(name.encode(errors="replace")).hexdigest()

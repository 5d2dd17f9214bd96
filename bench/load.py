"""Clients that talk to a server, each a turn after another, for a fixed number of turns."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from statistics import median, quantiles

from aiohttp import ClientSession

Talk = Callable[[ClientSession], Awaitable[list[float]]]


@dataclass(frozen=True, slots=True)
class Load:
    """What so many clients saw. turns: turns a second. p50, p95: milliseconds a turn."""

    clients: int
    turns: float
    p50: float
    p95: float


async def run(talk: Talk, clients: int, conversations: int) -> Load:
    """Have `clients` clients hold `conversations` conversations each; `talk` holds one and times its turns."""
    async with ClientSession() as session:
        began = time.perf_counter()
        times = await asyncio.gather(*(_client(talk, session, conversations) for _ in range(clients)))
        took = time.perf_counter() - began
    waits = [wait * 1000 for one in times for wait in one]
    return Load(clients, len(waits) / took, median(waits), quantiles(waits, n=20)[-1])


async def timed(call: Awaitable[object]) -> float:
    """Seconds that a call took."""
    began = time.perf_counter()
    await call
    return time.perf_counter() - began


async def _client(talk: Talk, session: ClientSession, conversations: int) -> list[float]:
    return [wait for _ in range(conversations) for wait in await talk(session)]

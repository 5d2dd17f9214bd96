"""Writes to the database, each in a thread: while one waits for another process's, everybody else is answered.

They have threads of their own, so that nobody who only reads (`asyncio.to_thread`) queues behind them, and fewer of
these than an engine has connections, so that a reader finds one.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

MOST = 8
_THREADS = ThreadPoolExecutor(MOST, thread_name_prefix="writer")
_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")


async def write(work: Callable[_Given, _Made], *given: _Given.args, **named: _Given.kwargs) -> _Made:
    """What `work` returns or raises."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_THREADS, partial(work, *given, **named))

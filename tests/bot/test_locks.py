"""One turn at a time in each conversation."""

import asyncio

import pytest
from redis.asyncio import Redis

from bot.locks import FileLocks, LocalLocks, RedisLocks


@pytest.fixture(params=["local", "file", "redis"])
def locks(request, tmp_path):
    """The locks of two workers; those of one process are one."""
    if request.param == "local":
        return (LocalLocks(),) * 2
    if request.param == "file":
        return FileLocks(tmp_path / "locks"), FileLocks(tmp_path / "locks")
    url = request.getfixturevalue("redis_url")
    return RedisLocks(url), RedisLocks(url)


async def take(lock, name, order, ready):
    async with lock.hold(name):
        order.append("second in")
        ready.set()


@pytest.mark.parametrize(("name", "waits"), [("one", True), ("other", False)])
async def test_a_turn_waits_for_the_one_before_in_the_same_conversation_only(locks, name, waits):
    first, second = locks
    order, ready = [], asyncio.Event()
    async with first.hold("one"):
        task = asyncio.create_task(take(second, name, order, ready))
        await asyncio.wait([asyncio.create_task(ready.wait())], timeout=0.2 if waits else 10)
        order.append("first out")
    await task
    assert order == (["first out", "second in"] if waits else ["second in", "first out"])


async def test_a_turn_that_fails_lets_the_next_one_in(locks):
    first, second = locks

    async def fail():
        async with first.hold("failing"):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with asyncio.timeout(10), second.hold("failing"):
        pass


async def test_redis_never_sees_the_token(redis_url):
    async with RedisLocks(redis_url).hold("a-secret-token"):
        keys = await Redis.from_url(redis_url).keys("waymark:turn:*")
    assert keys
    assert not any(b"a-secret-token" in key for key in keys)

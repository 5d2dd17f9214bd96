"""So many requests a minute from one address, whoever stands between."""

from itertools import count

import pytest

from bot.gateway import limits
from bot.gateway.keys import LIMITS
from bot.gateway.limits import HOUR, MINUTE, LocalLimits, NoLimits, RedisLimits
from tests.bot.gateway.conftest import BEGIN

_own = count(1)


class Seconds:
    """A clock in seconds that tests can move."""

    def __init__(self):
        self.now = 120.0

    def __call__(self):
        return self.now


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture(params=["local", "redis", "redis that does not answer"])
async def counted_by(request, seconds):
    """Makes limits of every kind, which must behave alike, for spans of so many seconds."""
    made = []

    def make(span):
        if request.param == "local":
            made.append(LocalLimits(seconds, span))
        else:
            url = request.getfixturevalue("redis_url") if request.param == "redis" else "unix:///nowhere.sock"
            seconds.now += 7200 * next(_own)  # the server is shared by the session: spans of our own
            made.append(RedisLimits(url, seconds, span))
        return made[-1]

    yield make
    for each in made:
        await each.close()


@pytest.fixture
def counted(counted_by):
    """Limits by the minute."""
    return counted_by(MINUTE)


async def test_so_many_pass_and_the_next_must_wait_for_the_minute_to_end(counted, seconds):
    seconds.now += 45
    assert [await counted.wait("a", "write", 3) for _ in range(5)] == [0, 0, 0, 15, 15]


async def test_another_minute_another_caller_and_another_kind_are_counted_apart(counted, seconds):
    for _ in range(3):
        await counted.wait("a", "write", 2)
    assert await counted.wait("b", "write", 2) == 0
    assert await counted.wait("a", "read", 2) == 0
    seconds.now += 60
    assert await counted.wait("a", "write", 2) == 0


async def test_an_hours_count_outlives_the_minute_and_ends_with_the_hour(counted_by, seconds):
    by_hour = counted_by(HOUR)
    assert await by_hour.wait("a", "send", 1) == 0
    seconds.now += 120
    assert await by_hour.wait("a", "send", 1) == HOUR - 240
    seconds.now += HOUR
    assert await by_hour.wait("a", "send", 1) == 0


async def test_switched_off_everything_passes():
    assert {await NoLimits().wait("a", "write", 1) for _ in range(100)} == {0}


async def test_counting_does_not_grow_without_end(seconds, monkeypatch):
    monkeypatch.setattr(limits, "_MOST_CALLERS", 3)
    made = LocalLimits(seconds)
    for number in range(10):
        await made.wait(str(number), "write", 1)
    assert [await made.wait("0", "write", 1), await made.wait("9", "write", 1)] == [60, 0]
    assert len(made._counts) == 3


async def test_a_caller_who_is_too_fast_is_told_when_to_come_again(client_of):
    client = await client_of(rate_limit=True, writes_a_minute=2, reads_a_minute=3)
    writes = [await client.post(BEGIN, json={}) for _ in range(3)]
    assert [answer.status for answer in writes] in ([201, 201, 429], [201, 201, 201])  # the minute may turn
    reads = [await client.get("/api/schemes?per_page=1") for _ in range(8)]
    refused = reads[-1]
    assert (refused.status, refused.content_type) == (429, "application/problem+json")
    assert 1 <= int(refused.headers["Retry-After"]) <= 60


async def test_health_is_never_refused(client_of):
    client = await client_of(rate_limit=True, reads_a_minute=1)
    assert {(await client.get("/health/live")).status for _ in range(9)} == {200}


async def test_whoever_leaves_or_deletes_is_never_refused_and_whoever_writes_is(client_of):
    client = await client_of(rate_limit=True, writes_a_minute=1, reads_a_minute=1)
    token = (await (await client.post(BEGIN, json={})).json())["conversation"]
    leaving = [await client.post(path, allow_redirects=False) for path in ("/chat/exit", "/chat/delete") * 4]
    assert {answer.status for answer in leaving} == {303}
    assert (await client.delete(f"{BEGIN}/{token}")).status == 204
    assert (await client.delete(f"{BEGIN}/{token}")).status == 404
    assert 429 in [(await client.post("/chat", allow_redirects=False)).status for _ in range(3)]


FORWARDED = [
    (0, "203.0.113.7", "127.0.0.1"),  # no proxy of ours: anybody could write this
    (1, "203.0.113.7", "203.0.113.7"),
    (1, "198.51.100.1, 203.0.113.7", "203.0.113.7"),  # what the client wrote itself does not count
    (2, "198.51.100.1, 203.0.113.7", "198.51.100.1"),
    (2, "203.0.113.7", "127.0.0.1"),
    (1, "", "127.0.0.1"),
    (1, "not an address", "127.0.0.1"),
    (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),  # a household has them all
    (1, "::ffff:203.0.113.7", "203.0.113.7"),
]


@pytest.mark.parametrize(("trusted", "header", "address"), FORWARDED)
async def test_a_caller_is_who_the_trusted_proxies_saw(app_of, aiohttp_client, trusted, header, address):
    class Recorder(NoLimits):
        async def wait(self, caller, kind, most):
            callers.append(caller)
            return 0

    callers, app = [], app_of(trusted_proxies=trusted)
    app[LIMITS] = Recorder()
    client = await aiohttp_client(app)
    await client.get("/api/schemes?per_page=1", headers={"X-Forwarded-For": header})
    assert callers == [address]

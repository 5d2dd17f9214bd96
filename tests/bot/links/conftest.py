"""A server that misbehaves: slow, circular, failing, changing; and what fetches from it."""

import asyncio
from collections import Counter

import pytest
from aiohttp import ClientSession, web

from bot.links.fetch import Fetcher, Manners

QUICK = Manners(pause=0.01, timeout=0.3, longest=10_000)


class Unruly:
    """The server: what it was asked, how many at once, and what its pages say now."""

    def __init__(self):
        self.asked, self.agents = Counter(), set()
        self.now, self.most = 0, 0
        self.body = "<p>Open 9 to 5</p>"

    def app(self):
        app = web.Application(middlewares=[self.count])
        for path, answer in (
            ("/page", self.page),
            ("/slow", self.slow),
            ("/circle", self.circle),
            ("/once", self.fails_once),
            ("/broken", self.broken),
            ("/busy", self.busy),
            ("/cut", self.cut),
            ("/endless", self.endless),
            ("/odd/{charset}", self.odd),
            ("/moved", self.moved),
            ("/many/{number}", self.page),
        ):
            app.router.add_get(path, answer)
        return app

    @web.middleware
    async def count(self, request, handler):
        self.asked[request.path] += 1
        self.agents.add(request.headers["User-Agent"])
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            await asyncio.sleep(0.005)
            return await handler(request)
        finally:
            self.now -= 1

    async def page(self, _request):
        return web.Response(text=self.body, content_type="text/html")

    async def slow(self, _request):
        await asyncio.sleep(30)

    async def circle(self, _request):
        raise web.HTTPFound("/circle")

    async def moved(self, _request):
        raise web.HTTPMovedPermanently("/page")

    async def fails_once(self, request):
        return web.Response(status=500) if self.asked[request.path] == 1 else await self.page(request)

    async def broken(self, _request):
        return web.Response(status=500)

    async def busy(self, request):
        if self.asked[request.path] == 1:
            return web.Response(status=429, headers={"Retry-After": "7"})
        return await self.page(request)

    async def cut(self, request):
        response = web.StreamResponse(headers={"Content-Length": "5000"})
        await response.prepare(request)
        await response.write(b"half")
        request.transport.abort()
        return response

    async def endless(self, request):
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"more and more " * 500)

    async def odd(self, request):
        charset = request.match_info["charset"]
        return web.Response(body=b"<p>caf\xe9</p>", headers={"Content-Type": f"text/html; charset={charset}"})


@pytest.fixture
def unruly():
    return Unruly()


@pytest.fixture
async def base(unruly, aiohttp_server):
    """The address of the misbehaving server, on every loopback address."""
    return (await aiohttp_server(unruly.app(), host="0.0.0.0")).make_url("/").with_host("127.0.0.1")


@pytest.fixture
async def session():
    async with ClientSession() as opened:
        yield opened


@pytest.fixture
def waits():
    """How long the fetcher asked to wait, in seconds; it never really does."""
    return []


@pytest.fixture
def fetched(session, waits):
    """Fetch some links; the answers by address."""

    async def fetch(*urls, manners=QUICK):
        async def sleep(seconds):
            waits.append(seconds)

        answers = {}
        fetcher = Fetcher(session, manners, sleep)
        await fetcher.fetch(map(str, urls), lambda answer: answers.update({answer.url: answer}))
        return [answers[str(url)] for url in urls]

    return fetch

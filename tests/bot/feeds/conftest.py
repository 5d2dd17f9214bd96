"""A council's feed on a loopback server with a certificate of its own, as well and as ill behaved as a test wants."""

import asyncio
import ssl
from collections import Counter

import pytest
from aiohttp import ClientSession, TCPConnector, web

from bot.feeds.fetch import Fetcher, Limits
from tests.certificates import own_certificate

QUICK = Limits(pause=0.01, timeout=0.3, wait=0.01, largest=20_000)


def listed(number, **more):
    return {"id": f"s{number}", "name": f"Job Club {number}", "status": "active", **more}


def full(number):
    return listed(
        number,
        description="We help you look for a job. Come when you like.",
        url=f"https://example.org/job-club-{number}",
        service_areas=[{"id": "a", "name": "Wigan"}],
        attributes=[{"id": "t", "taxonomy_term": {"id": "x", "name": "Job club"}}],
    )


def envelope(number, pages, contents):
    return {
        **{"total_pages": pages, "page_number": number, "size": len(contents), "empty": not contents},
        **{"first_page": number == 1, "last_page": number == pages, "contents": contents},
    }


class Council:
    """The server: what it was asked, and how it answers some paths instead of as the standard says."""

    def __init__(self):
        self.asked, self.answers, self.pages = Counter(), {}, 3

    def app(self):
        app = web.Application()
        app.router.add_get("/{path:.*}", self.answer)
        return app

    async def answer(self, request):
        self.asked[request.path_qs] += 1
        path = request.path_qs
        special = self.answers.get(path, self.answers.get(request.path))
        if special is not None:
            return await special(request) if asyncio.iscoroutinefunction(special) else special(request)
        if request.path == "/api":
            return web.json_response({"version": "HSDS-UK-3.0", "openapi_url": "https://example.org"})
        if request.path == "/api/services":
            number = int(request.query.get("page", 1))
            return web.json_response(
                envelope(number, self.pages, [listed(2 * number - 1), listed(2 * number)])
            )
        return web.json_response(full(request.path.rsplit("/s", 1)[-1]))


@pytest.fixture
def council():
    return Council()


@pytest.fixture
async def base(council, aiohttp_server, tmp_path):
    """The address of the feed."""
    server = await aiohttp_server(council.app(), ssl=own_certificate(tmp_path))
    return server.make_url("/api").with_host("127.0.0.1")


@pytest.fixture
async def fetcher(base, tmp_path):
    """A fetcher that trusts the server's certificate."""
    trusting = ssl.create_default_context(cafile=tmp_path / "own.pem")
    async with ClientSession(connector=TCPConnector(ssl=trusting), auto_decompress=False) as session:
        yield Fetcher(session, QUICK)

"""What is said of a feed that misbehaves, and what is fetched of it all the same."""

import asyncio
import gzip

import pytest
from aiohttp import web

from bot.feeds.fetch import NotFetched
from bot.feeds.walk import walk
from tests.bot.feeds.conftest import envelope, full


async def slow(_request):
    await asyncio.sleep(30)


async def drip(request):
    response = web.StreamResponse()
    await response.prepare(request)
    for _ in range(100):
        await response.write(b" ")
        await asyncio.sleep(0.1)
    return response


async def endless(request):
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b"[" * 1000)


def squeezed(_request):
    body = gzip.compress(b" " * 5_000_000)
    return web.Response(body=body, headers={"Content-Encoding": "gzip", "Content-Type": "application/json"})


TROUBLES = [
    (slow, "no answer in time", 3),
    (drip, "no answer in time", 3),
    (lambda _: web.Response(status=500), "status 500", 3),
    (lambda _: web.Response(status=404), "status 404", 1),
    (lambda _: web.Response(text="<p>Hello"), "is not JSON", 1),
    (lambda _: web.Response(text="[" * 10_000), "is not JSON", 1),
    (squeezed, "is not JSON", 1),
    (endless, "more than 20,000 bytes", 1),
    (lambda _: web.json_response({"hello": 1}), "holds no list of services", 1),
    (
        lambda request: web.Response(status=302, headers={"Location": str(request.url)}),
        "too many redirects",
        6,
    ),
    (
        lambda _: web.Response(status=302, headers={"Location": "http://127.0.0.1/"}),
        "is not an https address",
        1,
    ),
    (
        lambda _: web.Response(status=302, headers={"Location": "file:///etc/passwd"}),
        "is not an https address",
        1,
    ),
    (
        lambda _: web.Response(status=302, headers={"Location": "https://[half/"}),
        "a redirect to no address",
        1,
    ),
]


@pytest.mark.parametrize(("answer", "why", "tries"), TROUBLES)
async def test_trouble_is_named_and_only_what_may_pass_is_tried_again(
    base, council, fetcher, answer, why, tries
):
    council.answers["/api/services"] = answer
    with pytest.raises(NotFetched, match=why):
        await walk(base / "services", fetcher)
    assert council.asked["/api/services"] == tries


@pytest.mark.parametrize(("answer", "why", "tries"), TROUBLES[:7])
async def test_a_page_that_is_missing_makes_half_a_list_which_is_none(
    base, council, fetcher, answer, why, tries
):
    council.answers["/api/services?page=2"] = answer
    with pytest.raises(NotFetched, match=why):
        await walk(base / "services", fetcher)


@pytest.mark.parametrize(("answer", "why", "tries"), TROUBLES[:8])
async def test_a_service_that_cannot_be_had_is_named_and_the_others_come(
    base, council, fetcher, answer, why, tries
):
    council.answers["/api/services/s2"] = answer
    feed = await walk(base / "services", fetcher)
    assert feed.unread == [{"id": "s2", "name": "Job Club 2", "why": why}]
    assert len(feed.services) == 5


async def test_passing_trouble_passes(base, council, fetcher):
    def once(request):
        return web.Response(status=503) if council.asked[request.path_qs] == 1 else web.json_response(full(2))

    council.answers["/api/services/s2"] = once
    assert "Job Club 2" in [service["name"] for service in (await walk(base, fetcher)).services]


async def test_a_server_that_gives_one_page_for_ever_is_noticed(base, council, fetcher):
    council.answers["/api/services"] = lambda _: web.json_response(envelope(1, 1000, [full(1)]))
    with pytest.raises(NotFetched, match="came before"):
        await walk(base / "services", fetcher)
    assert council.asked["/api/services"] + council.asked["/api/services?page=2"] == 2

"""A feed fetched whole from a real server."""

import pytest
from aiohttp import web
from yarl import URL

from bot.feeds.walk import walk
from tests.bot.feeds.conftest import envelope, full, listed


def names(feed):
    return [service["name"] for service in feed.services]


@pytest.mark.parametrize("path", ["", "/services", "/services?per_page=2"])
async def test_a_feed_is_fetched_from_its_front_door_or_its_list_page_after_page(base, fetcher, path):
    feed = await walk(URL(f"{base}{path}"), fetcher)
    assert names(feed) == [f"Job Club {number}" for number in range(1, 7)]
    assert all("service_areas" in service for service in feed.services)
    assert feed.address == str(base)
    assert feed.unread == []


@pytest.mark.parametrize(("query", "whole"), [("", True), ("?taxonomy_term_id=7", False)])
async def test_a_list_that_was_filtered_is_not_the_whole_feed(base, council, fetcher, query, whole):
    feed = await walk(URL(f"{base}/services{query}"), fetcher)
    assert feed.whole is whole
    assert all(query.strip("?") in path for path in council.asked if "page=" in path)


async def test_one_service_is_fetched_by_itself(base, fetcher):
    feed = await walk(base / "services" / "s5", fetcher)
    assert (names(feed), feed.whole, feed.address) == (["Job Club 5"], False, str(base))


async def test_services_that_the_list_gives_in_full_are_not_asked_for_again(base, council, fetcher):
    council.answers["/api/services"] = lambda _: web.json_response(envelope(1, 1, [full(1), full(2)]))
    await walk(base / "services", fetcher)
    assert list(council.asked) == ["/api/services"]


async def test_an_identifier_that_is_a_path_stays_an_identifier(base, council, fetcher):
    wanted = {**listed(1), "id": "../../etc?x=1#y"}
    council.answers["/api/services"] = lambda _: web.json_response(envelope(1, 1, [wanted]))
    await walk(base / "services", fetcher)
    assert list(council.asked)[-1] == "/api/services/..%2F..%2Fetc%3Fx%3D1%23y"


async def test_version_one_and_a_bare_list_are_understood(base, council, fetcher):
    old = {"totalPages": 2, "content": [full(1)]}
    council.answers["/api/services"] = lambda _: web.json_response(old)
    council.answers["/api/services?page=2"] = lambda _: web.json_response({**old, "content": [full(2)]})
    assert names(await walk(base / "services", fetcher)) == ["Job Club 1", "Job Club 2"]
    council.answers["/api/services"] = lambda _: web.json_response([full(3)])
    assert names(await walk(base / "services", fetcher)) == ["Job Club 3"]


async def test_a_redirect_within_the_limits_is_followed(base, council, fetcher):
    council.answers["/api"] = lambda _: web.Response(status=301, headers={"Location": "/api/services"})
    assert len((await walk(base, fetcher)).services) == 6


async def test_an_empty_feed_is_empty(base, council, fetcher):
    council.answers["/api/services"] = lambda _: web.json_response(envelope(1, 0, []))
    assert (await walk(base / "services", fetcher)).services == []

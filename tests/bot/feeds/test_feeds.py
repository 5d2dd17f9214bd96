"""A feed fetched whole from a real server, and what is said of one that misbehaves."""

import asyncio
import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from aiohttp import web
from yarl import URL

from bot.feeds.fetch import NotFetched
from bot.feeds.walk import walk
from knowledge import records
from knowledge.__main__ import main
from tests.bot.feeds.conftest import envelope, full, listed

ROOT = Path(__file__).resolve().parents[3]


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
    assert "Job Club 2" in names(await walk(base, fetcher))


async def test_a_redirect_within_the_limits_is_followed(base, council, fetcher):
    council.answers["/api"] = lambda _: web.Response(status=301, headers={"Location": "/api/services"})
    assert len((await walk(base, fetcher)).services) == 6


async def test_a_server_that_gives_one_page_for_ever_is_noticed(base, council, fetcher):
    council.answers["/api/services"] = lambda _: web.json_response(envelope(1, 1000, [full(1)]))
    with pytest.raises(NotFetched, match="came before"):
        await walk(base / "services", fetcher)
    assert council.asked["/api/services"] + council.asked["/api/services?page=2"] == 2


async def test_an_empty_feed_is_empty(base, council, fetcher):
    council.answers["/api/services"] = lambda _: web.json_response(envelope(1, 0, []))
    assert (await walk(base / "services", fetcher)).services == []


@pytest.mark.parametrize(
    "address", ["http://example.org/services", "ftp://example.org", "file:///etc/passwd"]
)
def test_only_https_is_fetched(address):
    done = subprocess.run(
        [sys.executable, "-m", "bot.feeds", address], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{address}: is not an https address\n"


@pytest.fixture
def take(base, tmp_path, monkeypatch):
    """Run the command on the feed, in a thread, since the server shares this one. Returns exit code and report."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "own.pem"))
    report, into = tmp_path / "report.json", tmp_path / "schemes"
    options = ["--into", str(into), "--report", str(report), "--on", "2026-11-28"]

    async def command(path=""):
        code = await asyncio.to_thread(main, ["import", f"{base}{path}", *options])
        return code, json.loads(report.read_text()), into

    return command


async def test_the_command_takes_in_a_feed_by_its_url(base, council, take):
    code, report, into = await take()
    assert (code, report["counts"], report["feed"]) == (0, {"new": 6}, str(base))
    record = records.raw(records.files(into)[0])
    assert record["sources"][0]["url"] == f"{base}/services/s1"


async def test_a_service_that_could_not_be_had_is_refused_and_not_gone(council, take):
    await take()
    council.answers["/api/services/s2"] = lambda _: web.Response(status=404)
    council.pages = 2
    code, report, _ = await take()
    assert code == 1
    assert report["counts"] == {"unchanged": 3, "refused": 1, "gone": 2}
    assert {"could not be fetched: status 404"} == {r["why"] for r in report["records"] if r["id"] == "s2"}


async def test_a_feed_that_cannot_be_had_changes_nothing_and_is_a_sentence(council, base, take, capfd):
    _, _, into = await take()
    before = {path: path.read_text() for path in records.files(into)}
    council.answers["/api/services?page=2"] = lambda _: web.Response(status=404)
    code, _, _ = await take()
    assert code == 2
    assert capfd.readouterr().err == f"{base}: status 404\n{base}: was not fetched\n"
    assert {path: path.read_text() for path in records.files(into)} == before

"""A feed taken in by the command line."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest
from aiohttp import web

from knowledge import records
from knowledge.__main__ import main

ROOT = Path(__file__).resolve().parents[3]


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

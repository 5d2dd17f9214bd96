"""Whatever is sent, wherever, no log line repeats it."""

import asyncio
import io
import json
import sys

import pytest
import structlog

from bot import runtime
from tests.bot.gateway.conftest import BEGIN, Parrot, begun

SECRET = "frightened-of-him"


@pytest.fixture
def log(monkeypatch):
    """What the server writes to its log."""
    written = io.StringIO()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", written)
        runtime.configure_logs()
        yield written
    runtime.configure_logs()


def lines(log):
    return [json.loads(line) for line in log.getvalue().splitlines()]


async def test_a_request_is_one_line_with_the_route_and_never_the_path(log, client_of):
    client = await client_of()
    token = await begun(client)
    await client.get(f"{BEGIN}/{token}")
    last = lines(log)[-1]
    assert {key: last[key] for key in ("event", "method", "route", "status")} == {
        "event": "request",
        "method": "GET",
        "route": "/api/conversations/{token}",
        "status": 200,
    }
    assert last["ms"] >= 0
    assert token not in log.getvalue()


async def test_secrets_sent_through_every_door_are_in_no_line(log, client_of):
    client = await client_of()
    token = await begun(client)
    bodies = [
        {"text": SECRET},
        {"choice": SECRET},
        {SECRET: 1},
        {"text": [SECRET]},
        {"council": SECRET},
        SECRET,
    ]
    headers = {"X-Forwarded-For": SECRET, "User-Agent": SECRET, "Referer": f"https://{SECRET}.example"}
    for route in client.app.router.routes():
        path = route.resource.canonical
        for part in (token, SECRET):
            address = "/".join(part if piece.startswith("{") else piece for piece in path.split("/"))
            for body in bodies:
                await client.request(
                    route.method, f"{address}?q={SECRET}", json=body, headers=headers, allow_redirects=False
                )
    routes = {line["route"] for line in lines(log) if line["event"] == "request"}
    assert "/api/conversations/{token}/messages" in routes
    assert SECRET not in log.getvalue()
    assert token not in log.getvalue()


async def test_a_fault_of_ours_is_logged_by_kind_and_place_without_its_message(log, client_of):
    client = await client_of(talk=Parrot(ValueError(SECRET)))
    await client.post(f"{BEGIN}/{await begun(client)}/messages", json={"text": "hello"})
    [failed] = [line for line in lines(log) if line["event"] == "failed"]
    assert failed["error"] == "ValueError"
    assert "conftest.py:" in failed["where"]
    assert SECRET not in log.getvalue()


async def test_hardly_http_is_not_repeated_either(log, client_of):
    client = await client_of()
    for raw in (f"{SECRET} / HTTP/1.1\r\n\r\n", f"POST / HTTP/1.1\r\nHost: x\r\n{SECRET}\r\n\r\n"):
        reader, writer = await asyncio.open_connection(client.host, client.port)
        writer.write(raw.encode())
        writer.write_eof()
        await reader.read()
        writer.close()
    assert SECRET not in log.getvalue()


async def test_a_line_that_did_hold_it_would_be_noticed(log, client_of, monkeypatch):
    monkeypatch.setattr(runtime, "_KNOWN", {*runtime._KNOWN, "said"})
    structlog.get_logger("waymark.test").info("leak", said=SECRET)
    assert SECRET in log.getvalue()

"""Headers of every answer: nothing may be sniffed, framed or sent on, and only public data is shared."""

import pytest

from tests.bot.gateway.conftest import BEGIN, begun

PUBLIC = ("/api/schemes", "/api/schemes/none", "/openapi.json", "/openreferral/", "/openreferral/none")
API = [*PUBLIC, "/health/live", f"{BEGIN}/nobody", "/nowhere", "/openreferrals"]


@pytest.mark.parametrize("path", [*API, "/", "/chat", "/help", "/embed.js"])
async def test_every_answer_is_guarded(door, path):
    headers = (await door.get(path)).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", API)
async def test_the_api_may_run_nothing_and_be_framed_by_nobody(door, path):
    policy = (await door.get(path)).headers["Content-Security-Policy"]
    assert policy == "default-src 'none'; frame-ancestors 'none'"


@pytest.mark.parametrize("path", ["/", "/chat", "/help"])
async def test_pages_run_only_their_own_files(door, path):
    policy = (await door.get(path)).headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", API)
async def test_other_sites_may_read_the_knowledge_base_and_no_conversation(door, path):
    headers = (await door.get(path, headers={"Origin": "https://elsewhere.example"})).headers
    assert headers.get("Access-Control-Allow-Origin") == ("*" if path in PUBLIC else None)


@pytest.mark.parametrize(
    ("trusted", "scheme", "there"), [(1, "https", True), (1, "http", False), (0, "https", False)]
)
async def test_strict_transport_is_asked_for_only_behind_tls(client_of, trusted, scheme, there):
    client = await client_of(trusted_proxies=trusted)
    headers = (await client.get("/health/live", headers={"X-Forwarded-Proto": scheme})).headers
    assert ("Strict-Transport-Security" in headers) is there


async def test_no_answer_about_a_conversation_is_kept_by_a_cache(door):
    token = await begun(door)
    say = await door.post(f"{BEGIN}/{token}/messages", json={"text": "hello"})
    for answer in (say, await door.get(f"{BEGIN}/{token}"), await door.post(BEGIN, json={})):
        assert answer.headers["Cache-Control"] == "no-store"

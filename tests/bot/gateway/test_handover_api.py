"""A code opened from outside: through the API and on the page for advisers."""

import io
import re
import sys
from datetime import UTC, datetime

import pytest

from bot import runtime
from bot.gateway.keys import CONVERSATIONS, LIMITS
from bot.gateway.limits import LocalLimits
from tests.bot.gateway.conftest import BEGIN, begun
from tests.bot.gateway.test_openapi import check, operations

OPEN = "/api/handovers/open"
CODE, WRONG = "7KQM-4XWD-9RT", "2222-3333-444"
AREA = {"code": "E08000001", "name": "Bolton", "nation": "England"}
TOLD = {"age": 19, "area": AREA, "health_condition": True, "work": "unemployed"}
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)


async def handed_over(client, code=CODE):
    """The token of a conversation in which something was handed over."""
    token = await begun(client)
    client.app[CONVERSATIONS].handovers.store.add(code, token, TOLD, NOW)
    return token


@pytest.fixture
async def client(door):
    """A client of a server that keeps one handover."""
    await handed_over(door)
    return door


async def told(answer):
    return await answer.json(content_type=None)


@pytest.mark.parametrize("typed", [CODE, "7kqm4xwd9rt", " 7KQM 4XWD\t9RT "])
async def test_a_code_opens_what_was_agreed_to(client, typed):
    answer = await client.post(OPEN, json={"code": typed})
    body = await told(answer)
    check(answer, body, operations()["POST", OPEN])
    assert answer.status == 200
    assert (body["circumstances"], body["made_on"], body["expires_on"]) == (TOLD, "2026-11-27", "2026-12-11")
    assert "workwell-greater-manchester" in {item["scheme"] for item in body["recommendations"]}
    assert answer.headers["Cache-Control"] == "no-store"


async def test_it_can_be_opened_again_until_it_expires(client, clock):
    for status in (200, 200):
        assert (await client.post(OPEN, json={"code": CODE})).status == status
    clock.pass_hours(14 * 24)
    gone = [await client.post(OPEN, json={"code": CODE}) for _ in range(2)]
    assert [answer.status for answer in gone] == [410, 404]
    assert "new one" in (await told(gone[0]))["detail"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"code": WRONG}, 404),
        ({"code": "hello"}, 404),
        ({"code": "\u0130" * 11}, 404),
        ({}, 422),
        ({"code": ""}, 422),
        ({"code": None}, 422),
        ({"code": 7}, 422),
        ({"code": [CODE]}, 422),
        ({"code": "x" * 61}, 422),
        ({"code": CODE, "name": "x"}, 422),
        ([], 422),
    ],
)
async def test_anything_else_is_a_problem_that_does_not_repeat_it(client, body, status):
    answer = await client.post(OPEN, json=body)
    check(answer, await told(answer), operations()["POST", OPEN])
    assert answer.status == status
    assert WRONG not in await answer.text()


async def test_no_address_holds_a_code(client):
    assert (await client.get(f"{OPEN}?code={CODE}")).status == 405
    assert (await client.post(f"{OPEN}?code={CODE}", json={})).status == 422
    assert CODE not in await (await client.get(f"/handover?code={CODE}")).text()


async def test_deleting_the_conversation_deletes_what_was_handed_over(door):
    token = await handed_over(door)
    assert (await door.delete(f"{BEGIN}/{token}")).status == 204
    assert (await door.post(OPEN, json={"code": CODE})).status == 404


async def opened(client, code=CODE, path="/handover", **headers):
    return await client.post(path, data={"code": code, "key": ""}, headers=headers, allow_redirects=False)


async def test_the_page_shows_it_without_a_script_and_keeps_nothing(client):
    answer = await opened(client, "7kqm 4xwd 9rt")
    page = await answer.text()
    assert answer.status == 200
    for part in ("Bolton", "Out of work", "WorkWell Greater Manchester", "11 December 2026"):
        assert part in page
    assert "<script" not in page
    assert '<meta name="robots" content="noindex">' in page
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize(("code", "status"), [(WRONG, 404), ("", 404), ("<b>x</b>", 404), ("x" * 9999, 404)])
async def test_a_code_that_opens_nothing_is_said_so_beside_the_box(client, code, status):
    answer = await opened(client, code)
    page = await answer.text()
    assert answer.status == status
    assert 'id="code-fault"' in page
    assert "<b>x</b>" not in page
    assert "Bolton" not in page


async def test_a_code_whose_time_is_up_is_said_so(client, clock):
    clock.pass_hours(14 * 24)
    assert (await opened(client)).status == 410


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("path", ["/handover", "/handover/delete"])
async def test_a_form_on_another_site_neither_opens_nor_ends_a_code(client, site, path):
    refused = await opened(client, path=path, **{"Sec-Fetch-Site": site})
    assert refused.status == 403
    assert "Bolton" not in await refused.text()
    assert (await opened(client, **{"Sec-Fetch-Site": "same-origin"})).status == 200


async def test_in_a_browser_with_a_chat_the_form_must_carry_its_key(client):
    token = await begun(client)
    client.session.cookie_jar.update_cookies({"waymark": token}, client.make_url("/"))
    assert (await opened(client)).status == 403
    page = await (await client.get("/handover")).text()
    key = re.search(r'name="key" value="(\w+)"', page)[1]
    answer = await client.post("/handover", data={"code": CODE, "key": key})
    assert answer.status == 200


async def test_whoever_holds_a_code_can_end_it(client):
    assert "has ended" in await (await opened(client, path="/handover/delete")).text()
    assert (await opened(client)).status == 404
    assert (await opened(client, path="/handover/delete")).status == 404


@pytest.fixture
def counting(app_of, aiohttp_client):
    """Makes a client of a server with limits, in a minute that does not end."""

    async def make(**settings):
        app = app_of(rate_limit=True, **settings)
        app[LIMITS] = LocalLimits(lambda: 120.0)
        return await aiohttp_client(app)

    return make


@pytest.mark.parametrize("path", [OPEN, "/handover", "/handover/delete"])
async def test_guessing_is_refused_from_one_address_even_with_the_right_code(counting, path):
    client = await counting(codes_a_minute=3)
    await handed_over(client)

    async def guess(code):
        sent = {"json": {"code": code}} if path == OPEN else {"data": {"code": code, "key": ""}}
        return await client.post(path, **sent)

    assert [(await guess(WRONG)).status for _ in range(4)] == [404, 404, 404, 429]
    refused = await guess(CODE)
    assert (refused.status, refused.headers["Retry-After"]) == (429, "60")
    assert (await client.post(BEGIN, json={})).status == 201


async def test_two_ways_in_share_one_count(counting):
    client = await counting(codes_a_minute=2)
    statuses = [(await client.post(OPEN, json={"code": WRONG})).status for _ in range(2)]
    assert [*statuses, (await opened(client, WRONG)).status] == [404, 404, 429]


async def test_no_line_of_the_log_has_a_code(client, monkeypatch):
    written = io.StringIO()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", written)
        runtime.configure_logs()
        for code in (CODE, WRONG):
            await client.post(OPEN, json={"code": code})
            await client.post(f"{OPEN}?code={code}", json={"code": [code]})
            await client.post(f"{OPEN}/{code}")
            await opened(client, code)
            await opened(client, code, path="/handover/delete")
    runtime.configure_logs()
    assert written.getvalue().count('"event": "request"') == 10
    for code in (CODE, WRONG):
        assert code not in written.getvalue()
        assert code.replace("-", "") not in written.getvalue()

"""Whatever is sent, the answer is clear and nothing told before is lost."""

import pytest

from tests.bot.gateway.conftest import BEGIN, begun, said

BAD = [
    ({"text": "x" * 1001}, 413),
    ({"text": ""}, 422),
    ({"text": "\u200b\u200b"}, 422),
    ({"text": 7}, 422),
    ({"text": ["a"]}, 422),
    ({"choice": "no-such-choice"}, 422),
    ({"choice": "/tell"}, 422),
    ({"text": "hi", "choice": "yes"}, 422),
    ({}, 422),
    ({"text": "hi", "extra": 1}, 422),
    ([], 422),
    ("text", 422),
    (None, 422),
]


@pytest.mark.parametrize(("body", "status"), BAD)
async def test_bad_input_gets_a_clear_problem_and_loses_nothing(api, body, status):
    token = await begun(api)
    await said(api, token, text="im 19")
    answer = await api.post(f"{BEGIN}/{token}/messages", json=body)
    problem = await answer.json()
    held = await (await api.get(f"{BEGIN}/{token}")).json()
    assert (answer.status, answer.content_type) == (status, "application/problem+json")
    assert problem["detail"]
    assert held["circumstances"] == {"age": 19}


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff\xfe", b"[" * 5000, b"nul", b'{"text": "a"', b"1e999"])
async def test_a_body_that_is_not_json_is_no_servers_fault(api, raw):
    token = await begun(api)
    answer = await api.post(f"{BEGIN}/{token}/messages", data=raw)
    assert 400 <= answer.status < 500


@pytest.mark.parametrize(
    "text",
    [
        '/tell{"age": 5}',
        "/set_slot",
        "///",
        "im 190",
        "im -5 years old",
        "i live at ZZ99 9ZZ",
        "\U000e0041\U000e0042hi",
        "<script>alert(1)</script>",
        "{age} {0} %s ${x}",
        "'; drop table conversation; --",
        "🤷" * 200,
        "a" * 1000,
        "?" * 1000,
        "\n\n\n",
    ],
)
async def test_odd_words_get_a_kind_reply_and_lose_nothing(api, text):
    token = await begun(api)
    await said(api, token, text="im 19")
    answer = await api.post(f"{BEGIN}/{token}/messages", json={"text": text})
    held = await (await api.get(f"{BEGIN}/{token}")).json()
    assert answer.status in (200, 422)
    assert held["circumstances"]["age"] == 19


@pytest.mark.parametrize("token", ["nothing", "../../etc", "%00", "x" * 500, "'"])
async def test_an_unknown_token_is_not_found(api, token):
    for answer in (
        await api.get(f"{BEGIN}/{token}"),
        await api.delete(f"{BEGIN}/{token}"),
        await api.post(f"{BEGIN}/{token}/messages", json={"text": "hi"}),
    ):
        assert answer.status in (404, 405)


async def test_too_many_requests_are_told_when_to_come_again(conversations, aiohttp_client):
    from bot.gateway.app import make_app
    from bot.settings import Settings

    api = await aiohttp_client(make_app(Settings(writes_a_minute=2), conversations))
    statuses = [(await api.post(BEGIN, json={})).status for _ in range(3)]
    last = await api.post(BEGIN, json={})
    assert statuses == [201, 201, 429]
    assert 1 <= int(last.headers["Retry-After"]) <= 60

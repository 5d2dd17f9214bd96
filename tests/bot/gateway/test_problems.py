"""Whatever goes wrong, the answer is a problem document that says what to do."""

import asyncio

import pytest

from knowledge.store.conversations import ConversationStore
from knowledge.store.engine import make_engine
from tests.bot.gateway.conftest import BEGIN, Parrot, begun

SAY = f"{BEGIN}/nobody/messages"
PROBLEMS = [
    ("GET", "/nowhere", None, 404, None),
    ("GET", "/api/schemes/no-such-scheme", None, 404, None),
    ("GET", f"{BEGIN}/nobody", None, 404, None),
    ("PUT", BEGIN, {}, 405, None),
    ("POST", "/health/live", {}, 405, None),
    ("POST", BEGIN, {"channel": "x" * 70_000}, 413, None),
    ("POST", SAY, {"text": "x" * 1001}, 413, "text"),
    ("POST", SAY, {"text": " \u200b "}, 422, "text"),
    ("POST", SAY, {"text": 7}, 422, "text"),
    ("POST", SAY, {}, 422, "text"),
    ("POST", SAY, {"text": "a", "choice": "b"}, 422, "text"),
    ("POST", SAY, {"choice": ["a"]}, 422, "choice"),
    ("POST", SAY, {"choice": "x" * 121}, 422, "choice"),
    ("POST", SAY, {"choice": ""}, 422, "choice"),
    ("POST", SAY, {"text": "a", "message_id": "x" * 61}, 422, "message_id"),
    ("POST", SAY, {"text": "a", "message_id": ""}, 422, "message_id"),
    ("POST", SAY, {"text": "a", "txet": "b"}, 422, "txet"),
    ("POST", BEGIN, {"channel": 7}, 422, "channel"),
    ("POST", BEGIN, {"channel": "Web site"}, 422, "channel"),
    ("POST", BEGIN, {"language": "fr"}, 422, "language"),
    ("POST", BEGIN, {"language": ["en"]}, 422, "language"),
    ("POST", BEGIN, {"council": "atlantis"}, 422, "council"),
    ("POST", BEGIN, {"council": ["bolton"]}, 422, "council"),
    ("POST", BEGIN, {"council": {}}, 422, "council"),
    ("POST", BEGIN, [], 422, "body"),
    ("POST", BEGIN, "hello", 422, "body"),
    ("GET", "/api/schemes?kind=spaceship", None, 422, "kind"),
    ("GET", "/api/schemes?page=0", None, 422, "page"),
    ("GET", "/api/schemes?colour=red", None, 422, "colour"),
]


@pytest.mark.parametrize(("method", "path", "body", "status", "field"), PROBLEMS)
async def test_each_mistake_has_its_problem(door, method, path, body, status, field):
    answer = await door.request(method, path, json=body)
    told = await answer.json(content_type="application/problem+json")
    assert (answer.status, told["status"], told.get("field")) == (status, status, field)
    assert {"type", "title", "detail"} <= set(told)
    assert len(told["detail"]) > 15


async def test_a_method_that_is_not_taken_is_answered_with_those_that_are(door):
    assert (await door.put(BEGIN)).headers["Allow"] == "POST"


@pytest.mark.parametrize(
    "raw", [b"{", b"\xff\xfe\xff", b"[" * 60_000, b'{"text": NaN', b"9" * 5000, b"hello=1"]
)
@pytest.mark.parametrize(
    "kind", ["application/json", "text/plain", "application/x-www-form-urlencoded", "nonsense"]
)
async def test_a_body_that_is_not_json_is_named_as_such_whatever_it_is_called(door, raw, kind):
    answer = await door.post(BEGIN, data=raw, headers={"Content-Type": kind})
    assert (answer.status, (await answer.json(content_type=None))["field"]) == (422, "body")


async def test_a_body_that_comes_in_pieces_is_read_whole(door):
    async def pieces():
        for piece in (b'{"chan', b'nel": ', b'"web"', b"}"):
            yield piece
            await asyncio.sleep(0.01)

    assert (await door.post(BEGIN, data=pieces())).status == 201


async def test_a_mistake_loses_nothing(door):
    token = await begun(door)
    await door.post(f"{BEGIN}/{token}/messages", json={"text": "first"})
    for body in ({"text": "x" * 5000}, {"choice": "nothing"}, {"text": None}, []):
        assert (await door.post(f"{BEGIN}/{token}/messages", json=body)).status in (413, 422)
    held = await (await door.get(f"{BEGIN}/{token}")).json()
    assert [m["text"] for m in held["messages"] if m["who"] == "resident"] == ["first"]


async def test_a_database_that_does_not_answer_is_a_503_that_says_when_to_come_again(client_of):
    down = ConversationStore(make_engine("postgresql://u@127.0.0.1:1/w"))
    client = await client_of(store=down)
    for method, path in (
        ("POST", BEGIN),
        ("GET", f"{BEGIN}/t"),
        ("DELETE", f"{BEGIN}/t"),
        ("GET", "/health/ready"),
        ("GET", "/api/schemes"),
    ):
        answer = await client.request(method, path, json={} if method == "POST" else None)
        assert (answer.status, answer.content_type) == (503, "application/problem+json"), path
        assert int(answer.headers["Retry-After"]) > 0
        assert "Send this again" in (await answer.json())["detail"]
    assert (await client.get("/health/live")).status == 200


async def test_a_fault_of_ours_is_a_500_that_tells_nothing(client_of):
    client = await client_of(talk=Parrot(RuntimeError("a resident's words")))
    answer = await client.post(f"{BEGIN}/{await begun(client)}/messages", json={"text": "a resident's words"})
    assert (answer.status, answer.content_type) == (500, "application/problem+json")
    assert "resident" not in await answer.text()


async def test_ready_counts_the_schemes(door, all_schemes):
    assert await (await door.get("/health/ready")).json() == {
        "status": "ready",
        "schemes": len(all_schemes.schemes),
    }

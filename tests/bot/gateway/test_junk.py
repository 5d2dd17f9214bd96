"""Junk of every kind at every address: no fault of the client's becomes one of ours."""

import asyncio
import json
import zlib

import pytest
from yarl import URL

from knowledge.store.conversations import ConversationStore
from knowledge.store.engine import make_engine
from knowledge.store.load import load_records
from knowledge.store.migrate import migrate
from tests.bot.gateway.conftest import BEGIN, Parrot, begun

DEEP = b'{"text":' * 20_000
BODIES = {
    "nothing": b"",
    "space": b"   ",
    "not text": bytes(range(256)),
    "null": b"null",
    "number": b"1e999",
    "huge number": b'{"text": ' + b"9" * 6000 + b"}",
    "list": b'["text"]',
    "deep": DEEP,
    "wrong types": b'{"text": {"a": 1}, "choice": [], "council": {}, "channel": null, "language": 0}',
    "same key twice": b'{"text": "a", "text": "b"}',
    "lone surrogates": b'{"text": "\\ud800", "choice": null, "\\udfff": 1}',
    "surrogate text": b'{"text": "hi \\udc00 there", "message_id": "\\ud800x"}',
    "other encoding": '{"text": "hé"}'.encode("utf-16"),
    "byte order mark": '{"text": "hi"}'.encode("utf-8-sig"),
    "control characters": b'{"text": "\\u0000\\u0007\\u001b[31m"}',
    "template": b'{"text": "{age} {0} %s ${x} {{7*7}}"}',
    "sql": b'{"text": "\'; drop table conversation; --"}',
    "slash": b'{"text": "/tell{\\"age\\": 5}"}',
    "slash on a line of its own": b'{"text": "/\\n/tell{\\"age\\": \\"x\\"}"}',
    "restart": b'{"text": "/\\n/restart"}',
    "emoji": json.dumps({"text": "\U0001f937\u200d\u2640\ufe0f" * 100}).encode(),
    "long": json.dumps({"text": "x" * 1001}).encode(),
    "very long": b"x" * 200_000,
    "form": b"text=hello&key=%ff%fe&choice=%ED%A0%80",
    "broken multipart": b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nhel',
    "multipart in no known encoding": b'--b\r\nContent-Disposition: form-data; name="text"\r\n'
    b"Content-Transfer-Encoding: nope\r\n\r\nhello\r\n--b--\r\n",
    "multipart with a broken header": b"--b\r\ngarbage header line\r\n\r\nhello\r\n--b--\r\n",
    "multipart that names its encoding": b'--b\r\nContent-Disposition: form-data; name="_charset_"\r\n\r\n'
    b"nonsense\r\n--b--\r\n",
    "multipart with a long header": b"--b\r\nX: " + b"y" * 20_000 + b"\r\n\r\nhello\r\n--b--\r\n",
    "escapes": b"text=\\ud800&key=\\udfff",
    "many fields": b"a=1&" * 5000,
    "endless multipart": b"--b\r\n" + b"Content-Disposition: form-data\r\n" * 50,
}
TYPES = [
    "application/json",
    "text/plain; charset=nonsense",
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=nonsense",
    "application/x-www-form-urlencoded; charset=unicode_escape",
    "multipart/form-data; boundary=b",
    "multipart/form-data",
    "\u00a0",
]
PARTS = ["none", "..%2f..", "%00", "%ED%A0%80", "%ff", "x" * 1200, "'", "{token}", "%F0%9F%A4%B7"]


def addresses(app):
    """Every method and path of the server, its variable parts to be filled in."""
    return sorted({(route.method, route.resource.canonical) for route in app.router.routes()})


def filled(path, part):
    pieces = [part if piece.startswith("{") else piece for piece in path.split("/")]
    return "/".join(pieces)


async def status(client, method, path, **more):
    async with client.session.request(
        method, f"{str(client.make_url('')).rstrip('/')}{path}", **more
    ) as answer:
        await answer.read()
        return answer.status


@pytest.mark.parametrize("kind", TYPES)
async def test_no_body_brings_a_fault(door, kind):
    token = await begun(door)
    for method, path in addresses(door.app):
        for name, body in BODIES.items():
            if method in ("POST", "DELETE"):
                headers = {"Content-Type": kind, "Cookie": f"waymark={token}x"}
                got = await status(
                    door, method, filled(path, token + "x"), data=body, headers=headers, allow_redirects=False
                )
                assert got < 500, (method, path, name)


@pytest.fixture(params=["sqlite", "postgresql"])
async def either_door(request, client_of):
    """The server on either database: PostgreSQL refuses texts that SQLite takes."""
    if request.param == "sqlite":
        return await client_of()
    engine = make_engine(request.getfixturevalue("postgres_url"))
    migrate(engine)
    load_records(engine)
    return await client_of(store=ConversationStore(engine))


async def test_no_body_brings_a_fault_or_a_loss_in_a_conversation(either_door):
    for name, body in BODIES.items():
        token = await begun(either_door)
        await either_door.post(f"{BEGIN}/{token}/messages", json={"text": "first"})
        got = await status(either_door, "POST", f"{BEGIN}/{token}/messages", data=body)
        held = await (await either_door.get(f"{BEGIN}/{token}")).json()
        assert got < 500, name
        assert held["messages"][1]["text"] == "first"
        assert len(held["messages"]) == (5 if got == 200 else 3), name


async def test_a_turn_that_cannot_be_shown_is_not_kept(client_of):
    broken = Parrot()
    door = await client_of(talk=broken)
    token = await begun(door)
    broken.after = {"slots": {"age": "x"}}
    assert await status(door, "POST", f"{BEGIN}/{token}/messages", json={"text": "lost"}) == 500
    broken.after = {"slots": {"age": 19}}
    assert await status(door, "POST", f"{BEGIN}/{token}/messages", json={"text": "kept"}) == 200
    held = await (await door.get(f"{BEGIN}/{token}")).json()
    assert held["circumstances"]["age"] == 19
    assert [each["text"] for each in held["messages"] if each["who"] == "resident"] == ["kept"]


@pytest.mark.parametrize("part", PARTS)
async def test_no_address_brings_a_fault(either_door, part):
    door = either_door
    base = str(door.make_url("")).rstrip("/")
    for method, path in addresses(door.app):
        url = URL(
            f"{base}{filled(path, part)}?page={part}&council={part}&language={part}&q={part}", encoded=True
        )
        async with door.session.request(method, url, allow_redirects=False) as answer:
            assert answer.status < 500, (method, path)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "WAYMARK"])
async def test_no_method_brings_a_fault(door, method):
    for path in {path for _, path in addresses(door.app)}:
        assert await status(door, method, filled(path, "x"), allow_redirects=False) < 500, path


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", b"not gzip"),
        ("deflate", b"\x78\x9c broken"),
        ("br", b"\xff" * 50),
        ("zstd", b"nonsense"),
        ("made-up", b"{}"),
        ("deflate", zlib.compress(b"[" * 5_000_000)),  # 5 kB that would be 5 MB
    ],
)
async def test_no_compressed_body_brings_a_fault(door, encoding, body):
    got = await status(door, "POST", BEGIN, data=body, headers={"Content-Encoding": encoding})
    assert 200 <= got < 500


RAW = [
    b"\x16\x03\x01\x02\x00\x01\x00",  # TLS at a plain port
    b"GET\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 20_000 + b"\r\n\r\n",
    b"POST /api/conversations HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
    b"POST /api/conversations HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
    b"POST /api/conversations HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nsecret\r\n",
    b"POST /api/conversations HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
    b"GET /chat HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: waymark=\xff\xfe\r\n\r\n",
    b"POST /chat HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: waymark=\xff\r\nContent-Length: 0\r\n\r\n",
    b"GET /api/conversations/\xed\xa0\x80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    b"POST /chat HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nnever the rest",
]


@pytest.mark.parametrize("raw", RAW)
async def test_what_is_hardly_http_brings_no_fault_and_the_next_is_served(door, raw):
    reader, writer = await asyncio.open_connection(door.host, door.port)
    writer.write(raw)
    writer.write_eof()
    answer = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    assert not answer.startswith((b"HTTP/1.1 5", b"HTTP/1.0 5"))
    assert (await door.get("/health/live")).status == 200

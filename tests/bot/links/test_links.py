"""The link check against a server that misbehaves: slow, circular, failing, untrusted, changing."""

import asyncio
import ssl
from collections import Counter
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from aiohttp import ClientSession, web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from bot.__main__ import main as bot
from bot.links.__main__ import main as bot_links
from bot.links.command import check
from bot.links.fetch import Fetcher, Manners
from knowledge.__main__ import main as knowledge_command
from knowledge.links import links, to_review
from knowledge.records import read_all
from knowledge.store.engine import make_engine
from knowledge.store.links import LinkStore
from knowledge.store.migrate import migrate
from tests.knowledge.people import made

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
QUICK = Manners(pause=0.01, timeout=0.3, longest=10_000)


class Unruly:
    """The server: what it was asked, how many at once, and what its pages say now."""

    def __init__(self):
        self.asked, self.agents = Counter(), set()
        self.now, self.most = 0, 0
        self.body = "<p>Open 9 to 5</p>"

    def app(self):
        app = web.Application(middlewares=[self.count])
        for path, answer in (
            ("/page", self.page),
            ("/slow", self.slow),
            ("/circle", self.circle),
            ("/once", self.fails_once),
            ("/broken", self.broken),
            ("/busy", self.busy),
            ("/cut", self.cut),
            ("/endless", self.endless),
            ("/odd/{charset}", self.odd),
            ("/moved", self.moved),
            ("/many/{number}", self.page),
        ):
            app.router.add_get(path, answer)
        return app

    @web.middleware
    async def count(self, request, handler):
        self.asked[request.path] += 1
        self.agents.add(request.headers["User-Agent"])
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            await asyncio.sleep(0.005)
            return await handler(request)
        finally:
            self.now -= 1

    async def page(self, _request):
        return web.Response(text=self.body, content_type="text/html")

    async def slow(self, _request):
        await asyncio.sleep(30)

    async def circle(self, _request):
        raise web.HTTPFound("/circle")

    async def moved(self, _request):
        raise web.HTTPMovedPermanently("/page")

    async def fails_once(self, request):
        return web.Response(status=500) if self.asked[request.path] == 1 else await self.page(request)

    async def broken(self, _request):
        return web.Response(status=500)

    async def busy(self, request):
        if self.asked[request.path] == 1:
            return web.Response(status=429, headers={"Retry-After": "7"})
        return await self.page(request)

    async def cut(self, request):
        response = web.StreamResponse(headers={"Content-Length": "5000"})
        await response.prepare(request)
        await response.write(b"half")
        request.transport.abort()
        return response

    async def endless(self, request):
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"more and more " * 500)

    async def odd(self, request):
        charset = request.match_info["charset"]
        return web.Response(body=b"<p>caf\xe9</p>", headers={"Content-Type": f"text/html; charset={charset}"})


@pytest.fixture
def unruly():
    return Unruly()


@pytest.fixture
async def base(unruly, aiohttp_server):
    """The address of the misbehaving server, on every loopback address."""
    return (await aiohttp_server(unruly.app(), host="0.0.0.0")).make_url("/").with_host("127.0.0.1")


@pytest.fixture
async def session():
    async with ClientSession() as opened:
        yield opened


@pytest.fixture
def waits():
    """How long the fetcher asked to wait, in seconds; it never really does."""
    return []


@pytest.fixture
def fetched(session, waits):
    """Fetch some links; the answers by address."""

    async def fetch(*urls, manners=QUICK):
        async def sleep(seconds):
            waits.append(seconds)

        answers = {}
        fetcher = Fetcher(session, manners, sleep)
        await fetcher.fetch(map(str, urls), lambda answer: answers.update({answer.url: answer}))
        return [answers[str(url)] for url in urls]

    return fetch


@pytest.mark.parametrize(
    ("path", "status", "fault", "tries"),
    [
        ("page", 200, None, 1),
        ("moved", 200, None, 1),
        ("gone", 404, None, 1),
        ("once", 200, None, 2),
        ("broken", 500, None, 3),
        ("slow", None, "timeout", 3),
        ("cut", None, "connection", 3),
        ("odd/martian", 200, None, 1),
        ("odd/hex", 200, None, 1),
        ("endless", 200, None, 1),
    ],
)
async def test_each_kind_of_answer_is_told_apart_and_only_passing_trouble_is_tried_again(
    fetched, base, unruly, path, status, fault, tries
):
    (answer,) = await fetched(base / path)
    assert (answer.status, answer.fault, unruly.asked[f"/{path}"]) == (status, fault, tries)
    assert bool(answer.page_hash) == (status == 200)


async def test_redirects_in_a_circle_end(fetched, base, unruly):
    (answer,) = await fetched(base / "circle")
    assert (answer.status, answer.fault) == (None, "redirects")
    assert unruly.asked["/circle"] <= 11


async def test_nobody_at_the_address_is_no_connection(fetched, unused_tcp_port):
    (answer,) = await fetched(f"http://127.0.0.1:{unused_tcp_port}/")
    assert answer.fault == "connection"


async def test_an_address_that_is_none_harms_nothing(fetched, base):
    bad, good = await fetched("http://[half/", base / "page")
    assert (bad.fault, good.status) == ("connection", 200)


async def test_a_certificate_that_nobody_vouches_for_is_a_fault_of_its_own(
    fetched, unruly, aiohttp_server, tmp_path
):
    server = await aiohttp_server(unruly.app(), ssl=own_certificate(tmp_path))
    (answer,) = await fetched(server.make_url("/page"))
    assert (answer.status, answer.fault) == (None, "tls")
    assert unruly.asked["/page"] == 0


def own_certificate(folder):
    """A server's TLS context with a certificate that it signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(NOON - timedelta(days=3650)).not_valid_after(
        NOON + timedelta(days=3650)
    )
    builder = builder.add_extension(
        x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False
    )
    encoding, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    secret = key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, plain)
    (folder / "own.pem").write_bytes(secret + builder.sign(key, hashes.SHA256()).public_bytes(encoding))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "own.pem")
    return context


async def test_waiting_doubles_between_tries_and_heeds_what_a_server_asks(fetched, base, waits):
    await fetched(base / "broken")
    assert waits == [2.0, 4.0]
    waits.clear()
    await fetched(base / "busy")
    assert waits == [7.0]


async def test_one_host_is_asked_one_thing_at_a_time_with_a_pause_between(fetched, base, unruly, waits):
    await fetched(*(base / "many" / str(number) for number in range(6)))
    assert unruly.most == 1
    assert waits == [QUICK.pause] * 5


@pytest.mark.parametrize("at_once", [1, 3])
async def test_several_hosts_are_asked_at_once_but_never_more_than_allowed(fetched, base, unruly, at_once):
    hosts = [base.with_host(f"127.0.0.{number}") / "page" for number in range(1, 9)]
    answers = await fetched(*hosts, manners=Manners(at_once=at_once))
    assert [answer.status for answer in answers] == [200] * 8
    assert unruly.most == at_once


async def test_a_link_is_fetched_once_however_often_it_is_named_and_by_name(fetched, base, unruly):
    await fetched(base / "page", base / "page")
    assert unruly.asked["/page"] == 1
    assert all("Waymark" in agent for agent in unruly.agents)


@pytest.fixture
def store(database):
    engine = make_engine(database)
    migrate(engine)
    yield LinkStore(engine)
    engine.dispose()


def citing(url, **more):
    """A scheme whose one source is `url`."""
    return made(
        "hub", {"area": ["Bolton"]}, sources=[{"publisher": "Hub", "url": str(url), "date": "2026"}], **more
    )


async def test_a_changed_page_is_flagged_until_its_record_is_verified_again(session, base, unruly, store):
    url = str(base / "page")

    async def on(day):
        await check([url], Fetcher(session, QUICK), store, lambda: NOON + timedelta(days=day))

    await on(0)
    assert to_review([citing(url)], store.load()) == []
    await on(1)
    assert to_review([citing(url)], store.load()) == []
    unruly.body = "<p>Closed</p>"
    await on(2)
    ((_, _, what),) = to_review([citing(url, verified_on="2026-11-28")], store.load())
    assert what == "changed on 2026-11-29"
    await on(3)
    assert to_review([citing(url)], store.load()) != [], "a second look must not hide the change"
    assert to_review([citing(url, verified_on="2026-11-29")], store.load()) == []


async def test_a_change_is_noticed_across_an_outage(session, aiohttp_server, unruly, store, base):
    url = str(base / "page")
    await check([url], Fetcher(session, QUICK), store, lambda: NOON)
    store.save(url, None, "timeout", None, NOON + timedelta(days=1))
    assert [what for _, _, what in to_review([citing(url)], store.load())] == ["timeout"]
    unruly.body = "<p>Closed</p>"
    await check([url], Fetcher(session, QUICK), store, lambda: NOON + timedelta(days=2))
    assert [what for _, _, what in to_review([citing(url)], store.load())] == ["changed on 2026-11-29"]


async def test_a_page_that_is_gone_is_listed_and_one_that_is_there_is_not(session, base, store):
    await check([str(base / "gone"), str(base / "page")], Fetcher(session, QUICK), store, lambda: NOON)
    assert [what for _, _, what in to_review([citing(base / "gone")], store.load())] == ["status 404"]
    assert to_review([citing(base / "page")], store.load()) == []


def test_the_links_of_records_are_their_pages_and_not_their_phones():
    scheme = made("hub", {"area": ["Bolton"]}, join={"url": "tel:0800"})
    assert links([scheme]) == {"https://example.org": [scheme]}


def test_the_command_lists_what_is_kept_and_says_so_by_its_exit(database, monkeypatch, capfd):
    monkeypatch.setenv("WAYMARK_DATABASE_URL", database)
    assert knowledge_command(["links", "--kept", "jobcentre-plus"]) == 0
    scheme = next(s for _, s in read_all() if s.id == "jobcentre-plus")
    url = next(iter(links([scheme])))
    LinkStore(make_engine(database)).save(url, 404, None, None, NOON)
    assert knowledge_command(["links", "--kept", "jobcentre-plus"]) == 1
    assert capfd.readouterr().out == f"jobcentre-plus: {url}: status 404\n"


def test_a_database_that_cannot_be_used_is_a_sentence_and_not_a_trace(monkeypatch, capfd):
    monkeypatch.setenv("WAYMARK_DATABASE_URL", "mysql://nowhere")
    assert knowledge_command(["links", "--kept"]) == 2
    assert len(capfd.readouterr().err.strip().splitlines()) == 1


@pytest.mark.parametrize("main", [lambda: bot(["links", "--kept"]), lambda: bot_links(["--kept"])])
def test_without_a_database_the_command_says_so(monkeypatch, capsys, main):
    monkeypatch.setenv("WAYMARK_DATABASE_URL", "postgresql://u:hunter2@127.0.0.1:1/w")
    assert main() == 2
    assert capsys.readouterr().err == "the database does not answer\n"

"""The link check: what is gone or has changed is listed, and only that."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.links.__main__ import check, main
from bot.links.fetch import Fetcher
from knowledge.__main__ import main as knowledge_command
from knowledge.links import links, to_review
from knowledge.records import read_all
from knowledge.store.engine import make_engine
from knowledge.store.links import LinkStore
from knowledge.store.migrate import migrate
from tests.bot.links.conftest import QUICK
from tests.knowledge.people import made

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


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


def test_without_a_database_the_command_says_so(monkeypatch, capsys):
    monkeypatch.setenv("WAYMARK_DATABASE_URL", "postgresql://u:hunter2@127.0.0.1:1/w")
    assert main(["--kept"]) == 2
    assert capsys.readouterr().err == "the database does not answer\n"

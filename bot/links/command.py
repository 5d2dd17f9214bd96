"""`python -m bot links`: fetch every link of the records, keep what was found, list what to look at."""

import argparse
import asyncio
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from aiohttp import ClientSession, DummyCookieJar

from bot.links.fetch import Answer, Fetcher
from bot.settings import Settings
from knowledge.links import links, to_review
from knowledge.records import read_all
from knowledge.scheme import Scheme
from knowledge.store.engine import make_engine
from knowledge.store.links import LinkStore
from knowledge.store.migrate import migrate


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Fetch, keep and print. Returns 1 if there is anything to look at."""
    schemes = [s for _, s in read_all() if not options.schemes or s.id in options.schemes]
    engine = make_engine(settings.database_url or None)
    migrate(engine)
    store = LinkStore(engine)
    if not options.kept:
        asyncio.run(_fetch(schemes, store))
    found = to_review(schemes, store.load())
    for scheme, url, what in found:
        print(f"{scheme.id}: {url}: {what}")
    return 1 if found else 0


async def _fetch(schemes: Iterable[Scheme], store: LinkStore) -> None:
    async with ClientSession(cookie_jar=DummyCookieJar()) as session:
        await check(links(schemes), Fetcher(session), store, lambda: datetime.now(UTC))


async def check(urls: Iterable[str], fetcher: Fetcher, store: LinkStore, now: Callable[[], datetime]) -> None:
    """Fetch each of `urls` and keep what was found as it comes. `now`: the time in UTC."""

    def keep(answer: Answer) -> None:
        store.save(answer.url, answer.status, answer.fault, answer.page_hash, now())

    await fetcher.fetch(urls, keep)

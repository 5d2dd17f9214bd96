"""`python -m bot.links`: fetch every link of the records, keep what was found, list what to look at."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from aiohttp import ClientSession, DummyCookieJar

from bot.links.fetch import Answer, Fetcher
from bot.settings import BadSetting, from_environment
from knowledge.links import links, to_review
from knowledge.records import read_all
from knowledge.scheme import Scheme
from knowledge.store.engine import make_engine
from knowledge.store.faults import BadUrl, Unavailable
from knowledge.store.links import LinkStore
from knowledge.store.migrate import migrate


def main(arguments: list[str]) -> int:
    """Run the command. Returns the exit code: 0 well, 1 something to look at, 2 what cannot be done."""
    parser = argparse.ArgumentParser(prog="python -m bot.links", description=__doc__)
    parser.add_argument("schemes", nargs="*", metavar="SCHEME", help="only the links of these")
    parser.add_argument("--kept", action="store_true", help="fetch nothing; list what was found before")
    options = parser.parse_args(arguments)
    try:
        return _run(options.schemes, options.kept)
    except (BadSetting, BadUrl, Unavailable) as fault:
        print(fault, file=sys.stderr)
        return 2


def _run(ids: list[str], kept: bool) -> int:
    schemes = [scheme for _, scheme in read_all() if not ids or scheme.id in ids]
    engine = make_engine(from_environment().database_url or None)
    migrate(engine)
    store = LinkStore(engine)
    if not kept:
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`python -m bot.feeds URL`: a directory feed fetched whole and printed as JSON, for `python -m knowledge import`."""

import asyncio
import json
import sys
from dataclasses import asdict

from aiohttp import ClientSession, DummyCookieJar
from yarl import URL

from bot.feeds.fetch import Fetcher, NotFetched
from bot.feeds.walk import Feed, walk


def main(arguments: list[str]) -> int:
    """Fetch and print. Returns 0, or 2 with a sentence on standard error if the feed cannot be had."""
    (address,) = arguments
    try:
        feed = asyncio.run(_fetch(URL(address)))
    except (NotFetched, ValueError) as fault:
        print(f"{address}: {fault}", file=sys.stderr)
        return 2
    json.dump(asdict(feed), sys.stdout)
    return 0


async def _fetch(url: URL) -> Feed:
    async with ClientSession(cookie_jar=DummyCookieJar(), auto_decompress=False) as session:
        return await walk(url, Fetcher(session))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

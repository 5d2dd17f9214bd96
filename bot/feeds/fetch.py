"""One JSON document over https, with good manners and within limits."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout
from yarl import URL

from bot.polite import AGAIN, pause, retry_after
from knowledge.importing.documents import NotAFeed, from_json

_HEADERS = {
    "User-Agent": "Waymark (a directory of local help into work)",
    "Accept": "application/json",
    "Accept-Encoding": "identity",
}


class NotFetched(Exception):
    """A document that could not be had, and why. passing: it may work another time."""

    def __init__(self, why: str, passing: bool = False, wait: float | None = None) -> None:
        super().__init__(why)
        self.passing, self.wait = passing, wait


@dataclass(frozen=True, slots=True)
class Document:
    """What a JSON document says, and where it was found in the end."""

    url: URL
    data: Any


@dataclass(frozen=True, slots=True)
class Limits:
    """How politely to ask and how much to take. Times in seconds, `largest` in bytes of one document.

    pause: before each request but the first. timeout: for one request. tries: requests for one document at most.
    wait: before the second try, and twice as long before each further one. redirects: that are followed.
    """

    pause: float = 0.35
    timeout: float = 30.0
    tries: int = 3
    wait: float = 2.0
    redirects: int = 5
    largest: int = 10_000_000


class Fetcher:
    """Fetches JSON through `session`, which must not decompress. `sleep`: how it waits, in seconds."""

    def __init__(
        self,
        session: ClientSession,
        limits: Limits = Limits(),
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._session, self._limits, self._sleep = session, limits, sleep
        self._timeout = ClientTimeout(total=limits.timeout)
        self._asked = False

    async def get(self, url: URL) -> Document:
        """The document at `url`. Raises NotFetched."""
        for number in range(self._limits.tries):
            try:
                return await self._once(url)
            except NotFetched as fault:
                if not fault.passing or number + 1 == self._limits.tries:
                    raise
                await self._sleep(pause(fault.wait, self._limits.wait, number + 1))
        raise NotFetched("nothing was tried")

    async def _once(self, url: URL) -> Document:
        for _ in range(self._limits.redirects + 1):
            found = await self._ask(url)
            if not isinstance(found, URL):
                return Document(url, found)
            url = found
        raise NotFetched("too many redirects")

    async def _ask(self, url: URL) -> Any:
        """What one request gives: a document, or the URL that it is sent on to."""
        if url.scheme != "https" or not url.host:
            raise NotFetched("is not an https address")
        if self._asked:
            await self._sleep(self._limits.pause)
        self._asked = True
        try:
            async with self._session.get(
                url, headers=_HEADERS, timeout=self._timeout, allow_redirects=False
            ) as response:
                return await self._answer(url, response)
        except TimeoutError as fault:
            raise NotFetched("no answer in time", passing=True) from fault
        except (ClientError, OSError) as fault:
            raise NotFetched("no connection", passing=True) from fault

    async def _answer(self, url: URL, response: ClientResponse) -> Any:
        if response.status in (301, 302, 303, 307, 308):
            return _onward(url, response)
        if not response.ok:
            raise NotFetched(f"status {response.status}", response.status in AGAIN, retry_after(response))
        return _parsed(await self._body(response))

    async def _body(self, response: ClientResponse) -> bytes:
        parts, size = [], 0
        async for part in response.content.iter_any():
            parts.append(part)
            size += len(part)
            if size > self._limits.largest:
                raise NotFetched(f"more than {self._limits.largest:,} bytes")
        return b"".join(parts)


def _onward(url: URL, response: ClientResponse) -> URL:
    try:
        return url.join(URL(response.headers.get("Location", "")))
    except ValueError as fault:
        raise NotFetched("a redirect to no address") from fault


def _parsed(body: bytes) -> Any:
    try:
        return from_json(body)
    except NotAFeed as fault:
        raise NotFetched(str(fault)) from fault

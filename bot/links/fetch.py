"""Pages fetched with good manners: few at a time, one at a time from a host, with pauses, time-outs and retries."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from aiohttp import (
    ClientConnectorCertificateError,
    ClientConnectorSSLError,
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    TooManyRedirects,
)
from yarl import URL

from bot.links.text import page_hash
from bot.polite import AGAIN, pause, retry_after

_HEADERS = {"User-Agent": "Waymark link check (a directory of local help into work)"}
_PASSING = ("timeout", "connection")
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


@dataclass(frozen=True, slots=True)
class Manners:
    """How politely to ask. Times in seconds, `longest` in bytes.

    at_once: requests under way at any time. pause: between two requests to one host. timeout: for one request.
    tries: requests for one page at most. wait: before the second try, and twice as long before each further one.
    """

    at_once: int = 8
    pause: float = 2.0
    timeout: float = 30.0
    tries: int = 3
    wait: float = 2.0
    longest: int = 4_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one link: a status and the hash of what was read, or the fault that prevented it."""

    url: str
    status: int | None = None
    fault: str | None = None
    page_hash: str | None = None
    wait: float | None = None


class Fetcher:
    """Fetches pages through `session`. `sleep`: how it waits, in seconds."""

    def __init__(
        self,
        session: ClientSession,
        manners: Manners = Manners(),
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._session, self._manners, self._sleep = session, manners, sleep
        self._places = asyncio.Semaphore(manners.at_once)
        self._timeout = ClientTimeout(total=manners.timeout)

    async def fetch(self, urls: Iterable[str], found: Callable[[Answer], object]) -> None:
        """Give `found` the answer for each of `urls`, as they come."""
        await asyncio.gather(*(self._one_host(ours, found) for ours in _by_host(urls).values()))

    async def _one_host(self, urls: list[str], found: Callable[[Answer], object]) -> None:
        for number, url in enumerate(urls):
            if number:
                await self._sleep(self._manners.pause)
            found(await self._one(url))

    async def _one(self, url: str) -> Answer:
        """The answer for one link, asked for again while it may be a passing trouble."""
        answer = await self._try(url)
        for number in range(1, self._manners.tries):
            if answer.fault not in _PASSING and answer.status not in AGAIN:
                break
            await self._sleep(pause(answer.wait, self._manners.wait, number))
            answer = await self._try(url)
        return answer

    async def _try(self, url: str) -> Answer:
        try:
            async with (
                self._places,
                self._session.get(url, timeout=self._timeout, headers=_HEADERS) as response,
            ):
                page = await self._hash(response) if response.ok else None
                return Answer(url, response.status, page_hash=page, wait=retry_after(response))
        except TimeoutError:
            return Answer(url, fault="timeout")
        except TooManyRedirects:
            return Answer(url, fault="redirects")
        except (ClientConnectorCertificateError, ClientConnectorSSLError):
            return Answer(url, fault="tls")
        except (ClientError, OSError, ValueError):
            return Answer(url, fault="connection")

    async def _hash(self, response: ClientResponse) -> str:
        """Of the first `longest` bytes: more than that is no page that anybody reads."""
        parts, size = [], 0
        async for part in response.content.iter_any():
            parts.append(part)
            size += len(part)
            if size >= self._manners.longest:
                break
        body = b"".join(parts)[: self._manners.longest]
        if response.content_type not in _PAGES:
            return page_hash(body)
        return page_hash(_decoded(body, response.charset))


def _by_host(urls: Iterable[str]) -> dict[str | None, list[str]]:
    hosts: dict[str | None, list[str]] = {}
    for url in dict.fromkeys(urls):
        hosts.setdefault(_host(url), []).append(url)
    return hosts


def _host(url: str) -> str | None:
    try:
        return URL(url).host
    except ValueError:
        return None


def _decoded(body: bytes, charset: str | None) -> str:
    """In the charset that the server names, if Python has it."""
    try:
        return body.decode(charset or "utf-8", errors="replace")
    except LookupError:
        return body.decode(errors="replace")

"""A whole feed: from its front door to its list, page after page, and each service in full."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from yarl import URL

from bot.feeds.fetch import Document, Fetcher, NotFetched

_LISTS = ("contents", "content")  # 3.0's envelope and 1.0's
_IN_FULL = ("attributes", "service_areas", "service_taxonomys", "eligibilitys", "service_at_locations")
_MOST_PAGES = 2_000


@dataclass(slots=True)
class Feed:
    """What was fetched. address: below which the feed is. whole: all of a list. unread: services not given in full."""

    address: str
    whole: bool
    services: list[Any] = field(default_factory=list)
    unread: list[dict[str, str]] = field(default_factory=list)


async def walk(url: URL, fetcher: Fetcher) -> Feed:
    """Everything at `url`: a feed's front door, its list of services or one service. Raises NotFetched."""
    first = await fetcher.get(url)
    if isinstance(first.data, Mapping) and "openapi_url" in first.data:
        first = await fetcher.get(_below(first.url, "services"))
    if isinstance(first.data, Mapping) and "id" in first.data and "name" in first.data:
        return Feed(_address(first.url.parent), whole=False, services=[first.data])
    feed = Feed(_address(first.url), whole=not url.query_string)
    async for item in _items(first, fetcher):
        await _add(feed, item, fetcher)
    return feed


def _below(url: URL, *parts: str) -> URL:
    """The address below `url` that `parts` make, whatever is in them."""
    path = "/".join((url.raw_path.rstrip("/"), *(quote(part, safe="") for part in parts)))
    return url.origin().with_path(path, encoded=True)


def _address(services: URL) -> str:
    """The address of the feed whose list of services is at `services`."""
    plain = services.with_query(None).with_fragment(None)
    return str(plain.parent if plain.name == "services" else plain).rstrip("/")


async def _items(first: Document, fetcher: Fetcher) -> AsyncIterator[Any]:
    """The items of the list, page after page. Raises NotFetched if a page is missing: half a list is none."""
    if isinstance(first.data, list):
        for item in first.data:
            yield item
        return
    page, seen = first.data, set[str]()
    for number in range(2, _MOST_PAGES + 2):
        items = _listed(page)
        ids = {str(item.get("id")) for item in items if isinstance(item, Mapping)}
        if ids and ids <= seen:
            raise NotFetched(f"page {number - 1} is a page that came before")
        seen |= ids
        for item in items:
            yield item
        if not items or _last(page, number - 1):
            return
        page = (await fetcher.get(first.url.update_query(page=number))).data
    raise NotFetched(f"more than {_MOST_PAGES} pages")


def _listed(page: Any) -> list[Any]:
    if isinstance(page, Mapping):
        for key in _LISTS:
            if isinstance(page.get(key), list):
                return list(page[key])
    raise NotFetched("holds no list of services")


def _last(page: Mapping[str, Any], number: int) -> bool:
    """Whether there is no further page, as far as the envelope of page `number` says."""
    if True in (page.get("last_page"), page.get("last"), page.get("empty")):
        return True
    pages = page.get("total_pages", page.get("totalPages"))
    return isinstance(pages, int | float) and number >= pages


async def _add(feed: Feed, item: Any, fetcher: Fetcher) -> None:
    """An item in full: as it is listed if the list is full, else from its own address."""
    if not isinstance(item, Mapping) or not item.get("id") or any(key in item for key in _IN_FULL):
        feed.services.append(item)
        return
    id = str(item["id"])
    try:
        full = (await fetcher.get(_below(URL(feed.address), "services", id))).data
        feed.services.append(full if isinstance(full, Mapping) else item)
    except (NotFetched, ValueError) as fault:
        feed.unread.append({"id": id, "name": str(item.get("name")), "why": str(fault)})

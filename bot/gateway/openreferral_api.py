"""The knowledge base as an Open Referral UK feed, public and read-only. docs/openreferral.md describes it."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from aiohttp import web

from bot.gateway.client import is_secure
from bot.gateway.keys import CATALOGUE, CLOCK, SCHEMES
from bot.gateway.openreferral_query import PAGING, PLACE, SERVICES, identifier, wanted_places, wanted_services
from bot.gateway.problems import problem
from bot.gateway.public import cached, paging, read_query
from knowledge.openreferral import locations, service, taxonomy
from knowledge.openreferral.envelope import envelope
from knowledge.openreferral.feed import Feed, Wanted
from knowledge.scheme import Scheme
from knowledge.today import day

FEED: web.AppKey[Feed] = web.AppKey("feed")
_PROFILE = "https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md"
_PER_PAGE = 50


def add_routes(app: web.Application) -> None:
    """Put the feed on `app`, which has its catalogue already."""
    app[FEED] = Feed(app[CATALOGUE])
    app.add_routes(
        [
            web.get("/openreferral/", about),
            web.get("/openreferral/services", services),
            web.get("/openreferral/services/{id}", one_service),
            web.get("/openreferral/taxonomies", taxonomies),
            web.get("/openreferral/taxonomies/{id}", one_taxonomy),
            web.get("/openreferral/taxonomy_terms", terms),
            web.get("/openreferral/taxonomy_terms/{id}", one_term),
            web.get("/openreferral/service_at_locations", at_locations),
            web.get("/openreferral/service_at_locations/{id}", one_at_location),
        ]
    )


async def about(request: web.Request) -> web.Response:
    """Which standard this is, and where it is described."""
    described = f"{'https' if is_secure(request) else 'http'}://{request.host}/openapi.json"
    return cached(request, {"version": "HSDS-UK-3.0", "profile": _PROFILE, "openapi_url": described})


async def services(request: web.Request) -> web.Response:
    """Services by words, terms and ages, a page at a time."""
    query = read_query(request, SERVICES)
    found = await _found(request, wanted_services(query), query.get("search"))
    return _page(request, query, found, lambda scheme: _basic(request, scheme))


async def one_service(request: web.Request) -> web.Response:
    """One service with everything that belongs to it."""
    scheme = request.app[FEED].services.get(request.match_info["id"])
    return _one(request, "services", _full(request, scheme) if scheme else None)


async def taxonomies(request: web.Request) -> web.Response:
    """Every taxonomy, without its terms."""
    query = read_query(request, PAGING)
    return _page(request, query, taxonomy.TAXONOMIES, taxonomy.taxonomy_as_dict)


async def one_taxonomy(request: web.Request) -> web.Response:
    """One taxonomy with its terms."""
    by_id = {taxonomy.taxonomy_id(name): name for name in taxonomy.TAXONOMIES}
    id = request.match_info["id"]
    if id not in by_id:
        return _one(request, "taxonomies", None)
    terms = [taxonomy.term_as_dict(term) for term in request.app[FEED].terms_of(id)]
    return _one(request, "taxonomies", {**taxonomy.taxonomy_as_dict(by_id[id]), "taxonomy_terms": terms})


async def terms(request: web.Request) -> web.Response:
    """Terms, of all taxonomies or of one."""
    query, feed = read_query(request, {"taxonomy_id", *PAGING}), request.app[FEED]
    wanted = identifier(query, "taxonomy_id")
    found = feed.terms_of(wanted) if wanted else [*feed.terms.values()]
    return _page(request, query, found, taxonomy.term_as_dict)


async def one_term(request: web.Request) -> web.Response:
    """One term."""
    term = request.app[FEED].terms.get(request.match_info["id"])
    return _one(request, "taxonomy_terms", taxonomy.term_as_dict(term) if term else None)


async def at_locations(request: web.Request) -> web.Response:
    """Places of services. A postcode counts as its council, and no distance is ever measured."""
    query = read_query(request, SERVICES | PLACE)
    wanted = wanted_places(query)
    schemes = await _found(request, wanted, query.get("search"))
    found = [(scheme, link) for scheme in schemes for link in locations.at_locations(scheme)]
    more = {"waymark": _how_matched(wanted.councils)} if wanted.councils else {}
    return _page(request, query, found, lambda pair: {**pair[1], "service": _basic(request, pair[0])}, **more)


async def one_at_location(request: web.Request) -> web.Response:
    """One place of a service, with the whole service."""
    pair = request.app[FEED].at_locations.get(request.match_info["id"])
    found = {**pair[1], "service": _full(request, pair[0])} if pair else None
    return _one(request, "service_at_locations", found)


async def _found(request: web.Request, wanted: Wanted, words: str | None) -> list[Scheme]:
    """The schemes wanted; those that match `words` best first, if there are any. Raises Unavailable."""
    feed, among = request.app[FEED], None
    if words:
        most = len(feed.catalogue.schemes)
        page = await asyncio.to_thread(request.app[SCHEMES].search, words=words, per_page=most)
        among = page.ids
    return await asyncio.to_thread(feed.find, wanted, among)


def _how_matched(councils: frozenset[str]) -> dict[str, Any]:
    return {"matched_by": "council", "councils": sorted(councils), "proximity_applied": False}


def _basic(request: web.Request, scheme: Scheme) -> dict[str, Any]:
    return service.basic(scheme, request.app[FEED].catalogue, day(request.app[CLOCK]()))


def _full(request: web.Request, scheme: Scheme) -> dict[str, Any]:
    return service.full(scheme, request.app[FEED].catalogue, day(request.app[CLOCK]()))


def _page(
    request: web.Request,
    query: dict[str, str],
    found: Sequence[Any],
    shown: Callable[[Any], dict[str, Any]],
    **more: Any,
) -> web.Response:
    return cached(request, {**envelope(found, *paging(query, _PER_PAGE), shown), **more})


def _one(request: web.Request, name: str, found: dict[str, Any] | None) -> web.Response:
    if found is None:
        return problem(404, f"There is nothing with this id. /openreferral/{name} lists all there is.")
    return cached(request, found)

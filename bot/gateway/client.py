"""Who calls, as far as the proxies in front of us can be believed."""

from ipaddress import IPv6Address, ip_address, ip_network

from aiohttp import web

from bot.gateway.keys import SETTINGS

_HOME = 64  # bits of an IPv6 address that one household shares


def address(request: web.Request) -> str:
    """The client's address as the outermost trusted proxy saw it, else of the connection; IPv6 by household."""
    trusted = request.app[SETTINGS].trusted_proxies
    hops = [hop.strip() for hop in ",".join(request.headers.getall("X-Forwarded-For", [])).split(",")]
    if trusted and len(hops) >= trusted:
        return _household(hops[-trusted]) or _household(request.remote or "") or "unknown"
    return _household(request.remote or "") or "unknown"


def is_secure(request: web.Request) -> bool:
    """Whether the client reached us over TLS."""
    forwarded = request.app[SETTINGS].trusted_proxies and request.headers.get("X-Forwarded-Proto") == "https"
    return request.secure or bool(forwarded)


def _household(text: str) -> str | None:
    """The part of an address that requests are counted by; None if it is no address."""
    try:
        found = ip_address(text)
    except ValueError:
        return None
    if isinstance(found, IPv6Address) and found.ipv4_mapped is None:
        return str(ip_network((int(found), _HOME), strict=False))
    return str(getattr(found, "ipv4_mapped", None) or found)

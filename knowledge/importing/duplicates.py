"""Whether a scheme is in the knowledge base already, under a record of its own."""

from collections.abc import Iterable

from knowledge.places.keys import key
from knowledge.scheme import Scheme


class Duplicates:
    """The records that are kept otherwise, by name and by link."""

    def __init__(self, schemes: Iterable[Scheme]) -> None:
        self._by_name: dict[str, list[Scheme]] = {}
        self._by_link: dict[str, Scheme] = {}
        for scheme in schemes:
            for name in (scheme.name, *scheme.also_called):
                self._by_name.setdefault(key(name), []).append(scheme)
            if scheme.join.url:
                self._by_link.setdefault(_link(scheme.join.url), scheme)

    def of(self, scheme: Scheme) -> tuple[Scheme, str] | None:
        """The record that is the same, and what shows it: the link, or the name where both are for one area."""
        linked = self._by_link.get(_link(scheme.join.url)) if scheme.join.url else None
        if linked:
            return linked, "has the same link"
        named = self._by_name.get(key(scheme.name), ())
        return next(
            ((other, "has the same name and area") for other in named if _overlap(scheme, other)), None
        )


def _overlap(one: Scheme, other: Scheme) -> bool:
    return one.area is None or other.area is None or not one.area.codes.isdisjoint(other.area.codes)


def _link(url: str) -> str:
    """A link without what makes no other page of it."""
    return url.split("#")[0].casefold().removeprefix("https://").removeprefix("www.").rstrip("/")

"""Whose list a service is in, and what that makes of its record: an identifier and a source."""

import hashlib
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from knowledge.importing.days import day
from knowledge.importing.notes import Note, Refused
from knowledge.importing.service import Service


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose list it is.

    feed: its short name here. address: where it is published, an https link, if told. pages: whether each service
    has an address of its own below that.
    """

    feed: str
    publisher: str
    address: str | None = None
    pages: bool = False

    @property
    def name(self) -> str:
        """What the feed is known by in the records that came from it."""
        return self.address or self.feed

    def page(self, service: Service) -> str | None:
        """Where the service can be looked up."""
        return f"{self.address}/services/{quote(service.id, safe='')}" if self.pages else self.address


def record_id(service: Service, origin: Origin) -> str:
    """The id of its record: feed, name, and six digits of the feed's own identifier, which keep namesakes apart."""
    if not service.id:
        raise Refused("id", "there is none")
    digits = hashlib.sha256(service.id.encode()).hexdigest()[:6]
    return f"{origin.feed}-{slug(service.name or '', 40)}-{digits}"


def source(service: Service, origin: Origin, notes: list[Note]) -> dict[str, Any]:
    """The one source of its record, as old as the feed says the service is."""
    changed = day(service.changed, "sources", notes)
    return {
        "publisher": origin.publisher,
        "url": origin.page(service),
        "date": changed.isoformat() if changed else None,
        "supports": "all of it, as told",
    }


def slug(text: str, longest: int) -> str:
    """Small letters, digits and dashes; "x" for a text that has none.

    >>> slug("Café Leigh: Jobs & CVs", 12)
    'caf-leigh-jo'
    """
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:longest].strip("-") or "x"

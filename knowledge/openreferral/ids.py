"""Identifiers that are the same each time the feed is made: UUIDs of version 5, as RFC 9562 defines them."""

from uuid import UUID, uuid5

_NAMESPACE = UUID("b6a3a1f4-2c0e-4f51-9c58-64a1d0d7c2be")


def uuid_of(entity: str, *parts: str) -> str:
    """The identifier of one entity, from what makes it different from all others of its sort.

    >>> uuid_of("service", "youth-hub-leigh") == uuid_of("service", "youth-hub-leigh")
    True
    """
    return str(uuid5(_NAMESPACE, "\n".join((entity, *parts))))

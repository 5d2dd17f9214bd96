"""Three-valued logic. UNKNOWN is a value: it means "not told yet", never "no"."""

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """YES, NO, or UNKNOWN when the facts told so far do not settle it."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    # Enum's own hashes the name, in Python; there is one object of each, so its identity will do.
    __hash__ = object.__hash__


# For inner loops: until Python 3.12 a member is found five times faster so than through its class.
YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def of(value: bool | None) -> Truth:
    """True, False or None (not told) as a Truth."""
    if value is None:
        return UNKNOWN
    return YES if value else NO


def all_of(truths: Iterable[Truth]) -> Truth:
    """Kleene's AND: any NO is NO, else any UNKNOWN is UNKNOWN, else YES. YES for nothing at all."""
    return _decided(truths, by=NO, otherwise=YES)


def any_of(truths: Iterable[Truth]) -> Truth:
    """Kleene's OR: any YES is YES, else any UNKNOWN is UNKNOWN, else NO. NO for nothing at all."""
    return _decided(truths, by=YES, otherwise=NO)


def _decided(truths: Iterable[Truth], by: Truth, otherwise: Truth) -> Truth:
    result = otherwise
    for truth in truths:
        if truth is by:
            return by
        if truth is UNKNOWN:
            result = UNKNOWN
    return result

"""What stands in a list that nobody asked it to stand in: groups for one sex, and places to start out for the old."""

from collections.abc import Iterable

from knowledge.assess import Assessment
from knowledge.circumstances import Circumstances
from knowledge.for_whom import meant_for

_OF_COMPANY = frozenset(("peer_support", "mental_health"))
_STARTING_OUT = "apprentice"  # in the name of what is mostly joined by the young
_OLD = 60


def in_place(items: Iterable[Assessment], person: Circumstances) -> list[Assessment]:
    """The assessments without groups for women or men alone, unless company is wanted or the mind is low.

    Nobody is asked which they are. From 60 on, what is mostly joined by the young comes last. The order is else kept.
    """
    wanted = {*(person.needs or ()), *(person.health_types or ()), *_told_of(person)}
    company = not _OF_COMPANY.isdisjoint(wanted)
    kept = [item for item in items if company or not _for_either(item)]
    old = person.age is not None and person.age >= _OLD
    return sorted(kept, key=lambda item: old and _STARTING_OUT in item.scheme.name.lower())


def _for_either(item: Assessment) -> bool:
    return item.scheme.kind == "peer_support" and bool(meant_for(item.scheme))


def _told_of(person: Circumstances) -> tuple[str, ...]:
    """Company counts as wanted where they told of a group: such a group may be for just them."""
    return ("peer_support",) if person.groups else ()

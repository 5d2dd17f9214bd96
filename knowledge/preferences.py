"""What sort of job somebody would like. No scheme turns on it, but an adviser wants to hear it."""

from collections.abc import Iterable

# Of each of these only one holds: the newer word counts.
_EITHER = (
    frozenset(("part_time", "full_time")),
    frozenset(("nights", "no_nights")),
    frozenset(("weekends", "no_weekends")),
)
STRAIN = ("sitting", "no_lifting")
# In the order in which they are said.
PREFERENCES = (
    *("care", "children", "teaching", "shop", "warehouse", "driving", "cleaning", "kitchen", "building"),
    *("office", "computers", "outdoors", "animals", "hair", "factory", "cars", "security", "health"),
    *("creative", "sport", "people", "part_time", "full_time", "school_hours", "evenings", "nights"),
    *("weekends", "from_home", "near_home", "quiet", *STRAIN, "no_nights", "no_weekends"),
)


def without_strain(preferences: Iterable[str]) -> list[str]:
    """Those from which nothing of health follows."""
    return [each for each in preferences if each not in STRAIN]


def opposite(preference: str) -> str | None:
    """What somebody wants who will not have `preference`; None where that says nothing."""
    return next((other for pair in _EITHER if preference in pair for other in pair - {preference}), None)


def with_new(before: Iterable[str], heard: Iterable[str]) -> list[str]:
    """The preferences once `heard` are added, in the order of the table; what contradicts a newer one is gone."""
    kept = set(before)
    for each in heard:
        kept -= {other for either in _EITHER if each in either for other in either}
        kept.add(each)
    return [each for each in PREFERENCES if each in kept]

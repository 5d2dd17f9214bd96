"""What each answer would change: every circumstance not told yet is tried out on what the person is about to see."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from datetime import date
from heapq import nsmallest
from typing import Any

from knowledge.assess import Assessment, reassess
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.fields import FIELDS
from knowledge.inference import with_implied
from knowledge.priors import answers
from knowledge.questions import BEFORE, BURDEN, SHOWN
from knowledge.ranking import Row, foremost, rated
from knowledge.truth import YES

# The chance of changing what is shown, set against its burden, for which a question is still asked.
LEAST = 0.06
# What share of the best chance still counts as near it.
CLOSE = 0.3
# How many of the foremost schemes are looked at: what stands further back does not come among the first few.
LOOKED_AT = 40
ASKED = (
    *(
        "health_condition",
        "health_types",
        "has_children",
        "youngest_child_age",
        "childcare_need",
        "lone_parent",
    ),
    *("work", "months_out_of_work", "benefits", "wants_work", "looking_for_work", "groups", "needs"),
)
# What must have been told, of the circumstance BEFORE it, for the question to make sense.
_GIVEN = {"youngest_child_age": True, "months_out_of_work": "unemployed"}


def changes(
    catalogue: Catalogue,
    rows: Iterable[Row],
    person: Circumstances,
    today: date,
    declined: Collection[str] = (),
) -> dict[str, float]:
    """The circumstances whose answer may well change the first SHOWN, with the chance of it over their burden.

    `rows`: what fits or may fit, as rated for `person` (with what is implied already filled in).
    """
    items = [row[2] for row in nsmallest(LOOKED_AT, rows)]
    now = _shown(items, person)
    worth: dict[str, float] = {}
    for field in ASKED:
        if field not in declined and _makes_sense(field, person):
            chance = sum(
                likely
                for told, likely in answers(field)
                if _shown_with(told, catalogue, items, person, today, declined) != now
            )
            worth[field] = chance / BURDEN.get(field, 1.0)
    return {field: chance for field, chance in worth.items() if chance >= LEAST}


def most_worth(worth: Mapping[str, float], settling: str | None) -> str | None:
    """The question to put: the one that settles most, unless another is far likelier to change what is shown.

    `settling` looks further ahead than one answer, and so also holds when no single answer changes anything.
    """
    best = max(worth, key=lambda field: (worth[field], field), default=None)
    close = best and settling and worth.get(settling, 0.0) >= CLOSE * worth[best]
    return best if best and not close else settling


def _makes_sense(field: str, person: Circumstances) -> bool:
    """Whether it is not known yet, and what comes before it is."""
    if getattr(person, field) is not None:
        return False
    told = getattr(person, BEFORE.get(field, "about"))
    return field not in BEFORE or (told is not None and told == _GIVEN.get(field, told))


def _shown_with(
    told: dict[str, Any],
    catalogue: Catalogue,
    items: list[Assessment],
    person: Circumstances,
    today: date,
    declined: Collection[str],
) -> set[str]:
    """The schemes that would be shown if this were told too. What was declined is not guessed from it."""
    kept = {name: getattr(person, name) for name in FIELDS if name in declined}
    then = replace(with_implied(replace(person, **told)), **kept)
    changed = frozenset(
        each.name for each in fields(then) if getattr(then, each.name) != getattr(person, each.name)
    )
    return _shown(reassess(catalogue, items, then, changed, today), then)


def _shown(items: Iterable[Assessment], person: Circumstances) -> set[str]:
    fitting = rated((item for item in items if item.truth is YES), person)
    return {item.scheme.id for item in foremost(fitting, SHOWN)}

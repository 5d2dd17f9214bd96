"""Which circumstance to ask next: the one most likely to settle what this person may be shown."""

from collections.abc import Collection, Iterable

from knowledge.assess import Assessment
from knowledge.circumstances import Circumstances
from knowledge.findings import Finding
from knowledge.order import foremost
from knowledge.priors import chance
from knowledge.ranking import Row
from knowledge.truth import UNKNOWN, YES

SHOWN = 5
# How heavy a question is to answer, set against what it may settle.
DOUBT = 0.5
BEFORE = {
    "youngest_child_age": "has_children",
    "childcare_need": "has_children",
    "lone_parent": "has_children",
    "health_types": "health_condition",
    "months_out_of_work": "work",
    "looking_for_work": "work",
}
BURDEN = {
    "area": 0.7,
    "age": 0.7,
    "health_condition": 1.2,
    "health_types": 1.5,
    "groups": 3.0,
    "pregnant": 2.0,
    "wants_work": 4.0,
}
# Below this age few are parents, and a question about children weighs so many times as much.
GROWN, SELDOM = 21, 12.0


def in_play(rows: Iterable[Row], person: Circumstances, declined: Collection[str] = ()) -> list[Assessment]:
    """The undecided assessments that may yet be settled and would then be among the first SHOWN.

    What is unlikely to fit counts for less, so that nobody is asked about a rare thing that few people say yes to;
    those it is true of tend to say so themselves.
    """
    sure = [row for row in rows if row.item.truth is YES]
    hopeful = [
        row._replace(cost=row.cost + DOUBT * (1 - row.item.likely))
        for row in rows
        if _can_fit(row.item, declined)
    ]
    first = foremost([*sure, *hopeful], SHOWN, person.needs or ())
    return [item for item in first if item.truth is UNKNOWN]


def next_question(
    playing: Iterable[Assessment], person: Circumstances, declined: Collection[str] = ()
) -> str | None:
    """The circumstance most worth asking about what is in play, None when no answer can change what is shown.

    `declined`: circumstances the person would rather not give or does not know; they are not asked again.
    """
    worth: dict[str, float] = {}
    for item in playing:
        for finding in item.unknown:
            field = first_of(finding.field, person)
            if field not in declined:
                worth[field] = worth.get(field, 0.0) + _settles(finding, item)
    return max(worth, key=lambda field: (worth[field], field), default=None)


def burden(field: str, person: Circumstances) -> float:
    """How heavy a question is for this person: somebody very young is seldom a parent, and seldom asked."""
    young = field == "has_children" and person.age is not None and person.age < GROWN
    return BURDEN.get(field, 1.0) * (SELDOM if young else 1.0)


def still_open(playing: Iterable[Assessment], declined: Collection[str] = ()) -> set[str]:
    """The circumstances that what is in play still turns on."""
    return {field for item in playing for field in item.missing}.difference(declined)


def first_of(field: str, person: Circumstances) -> str:
    """The circumstance to ask before this one makes sense: children before their age, health before its kind."""
    before = BEFORE.get(field)
    return before if before and getattr(person, before) is None else field


def _can_fit(item: Assessment, declined: Collection[str]) -> bool:
    """Whether answers to what is not declined could still make it fit."""
    if item.truth is not UNKNOWN:
        return False
    if not declined:
        return True
    open_ways = [finding for finding in item.unknown if finding.alternative]
    fixed = all(finding.alternative or finding.field not in declined for finding in item.unknown)
    return fixed and (not open_ways or any(finding.field not in declined for finding in open_ways))


def _settles(finding: Finding, item: Assessment) -> float:
    """Chance that an answer settles the scheme, made less by how heavy the question is."""
    yes = chance(finding.clause)
    alone = len(item.missing) == 1
    settled = 1.0 if alone else (yes if finding.alternative else 1 - yes)
    return settled / burden(first_of(finding.field, item.person), item.person)

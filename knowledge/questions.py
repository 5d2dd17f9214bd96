"""Which circumstance to ask next: the one most likely to settle what this person may be shown."""

from collections.abc import Collection, Iterable
from math import prod

from knowledge.assess import Assessment
from knowledge.circumstances import Circumstances
from knowledge.findings import Finding
from knowledge.priors import chance
from knowledge.ranking import ranked
from knowledge.truth import Truth

SHOWN = 5
# How heavy a question is to answer, set against what it may settle.
DOUBT = 0.5
BEFORE = {
    "youngest_child_age": "has_children",
    "childcare_need": "has_children",
    "lone_parent": "has_children",
    "health_types": "health_condition",
    "months_out_of_work": "work",
}
BURDEN = {
    "area": 0.7,
    "age": 0.7,
    "health_condition": 1.2,
    "health_types": 1.5,
    "groups": 3.0,
    "pregnant": 2.0,
}


def in_play(
    assessments: Iterable[Assessment], person: Circumstances, declined: Collection[str] = ()
) -> list[Assessment]:
    """The undecided assessments that may yet be settled and would then be among the first SHOWN.

    What is unlikely to fit counts for less, so that nobody is asked about a rare thing that few people say yes to;
    those it is true of tend to say so themselves.
    """
    sure = [item for item in assessments if item.truth is Truth.YES]
    hopeful = [item for item in assessments if _can_fit(item, declined)]
    odds = {item.scheme.id: DOUBT * (1 - _likelihood(item)) for item in hopeful}
    return [item for item in ranked([*sure, *hopeful], person, odds)[:SHOWN] if item.truth is Truth.UNKNOWN]


def next_question(
    assessments: Iterable[Assessment], person: Circumstances, declined: Collection[str] = ()
) -> str | None:
    """The circumstance most worth asking, None when no answer can change what is shown.

    `declined`: circumstances the person would rather not give or does not know; they are not asked again.
    """
    worth: dict[str, float] = {}
    for item in in_play(assessments, person, declined):
        for finding in _unknown(item):
            field = _first_of(finding.field, person)
            if field not in declined:
                worth[field] = worth.get(field, 0.0) + _settles(finding, item)
    return max(worth, key=lambda field: (worth[field], field), default=None)


def still_open(
    assessments: Iterable[Assessment], person: Circumstances, declined: Collection[str] = ()
) -> int:
    """About how many questions are left: the circumstances that what is in play still turns on."""
    fields = {field for item in in_play(assessments, person, declined) for field in item.missing}
    return len(fields.difference(declined))


def _unknown(item: Assessment) -> list[Finding]:
    return [finding for finding in item.findings if finding.truth is Truth.UNKNOWN]


def _first_of(field: str, person: Circumstances) -> str:
    """The circumstance to ask before this one makes sense: children before their age, health before its kind."""
    before = BEFORE.get(field)
    return before if before and getattr(person, before) is None else field


def _likelihood(item: Assessment) -> float:
    """How likely an undecided scheme is to fit: the fixed clauses all met, and one of the alternatives, if any."""
    fixed = prod(chance(finding.clause) for finding in _unknown(item) if not finding.alternative)
    ways = [chance(finding.clause) for finding in _unknown(item) if finding.alternative]
    return fixed * max(ways, default=1.0)


def _can_fit(item: Assessment, declined: Collection[str]) -> bool:
    """Whether answers to what is not declined could still make it fit."""
    if item.truth is not Truth.UNKNOWN:
        return False
    open_ways = [finding for finding in _unknown(item) if finding.alternative]
    fixed = all(finding.alternative or finding.field not in declined for finding in _unknown(item))
    return fixed and (not open_ways or any(finding.field not in declined for finding in open_ways))


def _settles(finding: Finding, item: Assessment) -> float:
    """Chance that an answer settles the scheme, made less by how heavy the question is."""
    yes = chance(finding.clause)
    alone = len(item.missing) == 1
    settled = 1.0 if alone else (yes if finding.alternative else 1 - yes)
    return settled / BURDEN.get(finding.field, 1.0)

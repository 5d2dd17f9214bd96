"""Everything together: one person's circumstances in, the contract's result out."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from knowledge import questions, words
from knowledge.assess import Assessment, assess_all, gives_way, promising
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances, area_dict
from knowledge.clauses import hold_all
from knowledge.elsewhere import Elsewhere
from knowledge.foresight import changes
from knowledge.inference import with_implied
from knowledge.order import ranked
from knowledge.ranking import rated
from knowledge.reasons import reason, reasons
from knowledge.scheme import Scheme
from knowledge.truth import NO, UNKNOWN, YES

# What decides most of all is asked before anything is tried out.
FIRST = ("age", "area", "work", "health_condition")


@dataclass(frozen=True, slots=True)
class Result:
    """What one person may be shown.

    recommended: fits, best first. possible: may fit, likewise. question: the circumstance most worth asking.
    left: about how many questions remain.
    """

    person: Circumstances
    recommended: list[Assessment]
    possible: list[Assessment]
    question: str | None
    left: int


def recommend(
    catalogue: Catalogue,
    person: Circumstances,
    today: date,
    declined: Collection[str] = (),
    asked: int = 0,
) -> Result:
    """Assess what is near the person, rank what fits, and choose the next question.

    `declined`: circumstances they would rather not give; never asked again, everything else still works.
    `asked`: how many questions have been put; the more, the likelier the next must be to change the result.
    """
    full = with_implied(person)
    rows = rated(promising(catalogue, full, today), full)
    needs = full.needs or ()
    playing = questions.in_play(rows, full, declined)
    settling = questions.next_question(playing, full, declined)
    worth = {} if settling in FIRST else changes(rows, full, declined, asked)
    return Result(
        person=person,
        recommended=ranked((row for row in rows if row.item.truth is YES), needs),
        possible=ranked((row for row in rows if row.item.truth is UNKNOWN), needs),
        question=max(worth, key=lambda field: (worth[field], field), default=settling),
        left=len(questions.still_open(playing, declined).union(worth)),
    )


def as_dict(result: Result, catalogue: Catalogue, today: date, language: str = "en") -> dict[str, Any]:
    """A Result in the contract's shape; `not_suggested` goes through every other scheme, those of elsewhere too."""
    person, where = result.person, Elsewhere(result.person, language)
    wrong, elsewhere = _others(result, catalogue, today)
    return {
        "area": area_dict(person.area[0]) if person.area and len(person.area) == 1 else None,
        "recommendations": [recommendation(item, person, language) for item in result.recommended],
        "possible": [{**_named(item.scheme), "needs": item.missing} for item in result.possible],
        "not_suggested": [
            {**_named(item.scheme), "because": reasons(item, language=language, about=person.about)}
            for item in wrong
        ]
        + [{**_named(scheme), "because": where.reasons(scheme, today)} for scheme in elsewhere],
        "next_question": result.question,
    }


def recommendation(item: Assessment, person: Circumstances, language: str = "en") -> dict[str, Any]:
    """One assessment in the contract's Recommendation shape."""
    scheme = item.scheme
    return {
        **_named(scheme),
        "summary": scheme.summary,
        "area_names": list(scheme.area.names) if scheme.area else [],
        "because": reasons(item, language=language, about=person.about),
        "check": _checks(item, person, language),
        "join": asdict(scheme.join),
        "cost": scheme.cost,
        "status": item.state,
        "sources": [_source(source) for source in scheme.sources],
        "verified_on": scheme.verified_on.isoformat() if scheme.verified_on else None,
        "confidence": scheme.confidence,
    }


def _named(scheme: Scheme) -> dict[str, Any]:
    return {"scheme": scheme.id, "name": scheme.name, "kind": scheme.kind}


def _source(source: Any) -> dict[str, Any]:
    return {"publisher": source.publisher, "url": source.url, "date": source.date}


def _others(result: Result, catalogue: Catalogue, today: date) -> tuple[Iterable[Assessment], list[Scheme]]:
    """What is near but not for this person, and what is somewhere else."""
    full = with_implied(result.person)
    near = {scheme.id: scheme for scheme in catalogue.near(full)}
    shown = {item.scheme.id for item in (*result.recommended, *result.possible)}
    wrong = [
        scheme
        for scheme in near.values()
        if scheme.id not in shown and not gives_way(scheme, catalogue, full, today)
    ]
    elsewhere = [scheme for scheme in catalogue.joinable if scheme.id not in near]
    return assess_all(catalogue, wrong, full, today), elsewhere


def _checks(item: Assessment, person: Circumstances, language: str) -> list[str]:
    scheme = item.scheme
    checks = list(scheme.check)
    for council, part in scheme.parts:
        if person.area and council in {area.name for area in person.area}:
            checks.append(words.say("utter_check_part", language=language, council=council, part=part))
    checks.extend(_aimed_checks(item, person, language))
    if scheme.confidence == "low" and not scheme.check:
        checks.append(words.say("utter_check_low", language=language))
    return checks


def _aimed_checks(item: Assessment, person: Circumstances, language: str) -> Iterable[str]:
    """One line for each clause the scheme is mainly aimed at and this person does not meet.

    A need not named bars nobody, and is no reason to ask.
    """
    for finding in hold_all(item.scheme.aimed_at, with_implied(person)):
        if finding.truth is NO and finding.field not in ("area", "needs"):
            text = reason(finding, language=language, about=person.about)["text"]
            yield words.say("utter_check_aimed", language=language, about=person.about, reason=text)

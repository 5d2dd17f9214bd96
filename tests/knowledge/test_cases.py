"""The case files under cases/: people a caseworker would know, and what each scheme must say of them.

A case has a `name`, the `day` it is asked, the `person` as the contract spells them, and one outcome:
`suits: true`; `suits: false` with `because` (the circumstances that fail, or `closed` or `planned`); or
`open` (the circumstances that would settle it). Records that came from a council's feed have no cases.
"""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge import records
from knowledge.areas import all_areas, by_name
from knowledge.circumstances import Circumstances
from knowledge.clauses import Between, Clause, InArea, hold_all, verdict
from knowledge.findings import Finding
from knowledge.inference import with_implied
from knowledge.scheme import Scheme
from knowledge.truth import Truth

CASES = Path(__file__).with_name("cases")
SCHEMES = {path.stem: path for path in records.files() if records.IMPORTED not in path.parents}
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Case = dict[str, Any]


@cache
def scheme(name: str) -> Scheme:
    return records.scheme(records.raw(SCHEMES[name]))


@cache
def cases(name: str) -> list[Case]:
    path = CASES / SCHEMES[name].parent.name / f"{name}.yml"
    if not path.exists():
        return []
    found: list[Case] = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)
    return found


def person(case: Case) -> Circumstances:
    told = dict(case["person"])
    if "area" in told:
        area = by_name(told["area"])
        assert area, f"{case['name']}: no council called {told['area']}"
        told["area"] = area.code
    return with_implied(Circumstances.from_dict(told))


def findings(case: Case, name: str) -> list[Finding]:
    return hold_all(scheme(name).rule, person(case))


def fields(found: list[Finding], truth: Truth) -> set[str]:
    return {finding.field for finding in found if finding.truth is truth}


def outcome(case: Case, name: str) -> dict[str, Any]:
    """What the scheme says of this person, in the words of a case file; the fields as sets."""
    state = scheme(name).state(case["day"])
    if state != "open":
        return {"suits": False, "because": {state}}
    found = findings(case, name)
    match verdict(found):
        case Truth.YES:
            return {"suits": True}
        case Truth.NO:
            return {"suits": False, "because": fields(found, Truth.NO)}
    return {"open": fields(found, Truth.UNKNOWN)}


def expected(case: Case) -> dict[str, Any]:
    """What the case file says, in the shape of `outcome`."""
    told: dict[str, Any] = {key: _names(case[key]) for key in ("because", "open") if key in case}
    return told if "suits" not in case else {"suits": case["suits"], **told}


def _names(value: str | list[str]) -> set[str]:
    return {value} if isinstance(value, str) else set(value)


def failing_clauses(case: Case, name: str) -> list[Clause]:
    who = person(case)
    return [clause for clause in scheme(name).rule if verdict(clause.hold(who)) is Truth.NO]


def near_misses(name: str) -> list[Clause]:
    """The clauses that some case meets all of the rule but for."""
    missed = [failing_clauses(case, name) for case in cases(name) if case.get("suits") is False]
    return [failing[0] for failing in missed if len(failing) == 1]


def can_fail(clause: Clause) -> bool:
    """Whether anybody fails it: nobody lives outside the whole United Kingdom."""
    return not (isinstance(clause, InArea) and clause.codes == all_areas().keys())


def boundaries(clause: Between) -> Iterator[int]:
    """The values on either side of each limit that a person can have."""
    if clause.lowest:
        yield from (clause.lowest - 1, clause.lowest)
    if clause.highest is not None:
        yield from (clause.highest, clause.highest + 1)


@pytest.mark.parametrize("name", SCHEMES)
def test_every_case_comes_out_as_it_says(name: str) -> None:
    wrong = [
        (case["name"], expected(case), outcome(case, name))
        for case in cases(name)
        if expected(case) != outcome(case, name)
    ]
    assert not wrong, wrong


@pytest.mark.parametrize("name", SCHEMES)
def test_a_scheme_has_somebody_it_suits_or_a_case_for_why_it_suits_nobody(
    name: str,
) -> None:
    ends = [case for case in cases(name) if case.get("because") in ("closed", "planned")]
    suits = [case for case in cases(name) if case.get("suits") is True]
    assert suits or ends


@pytest.mark.parametrize("name", SCHEMES)
def test_every_clause_of_a_rule_has_a_near_miss(name: str) -> None:
    record = scheme(name)
    lacking = [clause.field for clause in record.rule if clause not in near_misses(name) and can_fail(clause)]
    assert record.closed or not lacking, f"no case fails only for {lacking}"


@pytest.mark.parametrize("name", SCHEMES)
def test_every_limit_of_age_is_tried_on_both_sides(name: str) -> None:
    told = {case["person"].get("age") for case in cases(name)}
    limits = {
        value
        for clause in scheme(name).rule
        if isinstance(clause, Between) and clause.field == "age"
        for value in boundaries(clause)
    }
    assert scheme(name).closed or limits <= told


@pytest.mark.parametrize("name", SCHEMES)
def test_opening_and_closing_days_are_tried_on_both_sides(name: str) -> None:
    asked = {case["day"] for case in cases(name)}
    record, day = scheme(name), timedelta(days=1)
    opens = {record.opens, record.opens - day} if record.opens else set()
    closes = {record.closes, record.closes + day} if record.closes else set()
    assert record.closed or opens | closes <= asked


def test_no_case_file_is_for_a_scheme_that_is_not_there() -> None:
    strays = [path for path in CASES.rglob("*.yml") if path.stem not in SCHEMES]
    assert not strays

"""A rule read back from the terms of our own feed's taxonomy `circumstance` (knowledge/openreferral/eligibility.py)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from knowledge.areas import all_areas
from knowledge.fields import FIELDS, Kind
from knowledge.importing import own_terms
from knowledge.importing.notes import Refused
from knowledge.importing.service import TermTold

_NUMBERS = re.compile(r"(\d{0,4})\.\.(\d{0,4})")
_WAY = "_way_"
_FLAGS = {"yes": True, "no": False}

Rule = dict[str, Any]


def rule(terms: Sequence[TermTold], role: str) -> Rule:
    """The rule that the terms of link type `role`, and of its ways, make up, as records declare rules.

    Raises Refused for a demand that our feed would not make.
    """
    ways = dict.fromkeys(term.link for term in terms if (term.link or "").startswith(role + _WAY))
    found = _all_of(_demands(terms, role))
    return found | {"any_of": [_all_of(_demands(terms, way)) for way in ways]} if ways else found


def said_elsewhere(terms: Sequence[TermTold]) -> bool:
    """Whether there are terms for whom it is that are not of our taxonomy, and so make no rule."""
    return any("eligib" in (term.link or "").casefold() and not own_terms.is_ours(term) for term in terms)


def _demands(terms: Sequence[TermTold], link: str | None) -> list[str]:
    return own_terms.codes([term for term in terms if term.link == link], "circumstance")


def _all_of(codes: Iterable[str]) -> Rule:
    found: Rule = {}
    for code in codes:
        name, _, demand = code.partition(":")
        field = FIELDS.get(name)
        found[name] = _with(found.get(name), demand, field.kind if field else None)
    return found


def _with(before: Any, demand: str, kind: Kind | None) -> Any:
    """One demand more of a circumstance of that kind. Several of one are alternatives, so they make one list."""
    numbers = _NUMBERS.fullmatch(demand)
    if kind == "whole" and numbers:
        return {name: int(n) for name, n in zip(("from", "to"), numbers.groups(), strict=True) if n}
    if kind == "flag" and demand in _FLAGS:
        return _FLAGS[demand]
    if kind == "place" and demand in all_areas():
        return [*(before or ()), all_areas()[demand].name]
    if kind in ("choice", "choices"):
        excluded = demand.startswith("not:")
        if before is None or isinstance(before, Mapping) == excluded:
            return _more(before, demand)
    raise Refused("rule", f"{demand!r} is no demand that a record can make")


def _more(before: Any, demand: str) -> Any:
    if demand.startswith("not:"):
        return {"none_of": [*(before["none_of"] if before else ()), demand.removeprefix("not:")]}
    return [*(before or ()), demand]

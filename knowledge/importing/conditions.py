"""A rule read back from the terms of our own feed's taxonomy `circumstance` (knowledge/openreferral/eligibility.py)."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from knowledge.areas import all_areas
from knowledge.importing import own_terms
from knowledge.importing.notes import Refused
from knowledge.importing.service import TermTold

_NUMBERS = re.compile(r"(\d{0,4})\.\.(\d{0,4})")
_WAY = "_way_"
_FLAGS = {"yes": True, "no": False}

Rule = dict[str, Any]


def rule(terms: Sequence[TermTold], role: str) -> Rule:
    """The rule that the terms of link type `role`, and of its ways, make up, as records declare rules.

    Raises Refused for terms that make no rule together.
    """
    ways = dict.fromkeys(term.link for term in terms if (term.link or "").startswith(role + _WAY))
    try:
        found = _all_of(_demands(terms, role))
        return found | {"any_of": [_all_of(_demands(terms, way)) for way in ways]} if ways else found
    except AttributeError as fault:
        raise Refused("rule", "two of its terms cannot stand side by side") from fault


def said_elsewhere(terms: Sequence[TermTold]) -> bool:
    """Whether there are terms for whom it is that are not of our taxonomy, and so make no rule."""
    return any("eligib" in (term.link or "").casefold() and not own_terms.is_ours(term) for term in terms)


def _demands(terms: Sequence[TermTold], link: str | None) -> list[str]:
    return own_terms.codes([term for term in terms if term.link == link], "circumstance")


def _all_of(codes: Iterable[str]) -> Rule:
    found: Rule = {}
    for code in codes:
        field, _, demand = code.partition(":")
        _add(found, field, demand)
    return found


def _add(found: Rule, field: str, demand: str) -> None:
    """One demand more. Those of one circumstance are alternatives, so they make one list."""
    numbers = _NUMBERS.fullmatch(demand)
    if numbers:
        found[field] = {name: int(n) for name, n in zip(("from", "to"), numbers.groups(), strict=True) if n}
    elif demand in _FLAGS:
        found[field] = _FLAGS[demand]
    elif demand.startswith("not:"):
        found.setdefault(field, {}).setdefault("none_of", []).append(demand.removeprefix("not:"))
    else:
        found.setdefault(field, []).append(_area(demand) if field == "area" else demand)


def _area(code: str) -> str:
    if code not in all_areas():
        raise Refused("area", f"{code!r} is not the code of an area that there is")
    return all_areas()[code].name

"""The knowledge base as a directory: schemes by area, kind and words, and one scheme in full."""

from dataclasses import asdict
from datetime import date
from typing import Any

from rapidfuzz import fuzz, utils

from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.reasons import rule_text
from knowledge.scheme import Scheme
from knowledge.search import search

_ALIKE = 85


def find(
    catalogue: Catalogue, today: date, area: str | None = None, kind: str | None = None, words: str | None = None
) -> list[Scheme]:
    """Schemes that cover `area`, are of `kind` and match `words`, best first; by name where no words are given.

    Closed schemes are listed too, so that people who know one by name learn what replaced it.
    Raises BadCircumstance for an area we don't know.
    """
    person = Circumstances.from_dict({"area": area} if area else {})
    codes = {place.code for place in person.area or ()}
    covering = [s for s in catalogue.schemes.values() if not codes or s.area is None or codes & s.area.codes]
    listed = [scheme for scheme in covering if kind is None or scheme.kind == kind]
    if not words:
        return sorted(listed, key=lambda scheme: (scheme.name, scheme.id))
    return _matching(words, listed, search(words, catalogue, person, today))


def as_dict(scheme: Scheme, today: date) -> dict[str, Any]:
    """One scheme in full, as the API gives it."""
    area = scheme.area
    return {
        **{key: getattr(scheme, key) for key in ("id", "name", "kind", "summary", "cost", "lasts", "local_of")},
        "area_names": list(area.names) if area else [],
        "areas": sorted(area.codes) if area else [],
        "rule": [{"field": c.field, "rule": rule_text(c)} for c in scheme.rule if c.field not in ("area", "any_of")],
        "check": list(scheme.check),
        "join": asdict(scheme.join),
        "status": scheme.state(today),
        "opens": scheme.opens.isoformat() if scheme.opens else None,
        "closes": scheme.closes.isoformat() if scheme.closes else None,
        "successor": scheme.successor,
        "sources": [{"publisher": s.publisher, "url": s.url, "date": s.date} for s in scheme.sources],
        "verified_on": scheme.verified_on.isoformat() if scheme.verified_on else None,
        "confidence": scheme.confidence,
    }


def _matching(words: str, listed: list[Scheme], found: list[Scheme]) -> list[Scheme]:
    """Schemes whose name is like the words, typos and all, then those whose text was found by search."""
    likeness = {s.id: fuzz.WRatio(words, s.name, processor=utils.default_process) for s in listed}
    named = sorted((s for s in listed if likeness[s.id] >= _ALIKE), key=lambda s: (-likeness[s.id], s.id))
    names, allowed = {s.id for s in named}, {s.id for s in listed}
    return [*named, *(s for s in found if s.id in allowed and s.id not in names)]

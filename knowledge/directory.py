"""The knowledge base as a directory: one scheme in full, for whoever looks it up."""

from dataclasses import asdict
from datetime import date
from typing import Any

from knowledge.reasons import rule_text
from knowledge.scheme import Scheme


def as_dict(scheme: Scheme, today: date) -> dict[str, Any]:
    """One scheme in full, as the API gives it."""
    area = scheme.area
    return {
        **{
            key: getattr(scheme, key)
            for key in ("id", "name", "kind", "summary", "cost", "lasts", "local_of")
        },
        "area_names": list(area.names) if area else [],
        "areas": sorted(area.codes) if area else [],
        "rule": [
            {"field": c.field, "rule": rule_text(c)} for c in scheme.rule if c.field not in ("area", "any_of")
        ],
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

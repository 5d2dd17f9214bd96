"""What a text about a place is understood as."""

from dataclasses import dataclass
from typing import Any, Literal

from knowledge.areas import Area

Kind = Literal["postcode", "sector", "outcode", "council", "place"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A council that may be meant, and its share of the whole, from 0 to 1."""

    area: Area
    share: float


@dataclass(frozen=True, slots=True)
class Place:
    """How `query` is understood: candidates, best first; none, and kind None, if it is no place we know.

    certain: it was found as typed, or with a slip that leaves no doubt, and it lies in one council.
    """

    query: str
    kind: Kind | None
    certain: bool
    candidates: tuple[Candidate, ...]

    def as_dict(self) -> dict[str, Any]:
        """The contract's `knowledge place` object."""
        return {
            "query": self.query,
            "kind": self.kind,
            "certain": self.certain,
            "candidates": [_candidate_dict(candidate) for candidate in self.candidates],
        }


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a sentence: text[start:end]."""

    start: int
    end: int
    place: Place


def _candidate_dict(candidate: Candidate) -> dict[str, Any]:
    area = candidate.area
    return {
        "code": area.code,
        "name": area.name,
        "nation": area.nation,
        "share": round(candidate.share, 4),
        "strategic_authority": area.strategic_authority,
        "health_area": area.health_area,
    }

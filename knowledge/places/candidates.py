"""From numbers by council to candidates with shares."""

from collections.abc import Mapping

from knowledge.areas import all_areas
from knowledge.places.model import Candidate


def ranked(numbers: Mapping[str, int]) -> tuple[Candidate, ...]:
    """The councils of `numbers` (postcodes or people by council code), the largest share first."""
    total = sum(numbers.values())
    best_first = sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Candidate(all_areas()[code], number / total) for code, number in best_first)

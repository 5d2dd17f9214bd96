"""Places: what a postcode, a council or a town that somebody types means, offline and exactly.

`find` reads a text that is a place; `find_in` finds the places that a sentence mentions.
"""

from knowledge.places import codes, named
from knowledge.places.model import Candidate, Kind, Mention, Place

__all__ = ["Candidate", "Kind", "Mention", "Place", "find"]

_LONGEST = 100


def find(text: str) -> Place:
    """The place that the whole of `text` is. Typos are tolerated; a text that is no place has no candidates."""
    unknown = Place(text, None, False, ())
    if not text.strip() or len(text) > _LONGEST:
        return unknown
    return codes.find(text) or named.find(text) or unknown

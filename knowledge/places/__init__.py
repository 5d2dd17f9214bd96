"""Places: what a postcode, a council or a town that somebody types means, offline and exactly.

`find` reads a text that is a place; `find_in` finds the places that a sentence mentions.
"""

from dataclasses import replace

from knowledge.places import codes, named
from knowledge.places.mentions import find_in
from knowledge.places.model import Candidate, Kind, Mention, Place

__all__ = ["Candidate", "Kind", "Mention", "Place", "find", "find_in"]

_LONGEST = 100


def find(text: str) -> Place:
    """The place that the whole of `text` is. Typos are tolerated, and words round the one place that it mentions.

    A text that is no place has no candidates.
    """
    unknown = Place(text, None, False, ())
    if not text.strip() or len(text) > _LONGEST:
        return unknown
    return codes.find(text) or named.find(text) or _only_mention(text) or unknown


def _only_mention(text: str) -> Place | None:
    mentions = find_in(text)
    return replace(mentions[0].place, query=text) if len(mentions) == 1 else None

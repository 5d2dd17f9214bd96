"""Names of places with a slip of the finger: "Sheffeild", "Boltn", "stok on trent".

Slips are counted as optimal string alignment does: a letter too many, too few, another, or two swapped. One
is allowed from five letters, two from ten; the first letter and the number of words must be right. A short
name is meant only if many people live there: "Canvy" is no slip for Canley, a part of Coventry.
"""

from collections.abc import Mapping
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.places.gazetteer import Name, gazetteer
from knowledge.places.names import everyday_words, unmistakable

_SHORTEST = 5
_TWO_SLIPS_FROM = 10
_LONG = 8
_LEAST_PEOPLE = 5_000
_LEAST_PEOPLE_IF_SHORT = 10_000
# A rival this much smaller than the likeliest reading is not worth asking about.
_RIVAL = 0.1


def meant_by(name: str) -> tuple[Name, ...]:
    """The names of places that the key `name` may be a slip for, likeliest first; empty if there are none.

    An everyday word is never taken for a slip, nor is any for the name of a place of fewer than
    5,000 people, or 10,000 where the name has fewer than eight letters and may be mistaken.
    """
    if len(name) < _SHORTEST or name in everyday_words():
        return ()
    choices = _comparable().get(_shape(name), {})
    slips = 2 if len(name) >= _TWO_SLIPS_FROM else 1
    found = process.extract(name, choices.keys(), scorer=OSA.distance, score_cutoff=slips, limit=None)
    near = [(slips, other, choices[other]) for other, slips, _ in found]
    near.sort(key=lambda each: (each[0], -each[2].people))
    if not near or near[0][2].people < _least_people(near[0][1]):
        return ()
    least, _, best = near[0]
    return tuple(place for slips, _, place in near if slips == least and _rivals(place, best))


def _rivals(place: Name, best: Name) -> bool:
    return place is best or place.people >= best.people * _RIVAL


@cache
def _comparable() -> Mapping[tuple[str, int], Mapping[str, Name]]:
    by_shape: dict[tuple[str, int], dict[str, Name]] = {}
    for name, place in gazetteer().items():
        if len(name) >= _SHORTEST - 1 and place.people >= _LEAST_PEOPLE:
            by_shape.setdefault(_shape(name), {})[name] = place
    return by_shape


def _least_people(name: str) -> int:
    return _LEAST_PEOPLE if len(name) >= _LONG or name in unmistakable() else _LEAST_PEOPLE_IF_SHORT


def _shape(name: str) -> tuple[str, int]:
    return name[0], name.count(" ")

"""Places by name, where the whole text is a name."""

import re
from collections.abc import Iterable

from knowledge.places import typos
from knowledge.places.candidates import ranked
from knowledge.places.gazetteer import Name, gazetteer
from knowledge.places.keys import key
from knowledge.places.model import Place

_ENDINGS = re.compile(
    r"( (mbc|cbc|bc|dc|cc|council|borough|district|county|metropolitan|city|town|centre|area|uk|england))+$"
)
_BEGINNINGS = re.compile(
    r"^((city|town|borough|royal borough|london borough|county|district|north|south|east|west) of )+(the )?"
)
_IN = " in "


def find(text: str, least_people: int = 0) -> Place | None:
    """The place that the whole of `text` names, slips of the finger put right; None if it names none.

    "Newport, Isle of Wight" and "Richmond North Yorkshire" narrow the first name by the second.
    `least_people` leaves out, where a slip is put right, places with fewer people.
    """
    name = key(text)
    return exact(text, name) or _slipped(text, name, least_people)


def exact(query: str, name: str) -> Place | None:
    """The place whose key is `name`, as it is, narrowed, or without "council" and its like."""
    found = gazetteer().get(name) or gazetteer().get(gazetteer().joined.get(name, ""))
    if found:
        return _place(query, (found,))
    return narrowed(query, name) or _plainer(query, name)


def narrowed(query: str, name: str) -> Place | None:
    """The place of a name followed by the name of something wider that it lies in."""
    words = name.replace(_IN, " ").split()
    for cut in range(len(words) - 1, 0, -1):
        inner, outer = (gazetteer().get(" ".join(part)) for part in (words[:cut], words[cut:]))
        if inner and outer:
            wider = {code for code, _ in outer.councils}
            common = {code: people for code, people in inner.councils if code in wider}
            if common:
                return Place(query, "place", len(common) == 1, ranked(common))
    return None


def _plainer(query: str, name: str) -> Place | None:
    plain = _BEGINNINGS.sub("", _ENDINGS.sub("", name))
    return exact(query, plain) if plain != name and plain else None


def _slipped(query: str, name: str, least_people: int) -> Place | None:
    found = typos.meant_by(name, least_people)
    return _place(query, found) if found else None


def _place(query: str, names: Iterable[Name]) -> Place:
    people: dict[str, int] = {}
    for name in names:
        people |= {code: max(number, people.get(code, 0)) for code, number in name.councils}
    is_council = all(name.is_council for name in names)
    return Place(query, "council" if is_council else "place", len(people) == 1, ranked(people))

"""Places by name, where the whole text is a name."""

import re

from knowledge.places import names, typos
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


def find(text: str) -> Place | None:
    """The place that the whole of `text` names, slips of the finger put right; None if it names none.

    "Newport, Isle of Wight" and "Richmond North Yorkshire" narrow the first name by the second.
    """
    name = key(text)
    return exact(text, name) or slipped(text, name)


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
        inner = gazetteer().get(" ".join(words[:cut]))
        if inner:
            wider = _around(" ".join(words[cut:]))
            common = {code: people for code, people in inner.councils if code in wider}
            if common:
                return Place(query, "place", len(common) == 1, ranked(common))
    return None


def _around(name: str) -> set[str]:
    """The councils of a place; of a large city also those around it, as in "Salford, Manchester"."""
    places = gazetteer().get(name), gazetteer().get(names.wider().get(name, ""))
    return {code for place in places if place for code, _ in place.councils}


def _plainer(query: str, name: str) -> Place | None:
    plain = _BEGINNINGS.sub("", _ENDINGS.sub("", name))
    return exact(query, plain) if plain != name and plain else None


def slipped(query: str, name: str) -> Place | None:
    """The place whose key `name` is a slip for."""
    found = typos.meant_by(name)
    return _place(query, found) if found else None


def _place(query: str, meant: tuple[Name, ...]) -> Place:
    people: dict[str, int] = {}
    for name in meant:
        people |= {code: max(number, people.get(code, 0)) for code, number in name.councils}
    is_council = all(name.is_council for name in meant)
    return Place(query, "council" if is_council else "place", len(people) == 1, ranked(people))

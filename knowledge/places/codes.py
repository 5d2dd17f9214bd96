"""Postcodes, sectors and outcodes as people type them."""

import re
from collections.abc import Iterable, Iterator
from itertools import product

from knowledge.places.candidates import ranked
from knowledge.places.model import Kind, Place
from knowledge.places.postcodes import sectors

_SPACES = re.compile(r"[\s.\-]+")
_LOOKS_LIKE_ONE = re.compile(r"(?=.*[A-Z])(?=.*\d)[A-Z0-9]+")
_STARTED_UNIT = re.compile(r"(?<=\d)[A-Z]$")
_OUTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?")
_INCODE = re.compile(r"\d[A-Z]{2}")
_AS_DIGIT = {"O": "0", "I": "1"}
_AS_LETTER = {"0": "O", "1": "I"}


def find(text: str) -> Place | None:
    """The place of a text that is a whole postcode, a sector ("BL1 2") or an outcode ("BL1"); None if it is none.

    Capitals and spaces do not matter. O for 0, I for 1, and the reverse, are put right. A postcode that
    does not exist is found as its sector, or failing that its outcode, and is not certain.
    """
    code = _SPACES.sub("", text).upper()
    if not 2 <= len(code) <= 7 or not _LOOKS_LIKE_ONE.fullmatch(code):
        return None
    spaced = text.strip()[-2:-1].isspace()
    return (
        _postcode(text, code)
        or (_sector(text, code) if spaced else None)
        or _outcode(text, code)
        or _sector(text, code)
    )


def _postcode(query: str, code: str) -> Place | None:
    spellings = [out + inward for out, inward in product(_outcodes(code[:-3]), _incodes(code[-3:]))]
    for spelling in spellings:
        council = sectors().council(spelling)
        if council:
            return Place(query, "postcode", True, ranked({council: 1}))
    return _first(_area(query, spelling[:-2], spelling[:-3], exists=False) for spelling in spellings)


def _outcode(query: str, code: str) -> Place | None:
    return _first(_area(query, "", outcode) for outcode in _outcodes(code))


def _sector(query: str, code: str) -> Place | None:
    started = _STARTED_UNIT.sub("", code)
    digit = _fit(started[-1], "9")
    return _first(_area(query, outcode + digit, "") for outcode in _outcodes(started[:-1]))


def _first(found: Iterable[Place | None]) -> Place | None:
    return next(filter(None, found), None)


def _area(query: str, sector: str, outcode: str, exists: bool = True) -> Place | None:
    kind: Kind = "sector"
    councils = sectors().in_sector(sector)
    if not councils:
        kind, councils = "outcode", sectors().in_outcode(outcode)
    if not councils:
        return None
    return Place(query, kind, exists and len(councils) == 1, ranked(councils))


def _outcodes(typed: str) -> Iterator[str]:
    """The outcode as typed, if it looks like one, then with letters and digits put right."""
    shapes = ("A9", "A99", "AA9", "AA99", "A9A", "AA9A")
    spelt = ["".join(map(_fit, typed, shape)) for shape in shapes if len(shape) == len(typed)]
    spelt = [outcode for outcode in spelt if _OUTCODE.fullmatch(outcode)]
    yield from sorted(set(spelt), key=lambda outcode: (_changes(typed, outcode), outcode))


def _incodes(typed: str) -> list[str]:
    inward = "".join(map(_fit, typed, "9AA"))
    return [inward] if _INCODE.fullmatch(inward) else []


def _fit(letter: str, shape: str) -> str:
    return (_AS_DIGIT if shape == "9" else _AS_LETTER).get(letter, letter)


def _changes(typed: str, spelt: str) -> int:
    return sum(a != b for a, b in zip(typed, spelt, strict=True))

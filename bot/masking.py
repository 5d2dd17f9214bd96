"""Personal identifiers taken out of a message before anything stores it or the dialogue sees it.

A postcode becomes the name of its council, which is all that the dialogue needs of it.
"""

import re

from knowledge import places
from knowledge.handover import ALPHABET

# Each pattern is linear: bounded repeats of single character classes.
_PATTERNS = (
    (re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"), "[email]"),
    (
        re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b", re.I),
        "[national insurance number]",
    ),
    (re.compile(r"(?<!\d)(?:\d[ -]?){15}\d(?!\d)"), "[card number]"),
    (re.compile(rf"\b[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}-[{ALPHABET}]{{3}}\b", re.I), "[code]"),
    (re.compile(r"(?<!\d)(?:\+44[ -]?|0)(?:\d[ -]?){8,9}\d(?!\d)"), "[phone number]"),
)
_CALLED = "my name is|my name's|my names|i am called|i'm called|call me"
_NAME = re.compile(rf"\b((?i:{_CALLED}))((?: [A-Z][\w'-]{{1,30}}){{1,3}})")
_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) {0,2}(\d)([A-Z]{2})\b", re.I)


def masked(text: str) -> str:
    """`text` with a word for each e-mail address, phone, card or National Insurance number, handover code and name."""
    for pattern, word in _PATTERNS:
        text = pattern.sub(word, text)
    text = _NAME.sub(r"\1 [name]", text)
    return _POSTCODE.sub(_council, text)


def _council(found: re.Match[str]) -> str:
    """The council if the whole postcode lies in one; else the sector, which is not one home's."""
    place = places.find(found[0])
    if place.kind == "postcode" and len(place.candidates) == 1:
        return place.candidates[0].area.name
    return f"{found[1].upper()} {found[2]}"

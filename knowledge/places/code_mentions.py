"""Postcodes and parts of them in a sentence.

A whole postcode counts wherever it stands; a part ("BL1") only where the words around speak of a place, for B1
is a driving licence too, and M60 a motorway.
"""

import re
from collections.abc import Iterator

from knowledge.places import codes
from knowledge.places.evidence import Message
from knowledge.places.model import Mention

_WHOLE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?[ .-]{0,3}\d[a-z]{2}\b", re.IGNORECASE)
_SLIPPED = re.compile(r"\b[a-z0]{1,2}[\doi][a-z\d]? {0,2}[\doi][a-z]{2}\b", re.IGNORECASE)
_PART = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\b(?: \d(?= *(?:$|[,.;!?\n])))?", re.IGNORECASE)
# "in w2 2nd floor", "in m1 9am"
_ORDINAL = re.compile(r"\s(1st|2nd|3rd|\dth|\d[ap]m)$", re.IGNORECASE)


def find_in(message: Message) -> list[Mention]:
    """The codes in `message`, in order."""
    found: list[Mention] = []
    for mention in (*_codes(message, _WHOLE), *_slipped(message), *_parts(message)):
        if not any(mention.start < other.end and other.start < mention.end for other in found):
            found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _codes(message: Message, pattern: re.Pattern[str]) -> Iterator[Mention]:
    for match in pattern.finditer(message.text):
        place = codes.find(match.group())
        if place and not _ORDINAL.search(match.group()):
            yield Mention(*match.span(), place)


def _slipped(message: Message) -> Iterator[Mention]:
    return (mention for mention in _codes(message, _SLIPPED) if mention.place.kind == "postcode")


def _parts(message: Message) -> Iterator[Mention]:
    for mention in _codes(message, _PART):
        if message.speaks_of_place(mention.start, mention.end):
            yield mention

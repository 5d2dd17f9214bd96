"""The names of places in a sentence.

A name that can hardly be anything else counts wherever it stands. A small village's needs "in", "from" or the
like before it, and so does a person's ("help from barry" is not enough). An everyday word ("reading", "sale")
needs more: a capital too, or "live in", or "jobs in" with nothing after it, or to stand alone. Slips are put
right only after such words, or in a long name that stands alone between two marks.
"""

import re
from collections.abc import Iterator

from knowledge.places import mutations, named
from knowledge.places.evidence import Message
from knowledge.places.gazetteer import Name, gazetteer
from knowledge.places.keys import key
from knowledge.places.model import Mention, Place

_LONGEST_NAME = 6
_LONGEST_SLIP = 4
# Letters from which a name with a slip may stand alone between two marks: "huddersfeild, 31".
_SAFE_SLIP = 7
_ONE_NAME = re.compile(r"(\b[Ss]t\. |[^.])*")
_PARTED = re.compile(r"[,;:!?()\n/]")
_CHUNK = re.compile(r"\S+")
_IN_A_LINK = re.compile(r"@|://|www\.")


def find_in(message: Message) -> list[Mention]:
    """The names in `message`, the longest that fits at each word."""
    found: list[Mention] = []
    first = 0
    while first < len(message.words):
        last, place = _at(message, first)
        if place:
            found.append(Mention(message.words[first].start, message.words[last].end, place))
        first = last + 1
    links = [chunk.span() for chunk in _CHUNK.finditer(message.text) if _IN_A_LINK.search(chunk.group())]
    return [name for name in found if not any(start <= name.start < end for start, end in links)]


def _at(message: Message, first: int) -> tuple[int, Place | None]:
    begun, led = gazetteer().begins(message.words[first].letters), message.before(first) != "none"
    if not (begun or led or message.alone(first, first)):
        return first, None
    spans = list(_spans(message, first))[::-1]
    for last, text, name in spans:
        if name and _meant(name, message, first, last):
            return last, named.exact(text, key(text))
    for last, text, name in spans:
        if name or last - first >= _LONGEST_SLIP:
            continue
        place = _welsh(message, first, text) if led else None
        if led or (last == first and len(text) >= _SAFE_SLIP and message.alone(first, last)):
            place = place or named.slipped(text, key(text))
        if place:
            return last, place
    return first, None


def _spans(message: Message, first: int) -> Iterator[tuple[int, str, Name | None]]:
    """The words from `first` on that may be one name, and what they name, the shortest before."""
    for last in range(first, min(first + _LONGEST_NAME, len(message.words))):
        text = _one_name(message, first, last)
        if text is None:
            return
        yield last, text, _known(text)


def _one_name(message: Message, first: int, last: int) -> str | None:
    text = message.text[message.words[first].start : message.words[last].end]
    return text if _ONE_NAME.fullmatch(text) and not _PARTED.search(text) else None


def _known(text: str) -> Name | None:
    name = key(text)
    return gazetteer().get(name) or gazetteer().get(gazetteer().joined.get(name, ""))


def _meant(name: Name, message: Message, first: int, last: int) -> bool:
    if name.manner == "plain" or message.named_after(last):
        return True
    link = message.before(first)
    alone = message.alone(first, last)
    if name.manner == "small":
        return link != "none" or alone or message.sided(last)
    if name.manner == "personal":
        return link == "strong" or alone or (link == "some" and message.no_giver(first))
    linked = link == "some" and not message.month(first)
    wanted = message.sought(first, last) and not message.month(first)
    return link == "strong" or wanted or (message.capital(first) and (alone or linked))


def _welsh(message: Message, first: int, text: str) -> Place | None:
    if message.words[first - 1].letters not in mutations.PREPOSITIONS:
        return None
    for radical in mutations.radicals(key(text)):
        place = named.narrowed(text, f"{radical} wales") if radical in gazetteer() else None
        if place:
            return place
    return None

"""The places that a sentence mentions."""

import re

from knowledge.places import code_mentions, codes, name_mentions, named
from knowledge.places.evidence import Message
from knowledge.places.keys import key
from knowledge.places.model import Mention, Place

_LONGEST_WHOLE = 5
_JOINED = re.compile(r" *[,(]? *((in|on|the) )*", re.IGNORECASE)


def find_in(text: str) -> list[Mention]:
    """Every place and postcode that `text` mentions, in order; the whole of it, if it is nothing else."""
    message = Message(text)
    whole = _whole(message)
    if whole:
        return [whole]
    found = code_mentions.find_in(message)
    taken = [range(mention.start, mention.end) for mention in found]
    found += [
        each for each in name_mentions.find_in(message) if not any(each.start in span for span in taken)
    ]
    return _narrowed(text, sorted(found, key=lambda mention: mention.start))


def _whole(message: Message) -> Mention | None:
    if not 0 < len(message.words) <= _LONGEST_WHOLE:
        return None
    start, end = message.words[0].start, message.words[-1].end
    text = message.text[start:end]
    place = codes.find(text) or named.find(text)
    return Mention(start, end, place) if place else None


def _narrowed(text: str, mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        joined = _together(text, kept[-1], mention) if kept else None
        if joined:
            kept[-1] = joined
        else:
            kept.append(mention)
    return kept


def _together(text: str, inner: Mention, outer: Mention) -> Mention | None:
    """One mention for "Newport, Isle of Wight" or "Horwich in Bolton"; None where the two are separate places."""
    names = ("council", "place")
    if inner.place.kind not in names or outer.place.kind not in names:
        return None
    if not _JOINED.fullmatch(text[inner.end : outer.start]):
        return None
    query = text[inner.start : outer.end]
    place: Place | None = named.narrowed(query, f"{key(inner.place.query)} {key(outer.place.query)}")
    return Mention(inner.start, outer.end, place) if place else None

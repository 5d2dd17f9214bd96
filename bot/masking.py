"""Personal identifiers taken out of a message before anything stores it or the dialogue sees it.

A postcode becomes the name of its council, which is all that the dialogue needs of it.
"""

import re

from bot.nlu.words.lexicon import lexicon, members
from knowledge import places
from knowledge.handover import ALPHABET
from knowledge.phrases import low

# Each pattern is linear: bounded repeats of single character classes.
_GAP = r"[ .()-]{0,2}"  # inside a phone number
_DAY_OR_TIME = r"\d\d[.-]\d\d(?:[.-]\d{2,4})?(?![.-]?\d)"
_YEARS = r"(?:19|20)\d\d\b"
_PATTERNS = (
    (re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"), "[email]"),
    (
        re.compile(rf"\b[A-CEGHJ-PR-TW-Z]{{2}}{_GAP}(?:\d\d{_GAP}){{3}}[A-D]\b", re.I),
        "[national insurance number]",
    ),
    (re.compile(rf"(?<!\d)(?!{_YEARS})(?:\d[ .-]?){{14,15}}\d(?!\d)"), "[card number]"),
    (re.compile(rf"\b[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}-[{ALPHABET}]{{3}}\b", re.I), "[code]"),
    (re.compile(rf"(?<!\d)(?:\+|00)44{_GAP}0?(?:{_GAP}\d){{9,10}}(?!\d)"), "[phone number]"),
    (re.compile(rf"(?<!\d)(?!{_DAY_OR_TIME})\(?0\d(?:{_GAP}\d){{8,9}}(?!\d)"), "[phone number]"),
)
_CALLED = r"my name is|my name['’]?s|i am called|i['’]?m called|fy enw i (?:yw|ydy|ydi)|(call me)"
_NAMED = re.compile(rf"\b((?:{_CALLED}):?)((?: [^\W\d_][\w'’-]{{0,30}}){{1,3}})", re.I)
_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) {0,2}(\d)([A-Z]{2})\b", re.I)


def masked(text: str) -> str:
    """`text` with a word for each e-mail address, phone, card or National Insurance number, handover code and name."""
    for pattern, word in _PATTERNS:
        text = pattern.sub(word, text)
    text = _NAMED.sub(_unnamed, text)
    return _POSTCODE.sub(_council, text)


def _unnamed(found: re.Match[str]) -> str:
    """What says what somebody is called, with a word for the name that follows; "call me Monday" names nobody."""
    opening, call_me, following = found.groups()
    words = following.split()
    typed = not found.string.isupper()
    count = 0
    while count < len(words) and _is_name(words[count], capitals_tell=typed and not (call_me and not count)):
        count += 1
    return " ".join((opening, *(["[name]"] if count else []), *words[count:]))


def _is_name(word: str, capitals_tell: bool) -> bool:
    """Whether it is a first name or no word that we know; or any in capitals, where those tell."""
    plain = low(word).replace("'", "")
    return (
        (capitals_tell and word[0].isupper())
        or plain in members("first_names")
        or plain not in lexicon().words
    )


def _council(found: re.Match[str]) -> str:
    """The council if the whole postcode lies in one; else the sector, which is not one home's."""
    place = places.find(found[0])
    if place.kind == "postcode" and len(place.candidates) == 1:
        return place.candidates[0].area.name
    return f"{found[1].upper()} {found[2]}"

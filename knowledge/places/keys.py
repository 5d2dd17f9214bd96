"""The form in which names of places are compared: no capitals, accents, punctuation or small variants."""

import re
import unicodedata

_VARIANTS = {"saint": "st", "upon": "on"}
_APOSTROPHES = re.compile(r"['’‘`.]")
_GAPS = re.compile(r"[^a-z0-9]+")


def key(name: str) -> str:
    """A name as it is compared: no capitals, accents or marks; saints and "the" in one form.

    >>> key("St. Anne's-upon-Sea"), key("Saint Annes on Sea"), key("Ynys Môn"), key("The Wirral")
    ('st annes on sea', 'st annes on sea', 'ynys mon', 'wirral')
    """
    plain = name.casefold()
    if not plain.isascii():
        letters = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = _GAPS.sub(" ", _APOSTROPHES.sub("", plain).replace("&", " and ")).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(_VARIANTS.get(word, word) for word in words)

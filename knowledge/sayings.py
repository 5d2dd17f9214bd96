"""What a record says on one side of a scheme, in its own sentences."""

import re
from collections.abc import Iterator

from knowledge.aspects import recorded_sign
from knowledge.scheme import Scheme

MOST = 2
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s)[^.!?]*)*[.!?]?")


def said_on(scheme: Scheme, aspect: str) -> str:
    """The sentences of its record that bear on `aspect`, two at most; empty if none does."""
    sign = recorded_sign(aspect)
    return " ".join(list(said_with(scheme, sign))[:MOST]) if sign else ""


def said_with(scheme: Scheme, sign: re.Pattern[str]) -> Iterator[str]:
    """The sentences of its record in which `sign` is found, each once."""
    join = scheme.join
    told = (join.how, scheme.summary, *scheme.check, scheme.benefits, scheme.cost, scheme.lasts)
    sentences = (part.strip() for text in told if text for part in _SENTENCE.findall(text))
    yield from dict.fromkeys(part for part in sentences if sign.search(part.lower()))

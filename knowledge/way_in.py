"""Where a record sends people: a place or a service that its way in names, beside what it is called itself."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from knowledge.beside import beside
from knowledge.catalogue import Catalogue
from knowledge.naming import called
from knowledge.phrases import low, plain
from knowledge.scheme import Scheme

# Two words or more with a capital, small ones between them: "Somerset Employment Hub", "Court of Protection".
_NAME = re.compile(r"[A-Z][\w'&+-]*(?: (?:(?:for|of|the|and|to) )?[A-Z][\w'&+-]*)+")
_FEWEST = 2  # words


def way_in_named(text: str, schemes: Iterable[Scheme], catalogue: Catalogue) -> Scheme | None:
    """The one of `schemes` whose way in names what `text` asks of, where that is no scheme itself."""
    return next((scheme for scheme in schemes if place_named(text, scheme, catalogue)), None)


def place_named(text: str, scheme: Scheme, catalogue: Catalogue) -> str:
    """What the way in of a scheme names and `text` does too, as the record writes it; "" if nothing."""
    said = f" {plain(text)} "
    found = (each for each in _places(scheme, catalogue) if f" {plain(each)} " in said)
    return max(found, key=len, default="")


def sent_to(scheme: Scheme, catalogue: Catalogue) -> list[Scheme]:
    """The schemes with a phone number that its way in names: "call Working Wales"."""
    how = scheme.join.how or ""
    others = (other for name, other in _with_phone(catalogue) if re.search(rf"\b{re.escape(name)}\b", how))
    return [other for other in others if other is not scheme]


@cache
def _places(scheme: Scheme, catalogue: Catalogue) -> tuple[str, ...]:
    own = low(scheme.name)
    return tuple(
        name
        for name in _names(scheme.join.how or "")
        if low(name) not in own and not any(low(name) in other for other in _all_names(catalogue))
    )


def _names(how: str) -> Iterator[str]:
    """Each name in a way in, and what is left of it without its first words: "Ask Somerset Council" has both."""
    for match in _NAME.finditer(how):
        words = match[0].split()
        for at in range(len(words) - _FEWEST + 1):
            if words[at][0].isupper() and words[at].lower() not in beside(__file__)["not_first"]:
                yield " ".join(words[at:])


@cache
def _all_names(catalogue: Catalogue) -> frozenset[str]:
    return frozenset(low(name) for scheme in catalogue.offers for name in called(scheme))


@cache
def _with_phone(catalogue: Catalogue) -> tuple[tuple[str, Scheme], ...]:
    offers = (scheme for scheme in catalogue.offers if scheme.join.phone)
    return tuple((scheme.name.split(" (")[0], scheme) for scheme in offers)

"""What the terms of a service's taxonomies mean here, as terms.yml and our own feed's taxonomies say."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.fields import NEEDS
from knowledge.importing import own_terms
from knowledge.importing.notes import Note, Refused
from knowledge.importing.service import TermTold
from knowledge.scheme import KINDS

_FILE = Path(__file__).with_name("terms.yml")
_WAYS_IN = {"self_referral": True, "referral": False}


def kind(terms: Sequence[TermTold]) -> str:
    """The kind of record that a service with these terms becomes. Raises Refused if they say none, or a crisis line.

    Crisis lines are what people in danger are given, and are kept by hand.
    """
    ours = [code for code in own_terms.codes(terms, "kind") if code in KINDS]
    found = ours or [known for known in _declared()["kinds"] if _meant(terms, "kinds", known)]
    if not found:
        names = ", ".join(repr(term.name or term.term) for term in terms) or "it has none"
        raise Refused("kind", f"none of its terms is a kind in terms.yml: {names}")
    if "crisis" in found:
        raise Refused("kind", "a crisis line is kept by hand")
    return found[0]


def needs(terms: Sequence[TermTold]) -> list[str]:
    """The needs that a service with these terms helps with."""
    ours = own_terms.codes(terms, "need")
    return [need for need in NEEDS if need in ours or _meant(terms, "needs", need)]


def self_referral(terms: Sequence[TermTold]) -> bool | None:
    """Whether people can put themselves forward; None if the terms do not say, and only our own feed's do."""
    return next((_WAYS_IN.get(code) for code in own_terms.codes(terms, "joining")), None)


def unknown(terms: Sequence[TermTold]) -> list[Note]:
    """A note for each term that means nothing here."""
    known = {word for group in _declared().values() for words in group.values() for word in words}
    return [
        Note("taxonomy", f"{term.name or term.term or term.id!r} is not in terms.yml")
        for term in terms
        if not _words(term) & known and not own_terms.is_ours(term)
    ]


def _meant(terms: Sequence[TermTold], group: str, meaning: str) -> bool:
    wanted = set(_declared()[group].get(meaning, ()))
    return any(_words(term) & wanted for term in terms if not own_terms.is_ours(term))


def _words(term: TermTold) -> set[str]:
    return {text.casefold() for text in (term.id, term.term, term.name) if text}


@cache
def _declared() -> dict[str, dict[str, list[str]]]:
    found: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return found

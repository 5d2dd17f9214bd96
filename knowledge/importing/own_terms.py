"""Terms of our own feed's taxonomies (knowledge/openreferral), known by identifiers that are made from the terms."""

from collections.abc import Iterable

from knowledge.importing.service import TermTold
from knowledge.openreferral.ids import uuid_of
from knowledge.openreferral.taxonomy import TAXONOMIES


def code(term: TermTold, taxonomy: str) -> str | None:
    """The code of a term of our `taxonomy`; None if it is no term of it."""
    return term.term if term.term and term.id == uuid_of("term", taxonomy, term.term) else None


def codes(terms: Iterable[TermTold], taxonomy: str) -> list[str]:
    """The codes of those of `terms` that are of our `taxonomy`."""
    return [found for term in terms if (found := code(term, taxonomy))]


def is_ours(term: TermTold) -> bool:
    """Whether it is a term of any taxonomy of our own feed's."""
    return any(code(term, taxonomy) for taxonomy in TAXONOMIES)

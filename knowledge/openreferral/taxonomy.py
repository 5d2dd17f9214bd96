"""The feed's own taxonomies and their fixed terms, from taxonomy.yml."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.openreferral.ids import uuid_of

_FILE = Path(__file__).with_name("taxonomy.yml")
TAXONOMIES = ("kind", "need", "circumstance", "joining", "confidence", "source")


@dataclass(frozen=True, slots=True)
class Term:
    """One term. `code` is unique in its `taxonomy`; `parent` the term above it; `uri` where it leads, if anywhere."""

    taxonomy: str
    code: str
    name: str
    description: str
    parent: "Term | None" = None
    uri: str | None = None

    @property
    def id(self) -> str:
        """The term's identifier."""
        return uuid_of("term", self.taxonomy, self.code)


@cache
def term(taxonomy: str, code: str) -> Term:
    """The fixed term of that code. Raises KeyError if the taxonomy has none."""
    found = _declared()[taxonomy]["terms"][code]
    return Term(taxonomy, code, found["name"], found["description"])


def fixed_terms(taxonomy: str) -> tuple[Term, ...]:
    """The fixed terms of a taxonomy, in order; none for `source`."""
    return tuple(term(taxonomy, code) for code in _declared()[taxonomy].get("terms", ()))


def taxonomy_id(taxonomy: str) -> str:
    """The identifier of a taxonomy."""
    return uuid_of("taxonomy", taxonomy)


def taxonomy_as_dict(taxonomy: str) -> dict[str, Any]:
    """A taxonomy in the standard's shape, without its terms."""
    found = _declared()[taxonomy]
    return {
        "id": taxonomy_id(taxonomy),
        "name": found["name"],
        "description": found["description"],
        "version": _declared()["version"],
    }


def term_as_dict(term: Term) -> dict[str, Any]:
    """A term in the standard's shape; `term` is its code."""
    found = {
        "id": term.id,
        "name": term.name,
        "description": term.description,
        "parent_id": term.parent.id if term.parent else None,
        "taxonomy": _declared()[term.taxonomy]["name"],
        "taxonomy_id": taxonomy_id(term.taxonomy),
        "term": term.code,
        "term_uri": term.uri,
    }
    return {key: value for key, value in found.items() if value is not None}


@cache
def _declared() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return found

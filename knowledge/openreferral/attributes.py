"""The taxonomy terms of a scheme: its kind, needs, demands, way in, confidence and sources."""

from collections.abc import Iterator
from typing import Any

from knowledge import words
from knowledge.openreferral.eligibility import Link, links
from knowledge.openreferral.ids import uuid_of
from knowledge.openreferral.taxonomy import Term, term, term_as_dict
from knowledge.scheme import Scheme, Source


def attributes(scheme: Scheme) -> list[dict[str, Any]]:
    """The attributes of a scheme in the standard's shape."""
    return [_attribute(scheme, *link) for link in all_links(scheme)]


def all_links(scheme: Scheme) -> Iterator[Link]:
    """Every term of a scheme, each with the type of its link."""
    yield "kind", term("kind", scheme.kind)
    yield from (("need", term("need", need)) for need in scheme.helps_with)
    yield from links(scheme.rule, "eligibility")
    yield from links(scheme.aimed_at, "aimed_at")
    if scheme.join.self_referral is not None:
        yield "joining", term("joining", "self_referral" if scheme.join.self_referral else "referral")
    yield "confidence", term("confidence", scheme.confidence)
    yield from (("source", _source(source)) for source in scheme.sources)


def _source(source: Source) -> Term:
    date = source.date or words.say("utter_page_no_date")
    parts = (source.publisher, source.date, source.url, source.supports)
    return Term(
        "source",
        " | ".join(part or "" for part in parts),
        source.publisher,
        f"{date}: {source.supports}" if source.supports else date,
        uri=source.url,
    )


def _attribute(scheme: Scheme, role: str, linked: Term) -> dict[str, Any]:
    return {
        "id": uuid_of("attribute", scheme.id, role, linked.id),
        "link_type": role,
        "taxonomy_term_id": linked.id,
        "taxonomy_term": term_as_dict(linked),
    }

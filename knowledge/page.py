"""Every record on one Markdown page, for whoever checks the facts. `python -m knowledge page` prints it.

The page says nothing of today, so that it changes only when a record does.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from knowledge import words
from knowledge.catalogue import Catalogue
from knowledge.clauses import AnyOf, Clause
from knowledge.explain import sentence
from knowledge.scheme import KINDS, Join, Scheme, Source


def page(catalogue: Catalogue) -> str:
    """All schemes by kind and name: who for, where, how to join, dates, what to ask, source, last verified."""
    schemes = sorted(catalogue.schemes.values(), key=lambda scheme: (scheme.name.casefold(), scheme.id))
    parts = [f"# {_say('title')}", _say("about", count=len(schemes))]
    for kind in KINDS:
        ours = [scheme for scheme in schemes if scheme.kind == kind]
        parts += [
            f"## {words.say(f'utter_kind_{kind}')} ({len(ours)})",
            *(_entry(s, catalogue) for s in ours),
        ]
    return "\n\n".join(parts) + "\n"


def who(scheme: Scheme, language: str = "en") -> str:
    """Whom a scheme is for and mainly for, in sentences; its area is left out."""
    needed = [_clause(clause, language) for clause in scheme.rule if clause is not scheme.area]
    aimed = [_clause(clause, language) for clause in scheme.aimed_at]
    anyone = [] if needed else [_say("who_anyone", language)]
    return " ".join([*needed, *anyone, *([_say("aimed", language), *aimed] if aimed else [])])


def _entry(scheme: Scheme, catalogue: Catalogue) -> str:
    lines = {
        "who": who(scheme),
        "where": words.both(scheme.area.names) if scheme.area else _say("where_any"),
        "join": _join(scheme.join),
        "cost": scheme.cost or "",
        "dates": ", ".join(_dates(scheme, catalogue)),
        "check": " ".join(scheme.check),
        "source": "; ".join(map(_source, scheme.sources)),
        "verified": ", ".join(_verified(scheme)),
    }
    facts = [
        f"- {_say(name)}: {text if name == 'source' else _plain(text)}"
        for name, text in lines.items()
        if text
    ]
    head = f"### {_plain(scheme.name)}\n\n{_say('entry', id=scheme.id, confidence=scheme.confidence)}"
    return "\n\n".join([head, _plain(scheme.summary), "\n".join(facts)])


def _clause(clause: Clause, language: str) -> str:
    if not isinstance(clause, AnyOf):
        return sentence(clause, language)
    ways = (" ".join(sentence(part, language) for part in way).removesuffix(".") for way in clause.ways)
    return _say("either", language, ways=_say("or", language).join(ways))


def _join(join: Join) -> str:
    known = {True: "self_yes", False: "self_no", None: "self_unknown"}[join.self_referral]
    contacts = [text for text in (join.phone, join.email, join.url, join.address) if text]
    return " ".join(text for text in (join.how, _say(known), "; ".join(contacts)) if text)


def _dates(scheme: Scheme, catalogue: Catalogue) -> Iterator[str]:
    if scheme.opens:
        yield _say("opens", date=scheme.opens)
    if scheme.closes:
        yield _say("closes", date=scheme.closes)
    if scheme.closed:
        yield _say("closed")
    if scheme.successor:
        yield _say("successor", scheme=catalogue.schemes[scheme.successor].name)


def _source(source: Source) -> str:
    name = _plain(source.publisher)
    linked = f"[{name}](<{source.url}>)" if source.url else name
    supports = f" ({_plain(source.supports)})" if source.supports else ""
    return f"{linked}, {source.date or _say('no_date')}{supports}"


def _verified(scheme: Scheme) -> Iterable[str]:
    yield str(scheme.verified_on or "") or _say("never")
    if scheme.review_by:
        yield _say("review", date=scheme.review_by)


def _say(name: str, language: str = "en", **values: Any) -> str:
    return words.say(f"utter_page_{name}", language=language, **values)


def _plain(text: str) -> str:
    """Text that Markdown shows as it is: no markup of its own, one line."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", " ".join(text.split()))

"""People a resident can talk to about their own case, and a scheme as a line to call."""

from collections.abc import Iterable, Iterator
from typing import Any

from knowledge.beside import beside
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.clauses import met
from knowledge.needs import told_needs
from knowledge.ranking import answers
from knowledge.scheme import Scheme
from knowledge.truth import NO

NEAR = 2  # lines of schemes that fit, besides those that are there for everybody


def people(
    person: Circumstances, fitting: Iterable[Scheme], catalogue: Catalogue, low: bool = True
) -> tuple[Scheme, ...]:
    """The services with a person to talk to, first those for what they told, then those of their nation.

    fitting: the schemes that suit them, best first, of which the first few with a phone that answer what they told
    are among them. low: they say now how low they are; else the lines that are there to listen come last.
    """
    near = [scheme for scheme in fitting if scheme.join.phone and answers(scheme, person)][:NEAR]
    nations = beside(__file__)["nations"]
    general = _named(nations.get(person.nation or "England", nations["England"]), person, catalogue)
    found = tuple(dict.fromkeys([*_by_what_was_told(person, catalogue), *near, *general]))
    return (
        found if low else tuple(sorted(found, key=lambda scheme: scheme.id in beside(__file__)["listening"]))
    )


def listeners(catalogue: Catalogue) -> list[Scheme]:
    """The lines that are there to listen."""
    return [catalogue.schemes[name] for name in beside(__file__)["listening"] if name in catalogue.schemes]


def lines_for(need: str, person: Circumstances, catalogue: Catalogue) -> list[Scheme]:
    """The lines there for one need that are never among the schemes shown."""
    named = _named(beside(__file__)["told"]["needs"].get(need, ()), person, catalogue)
    return [scheme for scheme in named if scheme.kind == "crisis"]


def lines_on(benefit: str, person: Circumstances, catalogue: Catalogue) -> list[Scheme]:
    """The lines of those who pay a benefit."""
    return lines_of(beside(__file__)["told"]["benefits"].get(benefit, ()), person, catalogue)


def lines_of(ids: Iterable[str], person: Circumstances, catalogue: Catalogue) -> list[Scheme]:
    """The lines with these ids that are for this person."""
    return list(_named(ids, person, catalogue))


def help_line(scheme: Scheme) -> dict[str, Any]:
    """A scheme in the contract's shape of a help line; keys with nothing known are left out."""
    line = {"name": scheme.name, "phone": scheme.join.phone, "text": scheme.join.how, "url": scheme.join.url}
    return {key: value for key, value in line.items() if value}


def distinct(lines: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Help lines without those whose number was there before under another name; those with no number all stay."""
    seen: set[str] = set()
    kept = []
    for line in lines:
        number = "".join(filter(str.isdigit, line.get("phone", "")))
        if not number or number not in seen:
            kept.append(line)
        seen.add(number)
    return kept


def _by_what_was_told(person: Circumstances, catalogue: Catalogue) -> Iterator[Scheme]:
    for field, lines in beside(__file__)["told"].items():
        told = told_needs(person) if field == "needs" else getattr(person, field) or ()
        for value in told:
            yield from _named(lines.get(value, ()), person, catalogue)


def _named(ids: Iterable[str], person: Circumstances, catalogue: Catalogue) -> Iterator[Scheme]:
    """The records that are known of, not ruled out for this person, and not aimed at others."""
    for name in ids:
        scheme = catalogue.schemes.get(name)
        if scheme and NO not in (met(scheme.rule, person), met(scheme.aimed_at, person)):
            yield scheme

"""Strict checks of every record: what is wrong, in which file and field. `python -m knowledge check` prints them."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import yaml

from knowledge import records
from knowledge.dates import first_day
from knowledge.impossible import impossible
from knowledge.readability import grade
from knowledge.records import BadRecord
from knowledge.scheme import KINDS, Scheme, Source
from knowledge.shape import misshapen

HARDEST = (
    7.0  # US school grade; about reading age 11 to 12, and the formula is rough for a few short sentences
)
_LINK = re.compile(r"(https://|tel:|mailto:)\S+")
_PHONE = re.compile(r"(?:text )?[\d ]{3,16}(?: (?:then|and) (?:option|press) \d)?|text [A-Z]+ to \d{4,6}")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CONTACTS = ("url", "phone", "email", "address")


class Fault(NamedTuple):
    """One thing wrong with one record."""

    file: str
    field: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.what}"


def faults(folder: Path = records.SCHEMES) -> list[Fault]:
    """Everything wrong with the records below `folder`; empty if they are all right."""
    found: list[Fault] = []
    read: dict[str, tuple[str, Scheme]] = {}
    for path in records.files(folder):
        name = path.relative_to(folder).as_posix()
        try:
            record = records.raw(path)
            wrong, misfits = list(misshapen(record)), list(records.misfits(record))
            found.extend(Fault(name, *item) for item in (*wrong, *misfits))
            if misfits:
                continue
            scheme = records.scheme(record)
        except BadRecord as fault:
            found.append(Fault(name, fault.field, str(fault).split(": ", 1)[-1]))
            continue
        except yaml.YAMLError:
            found.append(Fault(name, "record", "is not YAML"))
            continue
        if scheme.id in read:
            found.append(Fault(name, "id", f"is also the id of {read[scheme.id][0]}"))
        read[scheme.id] = (name, scheme)
        if not wrong:
            found.extend(Fault(name, *item) for item in wrong_with(scheme, path))
    found.extend(_dangling(read))
    return found


def wrong_with(scheme: Scheme, path: Path) -> Iterator[tuple[str, str]]:
    """Each field of one record, in the file `path`, that is wrong by itself, and what is wrong with it."""
    yield from _identity(scheme, path)
    yield from _words(scheme)
    yield from _sources(scheme)
    yield from _joining(scheme)
    yield from _dates(scheme)
    yield from (("rule", fault) for fault in impossible(scheme.rule))
    yield from (("aimed_at", fault) for fault in impossible(scheme.aimed_at))
    if scheme.area is None:
        yield "rule", "has no area"


def wrong_with_source(source: Source) -> Iterator[str]:
    """What is wrong with one source by itself."""
    if source.url and not _LINK.fullmatch(source.url):
        yield f"{source.url} is not an https link"
    if source.date and not _is_date(source.date):
        yield f"{source.date!r} is not a year, a month or a day"


def _identity(scheme: Scheme, path: Path) -> Iterator[tuple[str, str]]:
    if path.stem != scheme.id:
        yield "id", f"must be the file's name, {path.stem}"
    if scheme.kind not in KINDS:
        yield "kind", f"must be one of {', '.join(KINDS)}"
    elif path.parent.name != scheme.kind:
        yield "kind", f"must be the folder's name, {path.parent.name}"
    if scheme.confidence not in ("high", "medium", "low"):
        yield "confidence", "must be high, medium or low"


def _words(scheme: Scheme) -> Iterator[tuple[str, str]]:
    hard = grade(scheme.summary)
    if hard > HARDEST:
        yield "summary", f"is too hard to read (school grade {hard:.1f}, at most {HARDEST:.0f})"
    for field, text in (
        ("summary", scheme.summary),
        ("join", scheme.join.how or ""),
        *_each("check", scheme.check),
    ):
        if "eligib" in text.lower():
            yield field, "says eligible; say whom it is for"


def _sources(scheme: Scheme) -> Iterator[tuple[str, str]]:
    if not scheme.sources:
        yield "sources", "there is none"
    yield from (("sources", what) for source in scheme.sources for what in wrong_with_source(source))
    if scheme.verified_on and not any(source.date for source in scheme.sources):
        yield "verified_on", "there is no dated source"
    if scheme.verified_on and scheme.confidence == "low":
        yield "verified_on", "is not for a record of low confidence"


def _joining(scheme: Scheme) -> Iterator[tuple[str, str]]:
    join = scheme.join
    if join.url and not _LINK.fullmatch(join.url):
        yield "join", f"{join.url} is not an https, tel or mailto link"
    if join.phone and not _PHONE.fullmatch(join.phone):
        yield "join", f"{join.phone} is not a phone number"
    if join.email and not _EMAIL.fullmatch(join.email):
        yield "join", f"{join.email} is not an e-mail address"
    traced = any(source.url or source.date for source in scheme.sources) or "http://" in (scheme.note or "")
    if any(getattr(join, name) for name in _CONTACTS) and not traced:
        yield "join", "there is a contact and no source where it can be looked up"
    if not join.how and not any(getattr(join, name) for name in _CONTACTS):
        yield "join", "says neither how to join nor whom to ask"


def _dates(scheme: Scheme) -> Iterator[tuple[str, str]]:
    if scheme.opens and scheme.closes and scheme.opens > scheme.closes:
        yield "opens", "is after closes"


def _dangling(read: dict[str, tuple[str, Scheme]]) -> Iterator[Fault]:
    for name, scheme in read.values():
        for field in ("local_of", "successor"):
            target: str | None = getattr(scheme, field)
            if target and target not in read:
                yield Fault(name, field, f"there is no record {target}")
            elif target and scheme.id in _chain(target, field, read):
                yield Fault(name, field, "points at itself")


def _chain(target: str, field: str, read: dict[str, tuple[str, Scheme]]) -> set[str]:
    """The records that `field` leads to, one after another, from `target` on."""
    seen: set[str] = set()
    following: str | None = target
    while following in read and following not in seen:
        seen.add(following)
        following = getattr(read[following][1], field)
    return seen


def _each(field: str, texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((field, text) for text in texts)


def _is_date(text: str) -> bool:
    try:
        return isinstance(first_day(text), date)
    except ValueError:
        return False

"""Records in YAML, one file a scheme, turned into schemes. docs/records.md describes the format."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from knowledge import area_sets, rules
from knowledge.area_sets import UnknownArea
from knowledge.dates import first_day, last_day
from knowledge.scheme import Join, Scheme, Source

SCHEMES = Path(__file__).with_name("schemes")
IMPORTED = SCHEMES / "imported"  # a folder a feed, written by `knowledge import`; all else is kept by hand
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXTS = ("cost", "lasts", "benefits", "successor", "local_of", "note")
_LISTS = ("helps_with", "check", "also_called", "asked_for", "knows_of")
_NEEDED = ("id", "name", "kind", "summary", "rule", "join", "sources", "confidence")
_KEYS = {
    *(*_NEEDED, "aimed_at"),
    *("opens", "closes", "closed", "narrow", "by_name", "review_by", "verified_on", "imported"),
    *_TEXTS,
    *_LISTS,
}


class BadRecord(ValueError):
    """A record that cannot be read: `field` and what is wrong with it."""

    def __init__(self, field: str, fault: str) -> None:
        super().__init__(f"{field}: {fault}")
        self.field = field


def files(folder: Path = SCHEMES) -> list[Path]:
    """Every record file below `folder`, in order of name."""
    return sorted(folder.rglob("*.yml"))


def read_all(folder: Path = SCHEMES) -> Iterator[tuple[Path, Scheme]]:
    """Every record below `folder` as a scheme. Raises BadRecord."""
    for path in files(folder):
        yield path, scheme(raw(path))


def raw(path: Path) -> dict[str, Any]:
    """One record file as YAML gives it. Raises BadRecord if it is not UTF-8 or not a mapping."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise BadRecord("record", "is not UTF-8") from fault
    record = yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader
    if not isinstance(record, dict):
        raise BadRecord("record", "must be a mapping of fields")
    return record


def misfits(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What no record has and this one does, then what every record needs and this one lacks: field and fault."""
    for name in sorted(map(str, set(record) - _KEYS)):
        yield name, "is not a field of a record"
    for name in _NEEDED:
        if name not in record:
            yield name, "is missing"


def scheme(record: Mapping[str, Any]) -> Scheme:
    """One record as a scheme. Raises BadRecord naming the field."""
    for name, what in misfits(record):
        raise BadRecord(name, what)
    try:
        parts = area_sets.parts(record["rule"].get("area", []))
        plain: dict[str, Any] = {
            **{name: record[name] for name in ("id", "name", "kind", "summary", "confidence")},
            **{name: record.get(name) for name in _TEXTS},
            **{name: tuple(record.get(name, ())) for name in _LISTS},
            **_dates(record),
        }
        return Scheme(
            **plain,
            rule=rules.read(record["rule"]),
            aimed_at=rules.read(record.get("aimed_at", {})),
            parts=parts,
            join=Join(**record["join"]),
            sources=tuple(Source(**source) for source in record["sources"]),
            closed=record.get("closed", False),
            narrow=record.get("narrow", False),
            by_name=record.get("by_name", False),
        )
    except (rules.BadRule, UnknownArea) as fault:
        raise BadRecord("rule", str(fault)) from fault
    except (TypeError, AttributeError) as fault:
        raise BadRecord("record", str(fault)) from fault


def _dates(record: Mapping[str, Any]) -> dict[str, date | None]:
    ends = {"opens": first_day, "closes": last_day, "review_by": first_day, "verified_on": first_day}
    found: dict[str, date | None] = {}
    for name, end in ends.items():
        try:
            found[name] = end(record[name]) if record.get(name) is not None else None
        except ValueError as fault:
            raise BadRecord(name, str(fault)) from fault
    return found

"""The records into the database, once for every change of them."""

import hashlib
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select

from knowledge import area_sets, records
from knowledge.scheme import Scheme
from knowledge.store import fulltext
from knowledge.store.engine import reading, writing
from knowledge.store.tables import load, scheme, scheme_area, scheme_word

_AREAS = (area_sets.SETS, area_sets.SETS.with_name("areas.csv"))


def load_records(engine: Engine, folder: Path = records.SCHEMES) -> int:
    """Put every record of `folder` into the database unless just these are in it. Returns how many were put in.

    Several processes may call it at once. Raises BadRecord, and then changes nothing.
    """
    digest = _digest(folder)
    with writing(engine, alone=True) as connection:
        if connection.scalar(select(load.c.digest)) == digest:
            return 0
        raw = [records.raw(path) for path in records.files(folder)]
        _replace(connection, [(record, records.scheme(record)) for record in raw])
        connection.execute(insert(load).values(digest=digest))
    return len(raw)


def read_schemes(engine: Engine) -> list[Scheme]:
    """Every scheme in the database."""
    with reading(engine) as connection:
        rows = connection.scalars(select(scheme.c.record).order_by(scheme.c.id))
        return [records.scheme(record) for record in rows]


def _replace(connection: Connection, pairs: list[tuple[dict[str, Any], Scheme]]) -> None:
    for table in (scheme_area, scheme, scheme_word, load):
        connection.execute(delete(table))
    _insert(connection, scheme, [_row(record) for record, _ in pairs])
    covered = [{"scheme_id": s.id, "area": code} for _, s in pairs if s.area for code in s.area.codes]
    _insert(connection, scheme_area, covered)
    vocabulary = fulltext.replace(connection, [s for _, s in pairs])
    _insert(connection, scheme_word, [{"word": word} for word in sorted(vocabulary)])


def _insert(connection: Connection, table: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _row(record: dict[str, Any]) -> dict[str, Any]:
    plain = {key: _plain(value) for key, value in record.items()}
    return {**{key: record[key] for key in ("id", "kind", "name", "summary")}, "record": plain}


def _plain(value: Any) -> Any:
    """Dates as text, as JSON needs them; everything else as it is."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _digest(folder: Path) -> str:
    total = hashlib.sha256()
    for path in (*_AREAS, *records.files(folder)):
        total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()

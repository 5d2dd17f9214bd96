"""The files of one feed's records, and whether somebody has changed them since they were written."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from knowledge import records
from knowledge.importing.record import Record
from knowledge.records import BadRecord

_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Kept:
    """A record of the feed as it is on the disk. `hash`: of the record as it was written."""

    path: Path
    record: Record
    feed: str
    hash: str

    @property
    def edited(self) -> bool:
        """Whether somebody has changed the record since."""
        return digest(self.record) != self.hash


def kept(folder: Path) -> dict[str, Kept]:
    """The records below `folder` that came from a feed, by the feed's identifier of each."""
    found = ((path, _readable(path)) for path in records.files(folder))
    return {
        told["id"]: Kept(path, record, told["feed"], told["hash"])
        for path, record in found
        if (told := _told(record))
    }


def digest(record: Mapping[str, Any]) -> str:
    """SHA-256 of a record, in hexadecimal, without where it came from."""
    plain = {key: value for key, value in record.items() if key != "imported"}
    return hashlib.sha256(json.dumps(plain, sort_keys=True, default=str).encode()).hexdigest()


def place(folder: Path, record: Record) -> Path:
    """Where a record belongs below the folder of its feed."""
    return folder / str(record["kind"]) / f"{record['id']}.yml"


def write(path: Path, record: Record, feed: str, id: str, today: date) -> None:
    """Write a record and where it came from, whole or not at all."""
    whole = {
        **record,
        "imported": {"feed": feed, "id": id, "hash": digest(record), "taken_on": today.isoformat()},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_text(
        yaml.safe_dump(whole, sort_keys=False, allow_unicode=True, width=_WIDTH), encoding="utf-8"
    )
    os.replace(beside, path)


def _told(record: Mapping[str, Any]) -> dict[str, str] | None:
    """Where a record came from; None if it does not say."""
    told = record.get("imported")
    if not isinstance(told, Mapping) or not {"id", "feed", "hash"} <= told.keys():
        return None
    return {key: str(value) for key, value in told.items()}


def _readable(path: Path) -> dict[str, Any]:
    """A record; nothing if the file cannot be read, which `knowledge check` says."""
    try:
        return records.raw(path)
    except (BadRecord, yaml.YAMLError):
        return {}

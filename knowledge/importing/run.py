"""One run: each service of a document becomes a file, or a reason why it does not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from knowledge import checking, records
from knowledge.importing.documents import Document
from knowledge.importing.duplicates import Duplicates
from knowledge.importing.keep import Kept, digest, kept, place, write
from knowledge.importing.notes import Note, Refused
from knowledge.importing.origin import Origin
from knowledge.importing.reading import read
from knowledge.importing.record import Record, record
from knowledge.importing.service import Service
from knowledge.records import BadRecord
from knowledge.scheme import Scheme
from knowledge.shape import misshapen

Result = Literal["new", "updated", "unchanged", "conflict", "duplicate", "refused", "gone"]
_REWRITE = ("summary",)  # a record with such a fault is kept: only somebody who writes can put it right


class OtherFeed(ValueError):
    """The folder holds records of another feed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one service. scheme: the id of its record, if there is one. why: for what is not just done."""

    id: str
    name: str
    result: Result
    scheme: str | None = None
    why: str | None = None
    notes: tuple[Note, ...] = ()


class Import:
    """Services into the files of `folder`, beside the records `others` that are kept otherwise."""

    def __init__(
        self, origin: Origin, folder: Path, others: Iterable[Scheme], today: date, dry: bool = False
    ) -> None:
        self._origin, self._folder, self._today, self._dry = origin, folder, today, dry
        self._duplicates, self._kept = Duplicates(others), kept(folder)
        strangers = {old.feed for old in self._kept.values()} - {origin.name}
        if strangers:
            raise OtherFeed(f"{folder} holds records of {strangers.pop()}")

    def run(self, document: Document) -> list[Outcome]:
        """What became of each service, and of each record whose service is gone. Files are written unless it is dry."""
        outcomes, seen = [], set[str]()
        for told in document.services:
            service = read(told if isinstance(told, Mapping) else {})
            outcomes.append(self._once(service, seen))
            seen.add(service.id)
        outcomes += [
            Outcome(u.id, u.name, "refused", why=f"could not be fetched: {u.why}") for u in document.unread
        ]
        seen.update(unread.id for unread in document.unread)
        return [*outcomes, *(self._gone(seen) if document.whole else ())]

    def _once(self, service: Service, seen: set[str]) -> Outcome:
        name = service.name or ""
        if service.id in seen:
            return Outcome(service.id, name, "refused", why="id: another service of the feed has it")
        try:
            return self._taken(service)
        except Refused as fault:
            return Outcome(service.id, name, "refused", why=str(fault))

    def _taken(self, service: Service) -> Outcome:
        old = self._kept.get(service.id)
        made, found = record(service, self._origin, self._today)
        if old:
            made["id"] = old.record["id"]
        id, name, notes = made["id"], made["name"], (*found, *_checked(made, self._folder))
        same = self._duplicates.of(records.scheme(made))
        if same:
            why = f"{same[0].id} {same[1]}" + (f"; {id} is there as well" if old else "")
            return Outcome(service.id, name, "duplicate", id if old else None, why, notes)
        result, reason = self._settle(service.id, made, old)
        return Outcome(service.id, name, result, id, reason, notes)

    def _settle(self, id: str, made: Record, old: Kept | None) -> tuple[Result, str | None]:
        """Write the record if it is new or changed and nobody has changed the file meanwhile."""
        path = place(self._folder, made)
        if old and old.hash == digest(made):
            return "unchanged", None
        if old and old.edited:
            return "conflict", f"{old.path.name} was edited here, and the feed says otherwise: {digest(made)}"
        if path.exists() and (old is None or path != old.path):
            return "conflict", f"{path.name} is there and did not come from this service, or cannot be read"
        if not self._dry:
            write(path, made, self._origin.name, id, self._today)
            if old and old.path != path:
                old.path.unlink()
        return ("updated" if old else "new"), None

    def _gone(self, seen: set[str]) -> Iterator[Outcome]:
        for id, old in self._kept.items():
            if id not in seen:
                scheme = str(old.record.get("id"))
                yield Outcome(id, str(old.record.get("name")), "gone", scheme, "no longer in the feed")


def _checked(made: Record, folder: Path) -> list[Note]:
    """What is still to be written better. Raises Refused for any other fault that `knowledge check` would find."""
    try:
        scheme = records.scheme(made)
    except BadRecord as fault:
        raise Refused(fault.field, str(fault).split(": ", 1)[-1]) from fault
    faults = [*misshapen(made), *checking.wrong_with(scheme, place(folder, made))]
    for field, what in faults:
        if field not in _REWRITE:
            raise Refused(field, what)
    return [Note(field, what) for field, what in faults]


def as_dict(outcome: Outcome) -> dict[str, Any]:
    """An outcome for a report in JSON."""
    told = {key: getattr(outcome, key) for key in ("id", "name", "result", "scheme", "why")}
    return {**told, "not_mapped": [note._asdict() for note in outcome.notes]}

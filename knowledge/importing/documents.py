"""What a file or a feed holds: the services, as they were written down."""

import csv
import io
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from knowledge.importing import columns

LARGEST = 50_000_000  # bytes of one file
_LISTS = ("contents", "content", "items", "services")  # 3.0's envelope, 1.0's, and two that occur
_LONGEST_NUMBER = 18  # digits


class NotAFeed(ValueError):
    """A document that holds no services we can read; says why."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A service that a feed lists and does not give."""

    id: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """The services of a document as they stand. whole: it is all of a list, so what is not in it is gone."""

    services: list[Any]
    whole: bool
    unread: tuple[Unread, ...] = ()


def read(content: bytes, name: str) -> Document:
    """The services of a JSON or CSV file. `name`: its name; one that ends in .csv is CSV. Raises NotAFeed."""
    if len(content) > LARGEST:
        raise NotAFeed(f"is larger than {LARGEST // 1_000_000} MB")
    text = _decoded(content)
    return _rows(text) if name.lower().endswith(".csv") else of_json(from_json(text))


def from_json(text: str | bytes) -> Any:
    """What a JSON text says. A number too long to be one is infinite. Raises NotAFeed."""
    try:
        return json.loads(text, parse_int=_whole)
    except (ValueError, RecursionError) as fault:
        raise NotAFeed("is not JSON") from fault


def of_json(data: Any) -> Document:
    """The services of an envelope, of a list, or the one service that `data` is. Raises NotAFeed."""
    if isinstance(data, list):
        return Document(data, whole=True)
    if isinstance(data, Mapping):
        found = next((data[key] for key in _LISTS if isinstance(data.get(key), list)), None)
        if found is not None:
            return Document(found, whole=len(found) >= _told(data))
        if data.get("id") is not None and "name" in data:
            return Document([data], whole=False)
    raise NotAFeed("holds no list of services, and is not a service")


def _told(envelope: Mapping[str, Any]) -> float:
    """How many services an envelope says there are; none if it does not say."""
    numbers = (envelope.get("total_items"), envelope.get("totalElements"))
    return max((number for number in numbers if isinstance(number, int | float)), default=0)


def _whole(digits: str) -> float:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else math.inf


def _rows(text: str) -> Document:
    try:
        return Document([columns.service(row) for row in csv.DictReader(io.StringIO(text))], whole=True)
    except csv.Error as fault:
        raise NotAFeed(f"is not CSV ({fault})") from fault


def _decoded(content: bytes) -> str:
    """UTF-8, or what Excel writes on Windows."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")

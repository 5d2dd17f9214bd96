"""Which records are due to be looked at again. `python -m knowledge check --stale` prints them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from knowledge import records
from knowledge.checking import Fault
from knowledge.scheme import Scheme


def stale(today: date, folder: Path = records.SCHEMES) -> list[Fault]:
    """Every record below `folder` whose review day has come, or that ended and does not say so. Raises BadRecord."""
    return [
        Fault(path.relative_to(folder).as_posix(), *item)
        for path, scheme in records.read_all(folder)
        for item in _due(scheme, today)
    ]


def _due(scheme: Scheme, today: date) -> Iterator[tuple[str, str]]:
    if scheme.closed:
        return
    if scheme.review_by is not None and scheme.review_by <= today:
        yield "review_by", f"was due on {scheme.review_by}; read its sources again"
    if scheme.closes is not None and scheme.closes < today:
        yield "closes", f"was {scheme.closes}; say closed: true, and name its successor if there is one"

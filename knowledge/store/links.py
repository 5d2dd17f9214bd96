"""What was found behind each link, kept so that a changed page is noticed."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine, delete, insert, select

from knowledge.links import LinkCheck
from knowledge.store.engine import reading, writing
from knowledge.store.tables import link_check


class LinkStore:
    """The checks of links in the database. Every method raises Unavailable if that does not answer."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def load(self) -> dict[str, LinkCheck]:
        """The last check of every link by its address."""
        with reading(self.engine) as connection:
            return {row.url: _check(row) for row in connection.execute(select(link_check))}

    def save(
        self, url: str, status: int | None, fault: str | None, page_hash: str | None, now: datetime
    ) -> None:
        """Keep what was found. A page that could not be read keeps its last hash, so that a change is noticed later."""
        with writing(self.engine) as connection:
            before = connection.execute(select(link_check).where(link_check.c.url == url)).one_or_none()
            known, changed_at = (before.page_hash, before.changed_at) if before else (None, None)
            if known and page_hash and page_hash != known:
                changed_at = now
            values = {"checked_at": now, "status": status, "fault": fault, "changed_at": changed_at}
            connection.execute(delete(link_check).where(link_check.c.url == url))
            connection.execute(insert(link_check).values(url=url, page_hash=page_hash or known, **values))


def _check(row: Any) -> LinkCheck:
    """A row as a check; SQLite forgets the zone of a time, which is always UTC."""
    changed_at = row.changed_at and row.changed_at.replace(tzinfo=UTC)
    return LinkCheck(
        row.url, row.checked_at.replace(tzinfo=UTC), row.status, row.fault, row.page_hash, changed_at
    )

"""The links of the records, and which of them somebody should look at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from knowledge.scheme import Scheme
from knowledge.today import day


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """What was last found behind a link. Times are in UTC.

    status: of HTTP, None if there was no answer. fault: why there was none (timeout, redirects, tls, connection).
    page_hash: SHA-256 of the visible text as last read. changed_at: when another text than before was last found.
    """

    url: str
    checked_at: datetime
    status: int | None
    fault: str | None
    page_hash: str | None
    changed_at: datetime | None


def links(schemes: Iterable[Scheme]) -> dict[str, list[Scheme]]:
    """Every web page that the records link to, with the schemes that do."""
    found: dict[str, list[Scheme]] = {}
    for scheme in schemes:
        for url in {scheme.join.url, *(source.url for source in scheme.sources)}:
            if url and url.startswith(("https://", "http://")):
                found.setdefault(url, []).append(scheme)
    return found


def to_review(schemes: Iterable[Scheme], checks: Mapping[str, LinkCheck]) -> list[tuple[Scheme, str, str]]:
    """Each scheme with a link that leads nowhere, or to a page that has changed since the scheme was verified."""
    wanted = (
        (scheme, checks[url]) for url, citing in links(schemes).items() if url in checks for scheme in citing
    )
    found = [(scheme, check.url, what) for scheme, check in wanted if (what := _what(scheme, check))]
    return sorted(found, key=lambda item: (item[0].id, item[1]))


def _what(scheme: Scheme, check: LinkCheck) -> str | None:
    if check.fault:
        return check.fault
    if check.status is not None and check.status >= 400:
        return f"status {check.status}"
    if check.changed_at and day(check.changed_at) > (scheme.verified_on or date.min):
        return f"changed on {check.changed_at:%Y-%m-%d}"
    return None

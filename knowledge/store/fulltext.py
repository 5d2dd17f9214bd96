"""Full text in the database's own way: FTS5 in SQLite, tsvector in PostgreSQL.

Texts are cut into words here, not there, so that both find the same schemes for the same words.
"""

import re
import unicodedata
from collections.abc import Iterable

from sqlalchemy import Connection, text

from knowledge.scheme import Scheme

_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'\u2019")
_INSERT = {
    "sqlite": "INSERT INTO scheme_search (id, name, text) VALUES (:id, :name, :text)",
    "postgresql": "INSERT INTO scheme_search (id, words) VALUES (:id, "
    "setweight(to_tsvector('simple', :name), 'A') || setweight(to_tsvector('simple', :text), 'B'))",
}
_HAS = {
    "sqlite": "SELECT id FROM scheme_search WHERE scheme_search MATCH :query",
    "postgresql": "SELECT id FROM scheme_search WHERE words @@ to_tsquery('simple', :query)",
}
_QUERY = {
    ("sqlite", False): '"{}"*',
    ("sqlite", True): 'name : "{}"*',
    ("postgresql", False): "{}:*",
    ("postgresql", True): "{}:*A",
}


def words(value: str) -> list[str]:
    """The words of a text, in small letters without accents or apostrophes.

    >>> words("Andy's Man Club, Caffi Têg")
    ['andys', 'man', 'club', 'caffi', 'teg']
    """
    plain = unicodedata.normalize("NFKD", value.translate(_APOSTROPHES).casefold())
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


def replace(connection: Connection, schemes: Iterable[Scheme]) -> set[str]:
    """Make the full text that of `schemes`. Returns every word in it."""
    connection.execute(text("DELETE FROM scheme_search"))
    rows = [_row(scheme) for scheme in schemes]
    if rows:
        connection.execute(text(_INSERT[connection.dialect.name]), rows)
    return {word for row in rows for word in f"{row['name']} {row['text']}".split()}


def having(connection: Connection, start: str, in_name: bool = False) -> set[str]:
    """The ids of schemes with a word, or a word of the name, that begins with `start` (small letters and digits)."""
    dialect = connection.dialect.name
    query = _QUERY[dialect, in_name].format(start)
    return set(connection.scalars(text(_HAS[dialect]), {"query": query}))


def _row(scheme: Scheme) -> dict[str, str]:
    about = (scheme.kind, scheme.summary, *scheme.helps_with, *(scheme.area.names if scheme.area else ()))
    named = (scheme.name, *scheme.also_called)
    return {
        "id": scheme.id,
        "name": " ".join(words(" ".join(named))),
        "text": " ".join(words(" ".join(about))),
    }

"""Schemes looked for by area, kind and words, a page at a time. SQLite and PostgreSQL give the same pages."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlalchemy import ColumnElement, Connection, Engine, collate, exists, func, select

from knowledge.store import fulltext
from knowledge.store.engine import reading
from knowledge.store.tables import scheme, scheme_area, scheme_word

_MOST_WORDS = 8
_IN_NAME = 3.0  # a word of the name counts so many times one of the text
_ENDING = re.compile(r"(?<=\w{3})(?:ies|ing|s)$")
_BYTES = {"sqlite": "BINARY", "postgresql": "C"}  # the order that does not depend on a server's language


@dataclass(frozen=True, slots=True)
class Page:
    """One page of what was found: how many schemes in all, and the ids of this page's, best first."""

    total: int
    ids: list[str]


class SchemeStore:
    """The loaded schemes, to search in."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def search(
        self,
        areas: Collection[str] = (),
        kind: str | None = None,
        words: str | None = None,
        page: int = 1,
        per_page: int = 20,
    ) -> Page:
        """Schemes that cover any of `areas` (codes; everywhere counts), are of `kind` and match `words`.

        Best first where there are words, else by name. Slips in words are put right. Raises Unavailable.
        """
        wanted, start = list(_conditions(areas, kind)), (page - 1) * per_page
        with reading(self._engine) as connection:
            if words is None:
                return _by_name(connection, wanted, start, per_page)
            names = {
                row.id: row.name
                for row in connection.execute(select(scheme.c.id, scheme.c.name).where(*wanted))
            }
            scores = _scores(connection, fulltext.words(words)[:_MOST_WORDS], set(names))
        ranked = sorted(scores, key=lambda id: (-scores[id], names[id], id))
        return Page(len(ranked), ranked[start : start + per_page])


def _conditions(areas: Collection[str], kind: str | None) -> list[ColumnElement[bool]]:
    found = [scheme.c.kind == kind] if kind else []
    if areas:
        everywhere = ~exists().where(scheme_area.c.scheme_id == scheme.c.id)
        covering = select(scheme_area.c.scheme_id).where(scheme_area.c.area.in_(areas))
        found.append(everywhere | scheme.c.id.in_(covering))
    return found


def _by_name(connection: Connection, wanted: list[ColumnElement[bool]], start: int, most: int) -> Page:
    order = [collate(column, _BYTES[connection.dialect.name]) for column in (scheme.c.name, scheme.c.id)]
    total = connection.scalar(select(func.count()).select_from(scheme).where(*wanted)) or 0
    ids = connection.scalars(select(scheme.c.id).where(*wanted).order_by(*order).offset(start).limit(most))
    return Page(total, list(ids))


def _scores(connection: Connection, asked: list[str], among: set[str]) -> dict[str, float]:
    """Every scheme that has the words, or as many as make up half of what was asked by weight, and its score.

    A word weighs its inverse document frequency: the logarithm of all schemes over those that have it.
    """
    covered, scores, whole = dict.fromkeys(among, 0.0), dict.fromkeys(among, 0.0), 0.0
    for start in dict.fromkeys(_start(connection, word) for word in asked):
        having = fulltext.having(connection, start) & among
        weight = log((len(among) + 1) / (len(having) or 1))
        whole += weight
        for id in having:
            covered[id] += weight
            scores[id] += weight
        for id in fulltext.having(connection, start, in_name=True) & among:
            scores[id] += weight * (_IN_NAME - 1)
    return {id: scores[id] for id in among if covered[id] > 0 and covered[id] >= whole / 2}


def _start(connection: Connection, word: str) -> str:
    """What to look for instead of a word: its beginning without the ending, of the nearest word if none has it."""
    start = _ENDING.sub("", word)
    known = connection.scalar(select(scheme_word.c.word).where(scheme_word.c.word.startswith(start)).limit(1))
    if known is not None or len(word) < 4:
        return start
    vocabulary = sorted(connection.scalars(select(scheme_word.c.word)))
    slips = 1 if len(word) < 7 else 2
    nearest = process.extractOne(word, vocabulary, scorer=OSA.distance, score_cutoff=slips)
    return _ENDING.sub("", nearest[0]) if nearest else start

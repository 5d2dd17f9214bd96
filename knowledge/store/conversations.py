"""Conversations kept while they last: one transaction a turn, an end by default, and erasing that erases."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, bindparam, delete, insert, select, update

from knowledge.store.engine import reading, writing
from knowledge.store.tables import conversation, message

Body = dict[str, Any]

# Built once: to build a statement costs more than SQLite takes to run it.
_OURS = conversation.c.token_hash == bindparam("ours")
_FIND = select(conversation, conversation.c.expires_at > bindparam("now")).where(_OURS)
_BODIES = select(message.c.body).where(message.c.conversation_id == bindparam("found")).order_by(message.c.id)
_KEEP = update(conversation).where(_OURS).returning(conversation.c.id)
_ADD = insert(message)


@dataclass(frozen=True, slots=True)
class Held:
    """What is kept of a conversation. state: the dialogue's own. messages: masked, oldest first."""

    channel: str
    language: str
    council: str | None
    state: dict[str, Any]
    last_message_id: str | None
    messages: list[Body]


class ConversationStore:
    """Conversations in the database, found by a token that is not itself kept.

    Every `now` is in UTC. Every method raises Unavailable if the database does not answer.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def create(
        self,
        token: str,
        channel: str,
        language: str,
        council: str | None,
        messages: Iterable[Body],
        now: datetime,
        lifetime: timedelta,
    ) -> None:
        """Begin a conversation that ends `lifetime` after its last message."""
        row: Body = {"channel": channel, "language": language, "council": council, "state": {}}
        times = {"created_at": now, "expires_at": now + lifetime}
        with writing(self.engine) as connection:
            made = connection.execute(
                insert(conversation)
                .values(token_hash=_hash(token), **row, **times)
                .returning(conversation.c.id)
            )
            _add(connection, made.scalar_one(), messages)

    def load(self, token: str, now: datetime) -> Held | None:
        """What is kept; None if there is no such conversation or its time is up, and then it is erased."""
        with reading(self.engine) as connection:
            row = connection.execute(_FIND, {"ours": _hash(token), "now": now}).one_or_none()
            if row is None:
                return None
            messages = list(connection.scalars(_BODIES, {"found": row.id}))
        if not row[-1]:
            self.erase(token)
            return None
        return Held(row.channel, row.language, row.council, row.state, row.last_message_id, messages)

    def save(
        self,
        token: str,
        state: dict[str, Any],
        messages: Iterable[Body],
        message_id: str | None,
        now: datetime,
        lifetime: timedelta,
    ) -> None:
        """Keep what one turn led to, in one transaction; nothing if the conversation was erased meanwhile."""
        values = {"state": state, "last_message_id": message_id, "expires_at": now + lifetime}
        with writing(self.engine) as connection:
            found = connection.scalar(_KEEP, {"ours": _hash(token), **values})
            if found is not None:
                _add(connection, found, messages)

    def erase(self, token: str) -> bool:
        """Delete everything about a conversation. Returns whether there was one."""
        erased = self._delete(conversation.c.token_hash == _hash(token)) > 0
        if erased:
            self._empty_log()
        return erased

    def expire(self, now: datetime) -> int:
        """Delete the conversations whose time is up. Returns how many."""
        erased = self._delete(conversation.c.expires_at <= now)
        self._empty_log()
        return erased

    def ping(self) -> None:
        """Ask the database for nothing, to learn whether it answers."""
        with reading(self.engine) as connection:
            connection.execute(select(1))

    def _delete(self, which: ColumnElement[bool]) -> int:
        with writing(self.engine) as connection:
            return connection.execute(delete(conversation).where(which)).rowcount

    def _empty_log(self) -> None:
        """Empty SQLite's write-ahead log, in which deleted words may still stand."""
        if self.engine.dialect.name == "sqlite":
            connection = self.engine.raw_connection()
            try:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.close()


def _add(connection: Connection, conversation_id: int, bodies: Iterable[Body]) -> None:
    rows = [{"conversation_id": conversation_id, "body": body} for body in bodies]
    if rows:
        connection.execute(_ADD, rows)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()

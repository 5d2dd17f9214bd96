"""Conversations kept while they last: one transaction a turn, an end by default, and erasing that erases."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine, delete, insert, select, update
from sqlalchemy.exc import OperationalError

from knowledge.store.tables import conversation, message

Body = dict[str, Any]


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
    """Conversations in the database, found by a token that is not itself kept."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

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
        row = {"channel": channel, "language": language, "council": council, "state": {}}
        times = {"created_at": now, "expires_at": now + lifetime}
        with self._engine.begin() as connection:
            made = connection.execute(insert(conversation).values(token_hash=_hash(token), **row, **times))
            rows = [{"conversation_id": made.inserted_primary_key[0], "body": body} for body in messages]
            connection.execute(insert(message), rows)

    def load(self, token: str, now: datetime) -> Held | None:
        """What is kept; None if there is no such conversation or its time is up."""
        with self._engine.connect() as connection:
            live = (conversation.c.token_hash == _hash(token), conversation.c.expires_at > now)
            row = connection.execute(select(conversation).where(*live)).one_or_none()
            if row is None:
                return None
            bodies = select(message.c.body).where(message.c.conversation_id == row.id).order_by(message.c.id)
            messages = list(connection.scalars(bodies))
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
        ours = conversation.c.token_hash == _hash(token)
        with self._engine.begin() as connection:
            row = connection.execute(update(conversation).where(ours).values(**values).returning(conversation.c.id))
            found = row.scalar_one_or_none()
            if found is not None:
                rows = [{"conversation_id": found, "body": body} for body in messages]
                connection.execute(insert(message), rows)

    def erase(self, token: str) -> bool:
        """Delete everything about a conversation. Returns whether there was one."""
        return self._delete(conversation.c.token_hash == _hash(token)) > 0

    def expire(self, now: datetime) -> int:
        """Delete the conversations whose time is up. Returns how many."""
        return self._delete(conversation.c.expires_at <= now)

    def ping(self) -> None:
        """Ask the database for nothing. Raises OSError if it does not answer."""
        try:
            with self._engine.connect() as connection:
                connection.execute(select(1))
        except OperationalError as fault:
            raise OSError("the database does not answer") from fault

    def _delete(self, which: Any) -> int:
        with self._engine.begin() as connection:
            erased = connection.execute(delete(conversation).where(which)).rowcount
        if erased and self._engine.dialect.name == "sqlite":
            with self._engine.connect() as connection:  # what was deleted may still stand in the write-ahead log
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return erased


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

"""Conversations kept while they last: one transaction a turn, an end by default, and erasing that erases."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, bindparam, delete, insert, select, update

from knowledge.store.engine import Transaction, empty_log, hashed, reading, writing
from knowledge.store.faults import Unavailable
from knowledge.store.tables import conversation, handover, message

Body = dict[str, Any]

# Built once: to build a statement costs more than SQLite takes to run it.
_OURS = conversation.c.token_hash == bindparam("ours")
_FIND = select(conversation, conversation.c.expires_at > bindparam("now")).where(_OURS)
_BODIES = select(message.c.body).where(message.c.conversation_id == bindparam("found")).order_by(message.c.id)
_KEEP = update(conversation).where(_OURS).returning(conversation.c.id)
_ADD = insert(message)


@dataclass(frozen=True, slots=True)
class Conversation:
    """What is kept of a conversation. state: the dialogue's own. messages: masked, oldest first."""

    channel: str
    language: str
    council: str | None
    state: dict[str, Any]
    last_message_id: str | None
    messages: list[Body]

    def after(
        self, state: dict[str, Any], messages: Iterable[Body], message_id: str | None, language: str
    ) -> "Conversation":
        """What is kept after a turn that led to these, as `load` would give it."""
        spoken = [*self.messages, *messages]
        return replace(self, language=language, state=state, last_message_id=message_id, messages=spoken)


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
                .values(token_hash=hashed(token), **row, **times)
                .returning(conversation.c.id)
            )
            _add(connection, made.scalar_one(), messages)

    def load(self, token: str, now: datetime) -> Conversation | None:
        """What is kept; None if there is no such conversation or its time is up, and then it has ended."""
        with reading(self.engine) as connection:
            row = connection.execute(_FIND, {"ours": hashed(token), "now": now}).one_or_none()
            if row is None:
                return None
            messages = list(connection.scalars(_BODIES, {"found": row.id}))
        if not row[-1]:
            self.end(token)
            return None
        return Conversation(row.channel, row.language, row.council, row.state, row.last_message_id, messages)

    def save(
        self,
        token: str,
        state: dict[str, Any],
        messages: Iterable[Body],
        message_id: str | None,
        now: datetime,
        lifetime: timedelta,
        language: str | None = None,
        within: Transaction | None = None,
    ) -> bool:
        """Keep what one turn led to, in one transaction. Returns whether the conversation was still there.

        language: the one it goes on in; None leaves it as it is. within: the transaction, if more is kept in it.
        """
        values: Body = {"state": state, "last_message_id": message_id, "expires_at": now + lifetime}
        if language:
            values["language"] = language
        with writing(self.engine, within=within) as connection:
            found = connection.scalar(_KEEP, {"ours": hashed(token), **values})
            if found is not None:
                _add(connection, found, messages)
        return found is not None

    def erase(self, token: str) -> bool:
        """Delete everything about a conversation, what was handed over in it too. Returns whether there was one.

        Where the log cannot be emptied at once, the next `expire` does it.
        """
        ours = conversation.c.token_hash == hashed(token)
        handed_over = handover.c.conversation_id.in_(select(conversation.c.id).where(ours))
        with writing(self.engine) as connection:
            connection.execute(delete(handover).where(handed_over))
            erased = connection.execute(delete(conversation).where(ours)).rowcount > 0
        if erased:
            empty_log(self.engine)
        return erased

    def end(self, token: str) -> bool:
        """Delete a conversation but not what was handed over in it. Returns whether there was one."""
        ended = self._end(conversation.c.token_hash == hashed(token)) > 0
        empty_log(self.engine)
        return ended

    def expire(self, now: datetime) -> int:
        """End the conversations whose time is up. Returns how many. Raises Unavailable also if deleted words remain."""
        ended = self._end(conversation.c.expires_at <= now)
        if not empty_log(self.engine):
            raise Unavailable("deleted words may still stand in the log")
        return ended

    def ping(self) -> None:
        """Ask the database for nothing, to learn whether it answers."""
        with reading(self.engine) as connection:
            connection.execute(select(1))

    def _end(self, which: ColumnElement[bool]) -> int:
        with writing(self.engine) as connection:
            return connection.execute(delete(conversation).where(which)).rowcount


def _add(connection: Connection, conversation_id: int, bodies: Iterable[Body]) -> None:
    rows = [{"conversation_id": conversation_id, "body": body} for body in bodies]
    if rows:
        connection.execute(_ADD, rows)

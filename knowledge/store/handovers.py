"""Handovers kept until they expire or are withdrawn, found by a code that is not itself kept."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, ScalarSelect, delete, insert, select

from knowledge.circumstances import Circumstances
from knowledge.handover import LASTS, Handover
from knowledge.store.engine import Transaction, empty_log, hashed, reading, writing
from knowledge.store.tables import conversation, handover
from knowledge.today import day


class Expired(LookupError):
    """The code was right once; its time is up."""


class HandoverStore:
    """Handovers in the database. Every `now` is in UTC. Every method raises Unavailable if it does not answer.

    A hash that is quick to make is enough for so short a code: whoever reads the table has what the code opens.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def add(
        self,
        code: str,
        token: str,
        told: dict[str, Any],
        now: datetime,
        preferences: Sequence[str] = (),
        within: Transaction | None = None,
        put_aside: Sequence[str] = (),
    ) -> Handover:
        """Keep circumstances in the contract's shape and preferences, handed over in the conversation of `token`.

        within: the transaction, if more is kept in it. put_aside: ids of schemes that are not to be shown.
        """
        times = {"made_at": now, "expires_at": now + LASTS}
        row = {"code_hash": hashed(code), "conversation_id": _conversation(token), "circumstances": told}
        row |= {"preferences": list(preferences), "put_aside": list(put_aside)}
        with writing(self.engine, within=within) as connection:
            connection.execute(insert(handover).values(**row, **times))
        days = day(now), day(now + LASTS)
        return Handover(Circumstances.from_dict(told), *days, tuple(preferences), tuple(put_aside))

    def load(self, code: str, now: datetime) -> Handover | None:
        """The handover of a code; None if there is none. Raises Expired, and then it is erased."""
        ours = handover.c.code_hash == hashed(code)
        with reading(self.engine) as connection:
            row = connection.execute(select(handover, handover.c.expires_at > now).where(ours)).one_or_none()
        if row is None:
            return None
        if not row[-1]:
            self._delete(ours)
            raise Expired
        told, days = Circumstances.from_dict(row.circumstances), (_day(row.made_at), _day(row.expires_at))
        return Handover(told, *days, tuple(row.preferences or ()), tuple(row.put_aside or ()))

    def delete(self, code: str) -> bool:
        """Delete the handover of a code. Returns whether there was one."""
        return self._delete(handover.c.code_hash == hashed(code)) > 0

    def withdraw(self, token: str) -> int:
        """Delete every handover made in a conversation. Returns how many."""
        return self._delete(handover.c.conversation_id == _conversation(token))

    def expire(self, now: datetime) -> int:
        """Delete the handovers whose time is up. Returns how many."""
        return self._delete(handover.c.expires_at <= now)

    def _delete(self, which: ColumnElement[bool]) -> int:
        with writing(self.engine) as connection:
            deleted = connection.execute(delete(handover).where(which)).rowcount
        if deleted:
            empty_log(self.engine)
        return deleted


def _day(moment: datetime) -> date:
    """The day of a time that SQLite gives without its zone, which is UTC."""
    return day(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def _conversation(token: str) -> ScalarSelect[int]:
    return select(conversation.c.id).where(conversation.c.token_hash == hashed(token)).scalar_subquery()

"""Handovers at the door: a code for what the resident agreed to, and what an adviser sees who types it."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Any

from bot.messages import Message
from bot.writers import write
from knowledge.catalogue import Catalogue
from knowledge.handover import code_for, opened, read_code
from knowledge.store.engine import Transaction
from knowledge.store.handovers import Expired, HandoverStore
from knowledge.today import day

__all__ = ["Expired", "Handovers", "UnknownCode", "with_codes"]


class UnknownCode(LookupError):
    """No handover has this code: never made, withdrawn, or expired a while ago."""


@dataclass(frozen=True, slots=True)
class Handovers:
    """The handovers of this server. now: the clock, so that tests can move it."""

    store: HandoverStore
    catalogue: Catalogue
    now: Callable[[], datetime]

    def give(self, token: str, message: Message, within: Transaction) -> Message:
        """A reply whose `handover` is as it is kept: what was agreed to, a salt, and the day it stops working.

        From the salt only the conversation's own token leads to the code. within: the transaction of the turn.
        """
        salt = token_hex(8)
        agreed = message["handover"]
        told, preferences, aside = agreed["circumstances"], agreed["preferences"], agreed["put_aside"]
        added = self.store.add(code_for(token, salt), token, told, self.now(), preferences, within, aside)
        return {**message, "handover": {"salt": salt, "expires_on": added.expires_on.isoformat()}}

    async def open(self, typed: str, language: str = "en") -> dict[str, Any]:
        """What the adviser sees. Raises UnknownCode, or Expired for a code whose time is just up."""
        code, now = read_code(typed), self.now()
        found = await asyncio.to_thread(self.store.load, code, now) if code else None
        if found is None:
            raise UnknownCode
        return opened(found, self.catalogue, day(now), language)

    async def delete(self, typed: str) -> None:
        """End a code at once. Raises UnknownCode."""
        code = read_code(typed)
        if code is None or not await write(self.store.delete, code):
            raise UnknownCode


def with_codes(token: str, messages: Iterable[Message]) -> list[Message]:
    """Kept messages as the holder of `token` sees them: with each code in its place."""
    return [_with_code(token, message) if "handover" in message else message for message in messages]


def _with_code(token: str, message: Message) -> Message:
    kept = message["handover"]
    code = code_for(token, kept["salt"])
    text = message["text"].replace("{code}", code)
    return {**message, "text": text, "handover": {"code": code, "expires_on": kept["expires_on"]}}

"""Conversations: begun, carried on a turn at a time, shown, and deleted. All that the doors need to know."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from secrets import token_urlsafe
from typing import Any

from bot import dialogue
from bot.choices import UnknownChoice, chosen, typed
from bot.councils import NONE, Council
from bot.dialogue import Dialogue
from bot.handovers import Handovers, with_codes
from bot.locks import LocalLocks, Locks
from bot.replies import Reply, Started, again, greet, reply_of, resident, waymark
from bot.turn import Outcome, choose, say
from bot.writers import write
from knowledge.catalogue import Catalogue
from knowledge.recommend import recommend, recommendation
from knowledge.store.conversations import Conversation, ConversationStore
from knowledge.store.engine import writing
from knowledge.store.gaps import GapStore
from knowledge.store.handovers import HandoverStore
from knowledge.today import day

__all__ = ["Conversations", "UnknownChoice", "UnknownConversation"]


class UnknownConversation(LookupError):
    """No such conversation: never begun, expired or deleted."""


@dataclass(frozen=True)
class Conversations:
    """Every conversation of this server.

    lifetime: how long one is kept after its last message. now: the clock, so that tests can move it.
    """

    talk: Dialogue
    catalogue: Catalogue
    store: ConversationStore
    lifetime: timedelta = timedelta(hours=24)
    locks: Locks = field(default_factory=LocalLocks)
    councils: Mapping[str, Council] = field(default_factory=dict)
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    @property
    def handovers(self) -> Handovers:
        """What was handed over in them, on the same database and by the same clock."""
        return Handovers(HandoverStore(self.store.engine), self.catalogue, self.now)

    async def start(self, channel: str, language: str, council: str | None = None) -> Started:
        """Begin a conversation with the greeting."""
        token, greeting = token_urlsafe(24), greet(language, self.councils.get(council or "", NONE))
        spoken = [waymark(message) for message in greeting]
        await write(self.store.create, token, channel, language, council, spoken, self.now(), self.lifetime)
        return Started(token, greeting)

    async def say(
        self, token: str, text: str | None = None, choice: str | None = None, message_id: str | None = None
    ) -> Reply:
        """Take one turn with free words or a choice. The same `message_id` twice is answered once.

        Raises UnknownConversation, or UnknownChoice for a choice that was not offered.
        """
        async with self.locks.hold(token):
            before = await self.load(token)
            if message_id and message_id == before.last_message_id:
                return again(token, before)
            outcome = await self._turn(before, text, choice)
            return await write(self._keep, token, before, outcome, message_id)

    async def load(self, token: str) -> Conversation:
        """A conversation as it is kept. Raises UnknownConversation."""
        found = await asyncio.to_thread(self.store.load, token, self.now())
        if found is None:
            raise UnknownConversation
        return found

    async def show(self, token: str) -> dict[str, Any]:
        """What a conversation may show, in the contract's shape. Raises UnknownConversation."""
        return self.shown(token, await self.load(token))

    def shown(self, token: str, kept: Conversation) -> dict[str, Any]:
        """What is kept as it may be shown: circumstances, messages, and recommendations worked out anew."""
        person, today = dialogue.told(kept.state), day(self.now())
        result = recommend(self.catalogue, person, today, dialogue.refused(kept.state))
        cards = [recommendation(item, person, kept.language) for item in result.recommended]
        return {
            "language": kept.language,
            "asks": dialogue.asks(kept.state),
            "circumstances": person.as_dict(),
            "preferences": dialogue.preferences(kept.state),
            "recommendations": cards if dialogue.shown(kept.state) else [],
            "messages": with_codes(token, kept.messages),
        }

    async def forget(self, token: str) -> None:
        """Delete everything about a conversation, and what was handed over in it."""
        async with self.locks.hold(token):
            if not await write(self.store.erase, token):
                raise UnknownConversation

    async def end(self, token: str) -> None:
        """Delete a conversation that was left, but not what was handed over in it: that was agreed for longer."""
        async with self.locks.hold(token):
            if not await write(self.store.end, token):
                raise UnknownConversation

    async def expire(self) -> int:
        """Delete the conversations and handovers whose time is up. Returns how many conversations."""
        await write(self.handovers.store.expire, self.now())
        return await write(self.store.expire, self.now())

    async def _turn(self, before: Conversation, text: str | None, choice: str | None) -> Outcome:
        council = self.councils.get(before.council or "", NONE)
        line = [council.name, council.phone, council.hours] if council.phone else None
        state = dialogue.state_in(before.state, before.language, line, council.code)
        offered = before.state.get("choices", {})
        picked = typed(text or "", offered) if choice is None else chosen(choice, offered, state)
        if picked:
            return await choose(self.talk, state, picked.payload, picked.label)
        return await say(self.talk, self.catalogue, state, text or "")

    def _keep(self, token: str, before: Conversation, outcome: Outcome, message_id: str | None) -> Reply:
        """The reply to a turn, all that is to last of it kept in one transaction: the state, words, codes, a count.

        What was agreed to stands in it where its code finds it. What goes, goes first. A state that cannot be shown is
        not kept.
        """
        if outcome.withdraw:
            self.handovers.store.withdraw(token)
        if outcome.forget:
            self.store.erase(token)
            return reply_of(token, outcome, None)
        engine, language = self.store.engine, dialogue.language(outcome.state)
        state = {**before.state, **outcome.state, "choices": outcome.choices}
        with writing(engine) as turn:
            given = [self.handovers.give(token, m, turn) if "handover" in m else m for m in outcome.replies]
            spoken = [resident(outcome.said), *map(waymark, given)]
            times = (self.now(), self.lifetime)
            there = self.store.save(token, state, spoken, message_id, *times, language, turn)
            if outcome.gap:
                GapStore(engine).add(outcome.gap, day(self.now()), turn)
            kept = before.after(state, spoken, message_id, language) if there else None
            return reply_of(token, replace(outcome, replies=given), kept)

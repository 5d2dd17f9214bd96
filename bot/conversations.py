"""Conversations: begun, carried on a turn at a time, shown, and deleted. All that the doors need to know."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from secrets import token_urlsafe
from typing import Any

from bot import dialogue
from bot.choices import Choice, UnknownChoice, chosen
from bot.councils import NONE, Council
from bot.dialogue import Dialogue
from bot.handovers import Handovers, with_codes
from bot.locks import LocalLocks, Locks
from bot.messages import Message
from bot.turn import Outcome, choose, say
from knowledge import words
from knowledge.catalogue import Catalogue
from knowledge.recommend import recommend, recommendation
from knowledge.store.conversations import ConversationStore, Held
from knowledge.store.gaps import GapStore
from knowledge.store.handovers import HandoverStore

__all__ = ["Conversations", "Reply", "Started", "UnknownChoice", "UnknownConversation", "greet"]


class UnknownConversation(LookupError):
    """No such conversation: never begun, expired or deleted."""


@dataclass(frozen=True, slots=True)
class Started:
    """A conversation just begun."""

    token: str
    messages: list[Message]
    asks: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a turn. asks: the circumstance asked for; circumstances: all that was told, contract shape."""

    messages: list[Message]
    asks: str | None
    circumstances: dict[str, Any]


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
        spoken = [_waymark(message) for message in greeting]
        self.store.create(token, channel, language, council, spoken, self.now(), self.lifetime)
        return Started(token, greeting)

    async def say(
        self, token: str, text: str | None = None, choice: str | None = None, message_id: str | None = None
    ) -> Reply:
        """Take one turn with free words or a choice. The same `message_id` twice is answered once.

        Raises UnknownConversation, or UnknownChoice for a choice that was not offered.
        """
        async with self.locks.hold(token):
            held = self._held(token)
            if message_id and message_id == held.last_message_id:
                return _again(token, held)
            outcome = self._handed_over(token, await self._turn(held, text, choice))
            self._keep(token, held, outcome, message_id)
            return _reply(token, outcome)

    async def held(self, token: str) -> dict[str, Any]:
        """What is held of a conversation: circumstances, recommendations worked out anew, messages still kept."""
        return self._shown(token, self._held(token))

    async def find(self, token: str) -> dict[str, Any] | None:
        """Like `held`, but None where there is no such conversation."""
        held = self.store.load(token, self.now())
        return self._shown(token, held) if held else None

    async def forget(self, token: str) -> None:
        """Delete everything about a conversation, and what was handed over in it."""
        async with self.locks.hold(token):
            if not self.store.erase(token):
                raise UnknownConversation

    async def end(self, token: str) -> None:
        """Delete a conversation that was left, but not what was handed over in it: that was agreed for longer."""
        async with self.locks.hold(token):
            if not self.store.end(token):
                raise UnknownConversation

    async def expire(self) -> int:
        """Delete the conversations and handovers whose time is up. Returns how many conversations."""
        self.handovers.expire()
        return self.store.expire(self.now())

    def _held(self, token: str) -> Held:
        held = self.store.load(token, self.now())
        if held is None:
            raise UnknownConversation
        return held

    async def _turn(self, held: Held, text: str | None, choice: str | None) -> Outcome:
        council = self.councils.get(held.council or "", NONE)
        line = [council.name, council.phone, council.hours] if council.phone else None
        state = dialogue.state_in(held.state, held.language, line, council.code)
        if choice is not None:
            picked: Choice = chosen(choice, held.state.get("choices", {}), state)
            return await choose(self.talk, state, picked.payload, picked.label)
        return await say(self.talk, self.catalogue, state, text or "", held.language, self.now().date())

    def _handed_over(self, token: str, outcome: Outcome) -> Outcome:
        """The outcome with what was agreed to put where its code finds it; or with that withdrawn."""
        if outcome.withdraw:
            self.handovers.withdraw(token)
        given = [self.handovers.give(token, m) if "handover" in m else m for m in outcome.replies]
        return replace(outcome, replies=given)

    def _keep(self, token: str, held: Held, outcome: Outcome, message_id: str | None) -> None:
        if outcome.forget:
            self.store.erase(token)
            return
        spoken = [_resident(outcome.said), *(_waymark(message) for message in outcome.replies)]
        state = {**held.state, **outcome.state, "choices": outcome.choices}
        self.store.save(token, state, spoken, message_id, self.now(), self.lifetime)
        if outcome.gap:
            GapStore(self.store.engine).add(outcome.gap, self.now().date())

    def _shown(self, token: str, held: Held) -> dict[str, Any]:
        person, today = dialogue.told(held.state), self.now().date()
        result = recommend(self.catalogue, person, today, dialogue.refused(held.state))
        cards = [recommendation(item, person, held.language) for item in result.recommended]
        return {
            "language": held.language,
            "asks": dialogue.asks(held.state),
            "circumstances": person.as_dict(),
            "recommendations": cards if dialogue.shown(held.state) else [],
            "messages": with_codes(token, held.messages),
        }


def greet(language: str, council: Council) -> list[Message]:
    """What every conversation begins with; on a council's site also where we look until told otherwise."""
    said = [words.say("utter_start", language=language)]
    if council.area:
        said.append(words.say("utter_start_area", language=language, area=council.area))
    return [{"text": text} for text in said]


def _reply(token: str, outcome: Outcome) -> Reply:
    asks = None if outcome.crisis else dialogue.asks(outcome.state)
    return Reply(with_codes(token, outcome.replies), asks, dialogue.told(outcome.state).as_dict())


def _again(token: str, held: Held) -> Reply:
    """The replies to the last message, which has been sent twice."""
    replies: list[Message] = []
    for message in reversed(held.messages):
        if message["who"] == "resident":
            break
        replies.insert(0, {key: value for key, value in message.items() if key != "who"})
    return Reply(with_codes(token, replies), dialogue.asks(held.state), dialogue.told(held.state).as_dict())


def _resident(text: str) -> dict[str, Any]:
    return {"who": "resident", "text": text}


def _waymark(message: Message) -> dict[str, Any]:
    return {"who": "waymark", **message}

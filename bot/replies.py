"""What comes back from a conversation: the greeting, the reply to a turn, and how both are kept."""

from dataclasses import dataclass
from typing import Any

from bot import dialogue
from bot.councils import Council
from bot.handovers import with_codes
from bot.messages import Message
from bot.turn import Outcome
from knowledge import words
from knowledge.store.conversations import Conversation


@dataclass(frozen=True, slots=True)
class Started:
    """A conversation just begun."""

    token: str
    messages: list[Message]
    asks: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a turn. asks: the circumstance asked for; circumstances: all that was told, contract shape.

    kept: the conversation from here on; None if it is deleted.
    """

    messages: list[Message]
    asks: str | None
    circumstances: dict[str, Any]
    kept: Conversation | None


def greet(language: str, council: Council) -> list[Message]:
    """What every conversation begins with; on a council's site also where we look until told otherwise."""
    said = [words.say("utter_start", language=language)]
    if council.area:
        said.append(words.say("utter_start_area", language=language, area=council.area))
    return [{"text": text} for text in said]


def reply_of(token: str, outcome: Outcome, kept: Conversation | None) -> Reply:
    """The reply to a turn, with the codes that only the conversation's own token leads to."""
    return _reply(token, outcome.replies, outcome.state, kept)


def again(token: str, kept: Conversation) -> Reply:
    """The replies to the last message, which has been sent twice."""
    replies: list[Message] = []
    for message in reversed(kept.messages):
        if message["who"] == "resident":
            break
        replies.insert(0, {key: value for key, value in message.items() if key != "who"})
    return _reply(token, replies, kept.state, kept)


def _reply(token: str, replies: list[Message], state: dialogue.State, kept: Conversation | None) -> Reply:
    told = dialogue.told(state).as_dict()
    return Reply(with_codes(token, replies), dialogue.asks(state), told, kept)


def resident(text: str) -> dict[str, Any]:
    """Words of the resident as they are kept."""
    return {"who": "resident", "text": text}


def waymark(message: Message) -> dict[str, Any]:
    """A message of ours as it is kept."""
    return {"who": "waymark", **message}

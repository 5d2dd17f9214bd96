"""How often the suggestions of one conversation may be sent: once for each form, three times in all.

Kept with the conversation: the ids of the forms, and nothing of where anything went.
"""

from collections.abc import Awaitable, Callable

from bot.conversations import Conversations
from bot.writers import write

_MOST = 3


class SentEnough(RuntimeError):
    """The suggestions of a conversation have been sent as often as they may be."""


async def once(
    conversations: Conversations, token: str, form_id: str, deliver: Callable[[], Awaitable[None]]
) -> None:
    """Call `deliver` unless it was done for this form already; one that raises does not count.

    Raises UnknownConversation, SentEnough, and what `deliver` raises.
    """
    async with conversations.locks.hold(token):
        kept = await conversations.load(token)
        sent = kept.state.get("sent", [])
        if form_id in sent:
            return
        if len(sent) >= _MOST:
            raise SentEnough
        await deliver()
        state, times = {**kept.state, "sent": [*sent, form_id]}, (conversations.now(), conversations.lifetime)
        await write(conversations.store.save, token, state, (), kept.last_message_id, *times)

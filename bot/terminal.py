"""`python -m bot chat`: the assistant in a terminal."""

import asyncio
from typing import Any

from bot.conversations import Conversations, UnknownConversation
from bot.gateway.guards import BadText, clean


async def chat(conversations: Conversations) -> None:
    """Talk until the end of input; the conversation is deleted then."""
    started = await conversations.start("terminal", "en")
    _print(started.messages)
    try:
        while (line := await asyncio.to_thread(_read)) is not None:
            try:
                _print((await conversations.say(started.token, text=clean(line))).messages)
            except BadText as fault:
                print(f"(Your message {fault}.)")
        await conversations.end(started.token)
    except UnknownConversation:
        return


def _read() -> str | None:
    try:
        return input("\n> ")
    except EOFError:
        return None


def _print(messages: list[dict[str, Any]]) -> None:
    for message in messages:
        print(f"\n{message['text']}")
        for number, card in enumerate(message.get("recommendations", ()), 1):
            print(f"\n  {number}. {card['name']}\n     {card['summary']}")
            for reason in card["because"]:
                print(f"     - {reason['text']}")
            ways = [card["join"][key] for key in ("how", "url", "phone", "email") if card["join"][key]]
            print("     " + " | ".join(ways))
        for line in message.get("help_lines", ()):
            print(
                "  * "
                + " | ".join(str(line[key]) for key in ("name", "phone", "text", "url") if line.get(key))
            )
        if message.get("choices"):
            print("  [" + "] [".join(choice["label"] for choice in message["choices"]) + "]")

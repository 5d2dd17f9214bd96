"""`python -m bot chat`: the assistant in a terminal."""

import asyncio
from contextlib import suppress
from typing import Any

from bot.conversations import Conversations, UnknownConversation
from bot.gateway.guards import BadText, clean


def chat(conversations: Conversations) -> None:
    """Talk until the end of input or Ctrl-C; the conversation is deleted then."""
    with asyncio.Runner() as runner:
        started = runner.run(conversations.start("terminal", "en"))
        _print(started.messages)
        try:
            while (line := _read()) is not None:
                try:
                    _print(runner.run(conversations.say(started.token, text=clean(line))).messages)
                except BadText as fault:
                    print(f"(Your message {fault}.)")
        except (KeyboardInterrupt, UnknownConversation):
            print()
        finally:
            with suppress(UnknownConversation):
                runner.run(conversations.end(started.token))


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

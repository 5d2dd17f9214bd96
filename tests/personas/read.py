"""A message of the assistant as it would be read, in Markdown."""

from typing import Any


def as_read(message: dict[str, Any]) -> list[str]:
    """A message of the assistant in Markdown, line by line, with its cards, help lines and choices."""
    lines = [f"> {line}" if line else ">" for line in message["text"].split("\n")]
    for card in message.get("recommendations", ()):
        lines += ["", *_card(card)]
    for line in message.get("help_lines", ()):
        lines.append("> - " + ", ".join(line[k] for k in ("name", "phone", "text", "hours") if line.get(k)))
    if message.get("choices"):
        lines += [">", "> " + " ".join(f"`{choice['label']}`" for choice in message["choices"])]
    return [*lines, ""]


def _card(card: dict[str, Any]) -> list[str]:
    join = card["join"]
    ways = [join[key] for key in ("how", "phone", "url") if join[key]]
    lines = {
        "Why": [reason["text"] for reason in card["because"]],
        "How to join": ways,
        "Check first": card["check"],
    }
    return [
        f"> - **{card['name']}**. {card['summary']}",
        *(f">   - {name}: {' '.join(texts)}" for name, texts in lines.items() if texts),
    ]

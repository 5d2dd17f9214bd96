"""What the dialogue says, in the contract's Message shape."""

import re
from typing import Any

Message = dict[str, Any]
_EXTRAS = ("recommendations", "help_lines", "links", "progress", "handover")


def message(utterance: dict[str, Any]) -> tuple[Message, dict[str, dict[str, str]]]:
    """One utterance as a Message, and what each of its choices stands for: value to payload and label.

    A choice's value is made from its label; the payload never leaves the server.
    """
    custom = utterance.get("custom") or {}
    buttons = utterance.get("buttons") or ()
    choices = [{"label": b["title"], "value": _value(b["title"])} for b in buttons]
    offered = {_value(b["title"]): {"payload": b["payload"], "label": b["title"]} for b in buttons}
    said: Message = {"text": utterance.get("text") or ""}
    if choices:
        said["choices"] = choices
    return said | {key: custom[key] for key in _EXTRAS if custom.get(key)}, offered


def wants(wish: str, utterances: list[dict[str, Any]]) -> bool:
    """Whether a reply asks the door for something: to `forget` the conversation, to `withdraw` its codes."""
    return any((utterance.get("custom") or {}).get(wish) for utterance in utterances)


def gap(utterances: list[dict[str, Any]]) -> str | None:
    """The ONS code of a council for which a reply had nothing local."""
    return next((found for each in utterances if (found := (each.get("custom") or {}).get("gap"))), None)


def _value(label: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")

"""Every sentence comes from data/responses/, by name. This finds the right variation and fills it in.

The files are Rasa's `responses:` format. A variation may carry conditions on slots (`language`, `about`),
as in Rasa; here they are matched against the arguments of the same names.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

RESPONSES = Path(__file__).resolve().parent.parent / "data" / "responses"


class NoWords(LookupError):
    """A response name that data/responses/ does not have."""


def say(name: str, *, language: str = "en", about: str | None = None, turn: int = 0, **values: Any) -> str:
    """The text called `name`, its {placeholders} filled from `values`.

    about: self or other. turn: any whole number; variations that fit equally well take turns.
    Raises NoWords if there is no such response.
    """
    fitting = _fitting(name, language, about or "self")
    text: str = fitting[turn % len(fitting)]["text"]
    return text.format(**values) if values else text


def variation(name: str, *, language: str = "en", about: str | None = None, turn: int = 0) -> dict[str, Any]:
    """The whole variation called `name`, with its buttons. Raises NoWords."""
    fitting = _fitting(name, language, about or "self")
    return fitting[turn % len(fitting)]


def has(name: str) -> bool:
    """Whether there is a response of this name."""
    return name in _responses()


def values(field: str, told: Iterable[Any], *, language: str = "en") -> str:
    """Values of a circumstance, or preferences, as one phrase: "a CV and finding jobs"; empty if there are none.

    Raises NoWords for a value that has none.
    """
    return both((say(f"utter_value_{field}_{value}", language=language) for value in told), language=language)


def either(items: Iterable[str], *, language: str = "en") -> str:
    """The items as one phrase with "or": "a, b or c"."""
    return _joined(list(items), say("utter_or", language=language))


def both(items: Iterable[str], *, language: str = "en") -> str:
    """The items as one phrase with "and": "a, b and c"."""
    return _joined(list(items), say("utter_and", language=language))


def _joined(items: list[str], word: str) -> str:
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


@cache
def _fitting(name: str, language: str, about: str) -> tuple[dict[str, Any], ...]:
    if not has(name):
        raise NoWords(name)
    given = {"language": language, "about": about}
    ranked: dict[int, list[dict[str, Any]]] = {}
    for option in _responses()[name]:
        wanted = {item["name"]: item["value"] for item in option.get("condition", ())}
        if all(given.get(slot) == value for slot, value in wanted.items()):
            ranked.setdefault(len(wanted), []).append(option)
    if not ranked:
        raise NoWords(f"{name} for {given}")
    return tuple(ranked[max(ranked)])


@cache
def _responses() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for path in sorted(RESPONSES.rglob("*.yml")):
        found.update(yaml.safe_load(path.read_text(encoding="utf-8"))["responses"])
    return found

"""What was told, each circumstance in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from knowledge import words
from knowledge.fields import FIELDS


def rows(
    circumstances: Mapping[str, Any], language: str = "en", preferences: Sequence[str] = ()
) -> list[dict[str, str]]:
    """One row for each circumstance told (contract shape), in the table's order: its `field` and what was `said`.

    preferences: names of knowledge.preferences, for a last row, "preferences".
    """
    told = {name: circumstances[name] for name in FIELDS if name in circumstances}
    told |= {"preferences": list(preferences)} if preferences else {}
    return [{"field": name, "said": _said(name, value, language)} for name, value in told.items()]


def lines(
    circumstances: Mapping[str, Any], language: str = "en", preferences: Sequence[str] = ()
) -> list[str]:
    """The same as lines of text: "Age: 19"."""
    return [
        f"{words.say('utter_field_' + row['field'], language=language)}: {row['said']}"
        for row in rows(circumstances, language, preferences)
    ]


def _said(name: str, value: Any, language: str) -> str:
    if isinstance(value, bool):
        return words.say("utter_rule_yes" if value else "utter_rule_no", language=language).capitalize()
    if isinstance(value, Mapping):
        return str(value["name"])
    if isinstance(value, list):
        none = words.say("utter_rule_none", language=language)
        return _begun(words.values(name, value, language=language)) if value else none
    if isinstance(value, str):
        return _begun(words.say(f"utter_value_{name}_{value}", language=language))
    return str(value)


def _begun(text: str) -> str:
    """The text with a capital; its names keep theirs."""
    return text[:1].upper() + text[1:]

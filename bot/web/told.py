"""The panel "what you've told us": each circumstance in words."""

from typing import Any

from knowledge import words
from knowledge.fields import FIELDS


def rows(circumstances: dict[str, Any]) -> list[dict[str, str]]:
    """One row for each circumstance told, in the order of the table: its field and what was said."""
    return [
        {"field": name, "said": _said(name, circumstances[name])} for name in FIELDS if name in circumstances
    ]


def _said(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return words.say("utter_rule_yes" if value else "utter_rule_no").capitalize()
    if isinstance(value, dict):
        return str(value["name"])
    if isinstance(value, list):
        named = [words.say(f"utter_value_{name}_{item}") for item in value]
        return words.both(named).capitalize() if named else words.say("utter_rule_none")
    return words.say(f"utter_value_{name}_{value}").capitalize() if isinstance(value, str) else str(value)

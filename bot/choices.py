"""Choices: what a button's value stands for. Payloads stay on the server; a value we did not offer is refused."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from bot.dialogue import State, language, shown
from knowledge import words
from knowledge.fields import FIELDS


class UnknownChoice(LookupError):
    """A choice that this conversation does not offer now."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice made: the payload for the dialogue, and what it is called in the transcript."""

    payload: str
    label: str


def chosen(value: str, offered: Mapping[str, Mapping[str, str]], state: State) -> Choice:
    """The choice that `value` names: one offered with the last reply, or one that every page offers.

    `not-for-me:<scheme>` puts aside a scheme that was shown, `change:<circumstance>` asks for it again.
    Raises UnknownChoice.
    """
    if value in offered:
        return Choice(offered[value]["payload"], offered[value]["label"])
    kind, _, name = value.partition(":")
    if kind == "not-for-me" and name in shown(state):
        return Choice(
            _payload("not_that_one", scheme=name), words.say("utter_web_not_for_me", language=language(state))
        )
    if kind == "change" and name in FIELDS:
        return Choice(
            _payload("go_back", field=name), words.say("utter_web_change", language=language(state))
        )
    raise UnknownChoice(value)


def typed(text: str, offered: Mapping[str, Mapping[str, str]]) -> Choice | None:
    """The choice whose label is typed word for word. One word, such as "No", may mean something else and is read."""
    said = text.strip(" .!").casefold()
    found = (each for each in offered.values() if each["label"].casefold() == said and " " in said)
    return next((Choice(each["payload"], each["label"]) for each in found), None)


def _payload(intent: str, **entities: str) -> str:
    return f"/{intent}{json.dumps(entities)}"

"""Rasa component: what is asked about Waymark itself, by the way or by itself, as the entity `aside`.

Rasa reads the annotations of `process` itself and knows only the spellings of `typing`.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any, Dict, List, Optional, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT, TEXT_TOKENS
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components.component import Component, unless_it_fails
from bot.nlu.intents.asides import ASIDE, BARS, Aside
from bot.nlu.intents.settling import ANSWERS, FACTS, TELLING
from bot.nlu.intents.sides import MEANING, side_of

_ASKING = {"help", *BARS}
_OF_SCHEMES = "time"  # a side that a scheme which was shown may be asked about too


def put_right(intent: str, aside: Aside, told: bool, asked: bool) -> str:
    """The intent of a message that asks `aside`.

    told: it tells a fact beside that; it then is one that tells, so that both are answered. asked: a question is open.
    """
    if aside.side == MEANING:  # the form puts its question in other words
        return intent if told or intent == "ask_scheme" else "tell"
    if told:
        return "tell" if intent in {"out_of_scope", *_ASKING} else intent
    gives_way = intent in {"out_of_scope", *_ASKING} or (intent in ANSWERS and not asked)
    return aside.intent if aside.sure and (aside.whole or gives_way) else intent


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class AsideReader(Component):
    """Last in the pipeline. The entity's value is the side asked about, or the intent where the words give none away.

    It stands beside what is told; on a message that asks nothing else it says which side is meant.
    """

    def process(
        self, messages: List[Message], tracker: Optional[DialogueStateTracker] = None
    ) -> List[Message]:
        """Add the entity to each message that asks, in place."""
        asked = bool(tracker and tracker.get_slot("requested_slot"))
        shown = bool(tracker and tracker.get_slot("shown"))
        for message in messages:
            if (message.get(INTENT) or {}).get("name") != "crisis":
                aside = _fitting(message.get(ASIDE), asked, shown)
                unless_it_fails("asking", partial(_read, message, aside, asked), None)
        return messages


def _fitting(aside: Aside | None, asked: bool, shown: bool) -> Aside | None:
    """The aside, unless it may be about something else while no question is open."""
    if aside is None or asked:
        return aside
    return None if aside.side == MEANING or (aside.side == _OF_SCHEMES and shown) else aside


def _read(message: Message, aside: Aside | None, asked: bool) -> None:
    intent = (message.get(INTENT) or {}).get("name") or ""
    if aside:
        right = put_right(intent, aside, _tells_beside(aside, message.get(ENTITIES) or []), asked)
        if right != intent:
            message.set(INTENT, {"name": right, "confidence": 1.0}, add_to_output=True)
            intent = right
    if aside and intent in (*TELLING, aside.intent):
        _note(message, aside.side or aside.intent, aside.start, aside.end)
    elif side := side_of(intent, [token.lemma for token in message.get(TEXT_TOKENS) or []]):
        _note(message, side, 0, len(message.get(TEXT) or ""))


def _tells_beside(aside: Aside, entities: Collection[Dict[Text, Any]]) -> bool:
    """Whether a fact is told in other words than those that ask."""
    facts = (item for item in entities if item["entity"] in FACTS)
    return not aside.whole and any(not aside.start <= item["start"] < aside.end for item in facts)


def _note(message: Message, value: str, start: int, end: int) -> None:
    found = {"entity": ASIDE, "value": value, "start": start, "end": end}
    message.set(ENTITIES, [*(message.get(ENTITIES) or []), found], add_to_output=True)

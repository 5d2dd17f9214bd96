"""Rasa component: danger first of all, then what the message wants, put right by the facts read in it.

Rasa reads the annotations of `process` itself and knows only the spellings of `typing`.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Dict, List, Optional, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components.component import Component, unless_it_fails
from bot.nlu.components.open_question import asked
from bot.nlu.components.questions import ASKED, PLAINLY
from bot.nlu.intents.left_out import WITHOUT
from bot.nlu.intents.seeing import SEE_NOW
from bot.nlu.intents.settling import (
    CLEARING,
    FACTS,
    FORGET,
    HALF_SURE,
    LAMENTS,
    PLACES,
    TURNS,
    Heard,
    settled,
)
from bot.nlu.intents.told_before import forgets_a_part, says_again
from bot.nlu.questions.asked import NOTHING, Asked
from bot.nlu.safety import danger, net
from knowledge.asks import asks_for_help, asks_of_privacy, thanks_at_the_end
from knowledge.aspects import asks_for_contact
from knowledge.company import company
from knowledge.complaints import seen_before, unheard
from knowledge.wants import deletes_it, makes_code, says_goodbye, wants_person

CHECKED = "checked_for_danger"  # the message's metadata says so where the check was made before Rasa
_NO_GUESS: Dict[str, Any] = {"name": "out_of_scope", "confidence": 0.0}
_NAMES = {*PLACES, "benefits"}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class IntentSettler(Component):
    """Danger as the intent `crisis` with an entity `danger`, company asked for as `company`; else the settled one."""

    @classmethod
    def prepare(cls) -> None:
        """The safety classifier."""
        net.prepare()

    def process(
        self, messages: List[Message], tracker: Optional[DialogueStateTracker] = None
    ) -> List[Message]:
        """Settle the intent of each message, in place."""
        question = asked(tracker)
        shown = bool(tracker and (tracker.get_slot("shown") or tracker.get_slot("discussed")))
        handing_over = _handing_over(tracker)
        for message in messages:
            settle = partial(self._settle, message, question, shown, handing_over)
            unless_it_fails("settling", settle, None)
        return messages

    def _settle(self, message: Message, question: str | None, shown: bool, handing_over: bool) -> None:
        text, entities = message.get(TEXT) or "", message.get(ENTITIES) or []
        kind = None if (message.get(METADATA) or {}).get(CHECKED) else danger(text)
        if kind:
            message.set(INTENT, {"name": "crisis", "confidence": 1.0}, add_to_output=True)
            message.set(ENTITIES, [*entities, {"entity": "danger", "value": kind}], add_to_output=True)
            return
        whom = company(text)
        if whom:
            message.set(INTENT, {"name": "talk_to_person", "confidence": 1.0}, add_to_output=True)
            message.set(ENTITIES, [*entities, {"entity": "company", "value": whom}], add_to_output=True)
            return
        guess = message.get(INTENT) or _NO_GUESS
        if guess["name"] in CLEARING and says_again(text):
            guess = _NO_GUESS
        if guess["name"] != FORGET and deletes_it(text):
            guess = {"name": FORGET, "confidence": HALF_SURE}
        if guess["name"] == FORGET and forgets_a_part(text):
            guess = {**guess, "confidence": min(guess["confidence"], HALF_SURE)}
        questions = (message.get(ASKED) or NOTHING) if shown else NOTHING
        name = settled(
            guess["name"],
            guess["confidence"],
            heard(text, entities, question, questions, shown, handing_over),
        )
        confidence = guess["confidence"] if name == guess["name"] else 1.0
        message.set(INTENT, {"name": name, "confidence": confidence}, add_to_output=True)


def heard(
    text: str,
    entities: List[Dict[Text, Any]],
    question: str | None = None,
    questions: Asked = NOTHING,
    shown: bool = False,
    handing_over: bool = False,
) -> Heard:
    """What was read in `text`, given the entities found.

    questions: what it asks about schemes, if any is talked of. shown: schemes have been shown, or one is talked of.
    handing_over: what an adviser would see awaits a yes.
    """
    names = {item["entity"] for item in entities}
    return Heard(
        told=names & (FACTS | TURNS),
        asked=question,
        declined="declined" in names,
        named=_is_a_name(text, entities),
        see_now=SEE_NOW in names,
        of_scheme=questions.some or (shown and asks_for_contact(text)),
        openly=questions.openly,
        alone=questions.alone,
        along="along" in questions.sides,
        asks=shown and "?" in text,
        without=WITHOUT in names,
        handing_over=handing_over,
        unheard=unheard(text),
        private=asks_of_privacy(text),
        thanks=thanks_at_the_end(text),
        seen=shown and seen_before(text),
        plain=PLAINLY in names,
        parting=says_goodbye(text) and not asks_for_contact(text),
        person=wants_person(text),
        code=makes_code(text),
        laments=bool(names & LAMENTS) and not asks_for_help(text),
    )


def _handing_over(tracker: Optional[DialogueStateTracker]) -> bool:
    """Whether the reply before showed what an adviser would see."""
    if tracker is None:
        return False
    shown = tracker.get_slot("handover")
    return bool(shown) and shown[0] == tracker.get_slot("turn")


def _is_a_name(text: str, entities: List[Dict[Text, Any]]) -> bool:
    """Whether a message is the name of a place or a benefit and nothing else, as "LS9" and "uc" are."""
    names = (item for item in entities if item["entity"] in _NAMES)
    return any(item["end"] - item["start"] == len(text.strip()) for item in names)

"""What a message wants, put right by what was read in it: the classifier sees the words, not the facts.

Rasa reads the annotations of `process` and `create` itself and knows only the spellings of `typing`.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Dict, List, Optional, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.component import Component
from bot.nlu.safety import danger, net
from bot.nlu.whose.losses import LOSS
from knowledge.aspects import asks_for_contact
from knowledge.fields import FIELDS
from knowledge.of_scheme import asks_of_scheme, only_asks

UNSURE = 0.35
# Intents that a message may have although it tells a fact: they ask for something.
ASKING = {
    *("ask_why", "ask_scheme", "ask_about_us", "ask_privacy", "ask_benefits", "show_more", "show_results"),
    *(
        "not_that_one",
        "nearer",
        "online_only",
        "search",
        "go_back",
        "start_over",
        "forget_me",
        "talk_to_person",
        "hand_over",
        "withdraw",
    ),
}
CLEARING = {
    "start_over",
    "forget_me",
    "withdraw",
    "for_someone_else",
}  # what was told is lost, so a guess will not do
SURE_TO_CLEAR = 0.5
CHECKED = "checked_for_danger"  # the message's metadata says so where the check was made before Rasa
# Intents that a question about a scheme is taken for.
_MAY_BE_OF_SCHEME = {
    *(
        "talk_to_person",
        "search",
        "help",
        "out_of_scope",
        "not_that_one",
        "hand_over",
        "ask_why",
        "ask_benefits",
    ),
    *(
        "ask_scheme",
        "ask_about_us",
        "ask_privacy",
        "greet",
        "insult",
        "show_more",
        "go_back",
        "carry_on",
        "nearer",
        "online_only",
    ),
}
ANSWERS = {"affirm", "deny", "dont_know", "rather_not_say"}
TELLING = {"tell", "for_someone_else", *ANSWERS}
_COURTESIES = {"greet", "goodbye", "thank"}
_PLACES = {"area", "area_candidates"}
# What a message may tell of the person.
FACTS = {*FIELDS, "area_candidates", LOSS}
# What a message tells that is no circumstance: it takes one back, or turns to somebody else.
_TURNS = {"taken_back", "wrong", "next_person", "same_person"}
# Facts that a message about something else may seem to tell: a place, a wish.
SLIGHT = {*_PLACES, "needs", "wants_work", "looking_for_work", "wrong"}
# How sure the classifier must be of another intent where facts were read: slight ones, others with a request, others.
DESPITE_SLIGHT, DESPITE_FACTS, BY_CHANCE = 0.4, 0.6, 0.8


def settled(
    intent: str,
    confidence: float,
    told: Collection[str],
    declined: bool,
    asked: str | None,
    wholly: bool = False,
    of_scheme: bool = False,
    alone: bool = False,
) -> str:
    """The intent of a message, given the classifier's, the circumstances it told, and the question it answers.

    wholly: one fact is all that it says, as in "LS9". of_scheme: schemes have been shown, and it asks about one.
    alone: it does nothing else.
    Facts make it `tell`, unless it surely asks for something or the facts are plainly read by chance; a refusal of the
    open question is just that; words that told nothing and that the classifier is unsure of are out of scope.
    """
    if of_scheme and _asks_though_telling(intent, told, asked, alone):
        return "ask_scheme"
    if told and (wholly or not _despite(intent, confidence, told, asked)):
        return "for_someone_else" if set(told) == {"about"} else "tell"
    if of_scheme and intent in _MAY_BE_OF_SCHEME:
        return "ask_scheme"
    if declined and asked and not told:
        return "dont_know" if intent == "dont_know" else "rather_not_say"
    sure_enough = SURE_TO_CLEAR if intent in CLEARING else UNSURE
    if confidence < sure_enough and not (asked and intent in ANSWERS):
        return "out_of_scope"
    return "out_of_scope" if intent == "crisis" else intent


def _despite(intent: str, confidence: float, told: Collection[str], asked: str | None) -> bool:
    """Whether a message is about something else although facts were read in it: "did Liverpool win"."""
    if intent in TELLING or (asked and (asked in told or intent not in ASKING)):
        return False
    if set(told) <= SLIGHT:
        return confidence >= (DESPITE_FACTS if intent in _COURTESIES else DESPITE_SLIGHT)
    return confidence >= (DESPITE_FACTS if intent in ASKING else BY_CHANCE)


def _asks_though_telling(intent: str, told: Collection[str], asked: str | None, alone: bool) -> bool:
    """Whether a question about a scheme is taken for telling: "is the Wrexham one free", "will they take me at 58"."""
    if intent not in TELLING or (asked and (asked in told or intent in ANSWERS)):
        return False
    return alone or set(told) <= SLIGHT


def is_a_fact(text: str, entities: List[Dict[Text, Any]]) -> bool:
    """Whether a message is one fact and nothing else, as "LS9" and "uc" are; what is slight may be a wish instead."""
    facts = (item for item in entities if item["entity"] in (FACTS - SLIGHT) | _PLACES)
    return any(item["end"] - item["start"] == len(text.strip()) for item in facts)


def _of_scheme(text: str) -> tuple[bool, bool]:
    """Whether a message asks about a scheme shown, and whether it does nothing else."""
    return asks_for_contact(text) or asks_of_scheme(text), only_asks(text)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class IntentSettler(Component):
    """Danger first of all, then the intent put right by the facts read."""

    @classmethod
    def prepare(cls) -> None:
        """The safety classifier."""
        net.prepare()

    def process(
        self, messages: List[Message], tracker: Optional[DialogueStateTracker] = None
    ) -> List[Message]:
        """Settle the intent of each message, in place."""
        asked = tracker.get_slot("requested_slot") if tracker else None
        shown = bool(tracker and (tracker.get_slot("shown") or tracker.get_slot("discussed")))
        for message in messages:
            self._settle(message, asked, shown)
        return messages

    def _settle(self, message: Message, asked: str | None, shown: bool) -> None:
        entities = message.get(ENTITIES) or []
        kind = None if (message.get(METADATA) or {}).get(CHECKED) else danger(message.get(TEXT) or "")
        if kind:
            message.set(INTENT, {"name": "crisis", "confidence": 1.0}, add_to_output=True)
            message.set(ENTITIES, [*entities, {"entity": "danger", "value": kind}], add_to_output=True)
            return
        names = {item["entity"] for item in entities}
        told = names & (FACTS | _TURNS)
        wholly = is_a_fact(message.get(TEXT) or "", entities)
        guess = message.get(INTENT) or {"name": "out_of_scope", "confidence": 0.0}
        of_scheme, alone = _of_scheme(message.get(TEXT) or "") if shown else (False, False)
        name = settled(
            guess["name"], guess["confidence"], told, "declined" in names, asked, wholly, of_scheme, alone
        )
        confidence = guess["confidence"] if name == guess["name"] else 1.0
        message.set(INTENT, {"name": name, "confidence": confidence}, add_to_output=True)

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
from bot.nlu.seeing import SEE_NOW
from bot.nlu.told_before import says_again
from bot.nlu.whose.losses import LOSS
from knowledge.aspects import asks_for_contact
from knowledge.fields import FIELDS

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
_NO_GUESS: Dict[str, Any] = {"name": "out_of_scope", "confidence": 0.0}
CHECKED = "checked_for_danger"  # the message's metadata says so where the check was made before Rasa
_MAY_BE_OF_SCHEME = {"talk_to_person", "search", "help", "out_of_scope", "not_that_one", "hand_over"}
ANSWERS = {"affirm", "deny", "dont_know", "rather_not_say"}
TELLING = {"tell", "for_someone_else", *ANSWERS}
_COURTESIES = {"greet", "goodbye", "thank"}
_PLACES = {"area", "area_candidates"}
# What a message may tell of the person.
FACTS = {*FIELDS, "area_candidates", LOSS}
# What a message tells that is no circumstance: it takes one back, or turns to somebody else.
_TURNS = {"taken_back", "wrong", "next_person", "same_person"}
# Facts that a message about something else may seem to tell: a place, a wish.
_WISHES = {"needs", "wants_work", "looking_for_work", "wrong"}
SLIGHT = {*_PLACES, *_WISHES}
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
    see_now: bool = False,
) -> str:
    """The intent of a message, given the classifier's, the circumstances it told, and the question it answers.

    wholly: a place or benefit is all that it says, as in "LS9". of_scheme: schemes have been shown, and it asks for a
    number, page or time that is some scheme's, not some person's. see_now: it asks to be shown what there is.
    Facts make it `tell`, unless it surely asks for something or the facts are plainly read by chance; a refusal of the
    open question is just that; words that told nothing and that the classifier is unsure of are out of scope.
    """
    if see_now and not declined:
        return "tell" if set(told) - _WISHES else "show_results"
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


def is_a_name(text: str, entities: List[Dict[Text, Any]]) -> bool:
    """Whether a message is the name of a place or a benefit and nothing else, as "LS9" and "uc" are."""
    facts = (item for item in entities if item["entity"] in {*_PLACES, "benefits"})
    return any(item["end"] - item["start"] == len(text.strip()) for item in facts)


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
        shown = bool(tracker and tracker.get_slot("shown"))
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
        wholly = is_a_name(message.get(TEXT) or "", entities)
        guess = message.get(INTENT) or _NO_GUESS
        guess = _NO_GUESS if guess["name"] in CLEARING and says_again(message.get(TEXT) or "") else guess
        of_scheme = shown and asks_for_contact(message.get(TEXT) or "")
        name = settled(
            guess["name"],
            guess["confidence"],
            told,
            "declined" in names,
            asked,
            wholly,
            of_scheme,
            SEE_NOW in names,
        )
        confidence = guess["confidence"] if name == guess["name"] else 1.0
        message.set(INTENT, {"name": name, "confidence": confidence}, add_to_output=True)

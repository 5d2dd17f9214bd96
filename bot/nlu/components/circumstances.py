"""Rasa component: what a message says about the person, as entities."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, List, Optional

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components.component import Component, unless_it_fails
from bot.nlu.components.open_question import asked
from bot.nlu.facts.taken_back import Told
from bot.nlu.intents.left_out import WITHOUT
from bot.nlu.intents.seeing import OFFER, SEE_NOW
from bot.nlu.reading import Reading, read
from bot.nlu.words.lexicon import lexicon
from bot.nlu.work.preferences import PREFERENCES
from knowledge.fields import FIELDS
from knowledge.today import today

EXTRACTOR = "CircumstancesReader"
TODAY = "today"  # the message's metadata may hold the day on which it is read, as ISO 8601 has it
OWN = "own"  # what is hard for the writer, whoever is asked for
_ABOUT, _LATEST = "about", "latest"
_PLAIN = ("work", "months_out_of_work", "looking_for_work", "wants_work", "has_children")
_LISTS = tuple(field.name for field in FIELDS.values() if field.kind == "choices")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class CircumstancesReader(Component, EntityExtractorMixin):
    """Adds one entity for each fact; its value is the contract's, but an area is its council's code.

    Further entities: `area_candidates` (codes), `declined` (fields), `impossible` (fields), `unknown_place` (true),
    `taken_back` (pairs of field and value); `stated` (fields); `wrong`, `objects`, `next_person`, `same_person`,
    `of_client`, `adviser`, `see_now`, `offer`, and those of facts/hard.py (true, or "own"); `preferences` (names in
    knowledge/preferences.py); `without` ("health").
    """

    @classmethod
    def prepare(cls) -> None:
        """The lexicon, compiled."""
        lexicon()

    def process(
        self, messages: List[Message], tracker: Optional[DialogueStateTracker] = None
    ) -> List[Message]:
        """Read each message as an answer to the question that is open in `tracker`."""
        question = asked(tracker)
        of_another = tracker is not None and tracker.get_slot(_ABOUT) == "other"
        known = _known(tracker) if tracker else frozenset()
        lately = tracker is not None and tracker.get_slot(_LATEST) is not None
        for message in messages:
            reading = _reading(message, question, of_another, known)
            reading = reading if lately else replace(reading, wrong=False)
            message.set(ENTITIES, [*message.get(ENTITIES, []), *entities(reading)], add_to_output=True)
        return messages


def _known(tracker: DialogueStateTracker) -> frozenset[Told]:
    """What has been told that a message may take back or put right, and the codes of the area."""
    told = ((name, tracker.get_slot(name)) for name in (*_PLAIN, "area", *_LISTS))
    return frozenset(
        (name, item)
        for name, value in told
        for item in ([value] if name in _PLAIN else value or ())
        if item is not None
    )


def _reading(message: Message, asked: str | None, of_another: bool, known: frozenset[Told]) -> Reading:
    """What `message` says; nothing if it cannot be read."""
    text, day = message.get(TEXT) or "", _day(message)
    return unless_it_fails(
        "reading",
        lambda: read(text, asked, today=day, of_another=of_another, known=known),
        Reading({}),
    )


def _day(message: Message) -> date:
    """The day on which a message is read: the one that came with it, else today."""
    given = (message.get(METADATA) or {}).get(TODAY)
    return date.fromisoformat(given) if given else today()


def entities(reading: Reading) -> list[dict[str, Any]]:
    """A reading as Rasa's entities."""
    where = {field: (start, end) for start, end, field in reversed(reading.spans)}
    return [
        {"entity": name, "value": value, "start": start, "end": end, "extractor": EXTRACTOR}
        for name, value in _values(reading).items()
        for start, end in [where.get("area" if name == "area_candidates" else name, (0, 0))]
    ]


def _values(reading: Reading) -> dict[str, Any]:
    facts = dict(reading.circumstances)
    if "area" in facts:
        facts["area"] = facts["area"]["code"]
    further = {
        "area_candidates": [area.code for area in reading.area_candidates],
        "declined": list(reading.declined),
        "impossible": list(reading.impossible),
        "unknown_place": reading.unknown_place,
        "taken_back": [list(each) for each in reading.taken_back],
        "wrong": reading.wrong,
        "objects": reading.objects,
        "next_person": reading.next_person,
        "same_person": reading.same_person,
        "of_client": reading.of_client,
        "adviser": reading.adviser,
        "stated": list(reading.stated),
        **dict.fromkeys(reading.hard, True),
        **dict.fromkeys(reading.hard_for_writer, OWN),
        SEE_NOW: reading.see_now,
        OFFER: reading.offer,
        PREFERENCES: list(reading.preferences),
        WITHOUT: reading.without,
    }
    return facts | {name: value for name, value in further.items() if value}

"""The Rasa components: entities as the dialogue expects them, and words with their places."""

from typing import Any

import pytest
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet
from rasa.shared.core.slots import TextSlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import METADATA
from rasa.shared.nlu.training_data.message import Message
from structlog.testing import capture_logs

from bot.dialogue import state_in, told
from bot.nlu.components.circumstances import TODAY, CircumstancesReader
from bot.nlu.components.tokenizer import WaymarkTokenizer


@pytest.fixture
def reader() -> CircumstancesReader:
    return CircumstancesReader.create({}, None, None, None)  # type: ignore[arg-type]


def holding(**values: str) -> DialogueStateTracker:
    """A tracker whose slots hold `values`."""
    slots = [*Domain.empty().slots, *(TextSlot(name, [{}]) for name in values)]
    return DialogueStateTracker.from_events(
        "someone", [SlotSet(name, value) for name, value in values.items()], slots=slots
    )


def asking(field: str) -> DialogueStateTracker:
    """A tracker with an open question."""
    return holding(requested_slot=field)


def values(
    reader: CircumstancesReader, text: str, tracker: DialogueStateTracker | None = None
) -> dict[str, Any]:
    """The entities of a message, by name, but for the one that says which facts are stated."""
    message = reader.process([Message({"text": text})], tracker)[0]
    found = {entity["entity"]: entity["value"] for entity in message.get("entities")}
    return {name: value for name, value in found.items() if name != "stated"}


def test_each_fact_is_an_entity_and_an_area_its_code(reader: CircumstancesReader) -> None:
    assert values(reader, "im 19 from bolton with anxiety") == {
        "age": 19,
        "area": "E08000001",
        "health_condition": True,
        "health_types": ["mental_health"],
    }


def test_a_place_in_several_councils_gives_their_codes(reader: CircumstancesReader) -> None:
    found = values(reader, "Cumbria", asking("area"))
    assert found == {"area_candidates": ["E06000063", "E06000064"]} or sorted(found["area_candidates"]) == [
        "E06000063",
        "E06000064",
    ]


def test_the_open_question_decides_what_a_number_means(reader: CircumstancesReader) -> None:
    assert values(reader, "28", asking("age")) == {"age": 28}
    assert values(reader, "28", asking("months_out_of_work")) == {"months_out_of_work": 28}


def test_declining_and_the_impossible_are_entities(reader: CircumstancesReader) -> None:
    assert values(reader, "rather not say", asking("age")) == {"declined": ["age"]}
    assert values(reader, "190", asking("age")) == {"impossible": ["age"]}
    assert values(reader, "Xanadooville", asking("area")) == {"unknown_place": True}


def test_entities_point_at_the_words(reader: CircumstancesReader) -> None:
    text = "I live in Bolton"
    message = reader.process([Message({"text": text})])[0]
    entity, _ = message.get("entities")
    assert text[entity["start"] : entity["end"]] == "Bolton"


@pytest.mark.parametrize(("day", "age"), [("2026-11-26", 19), ("2026-11-27", 20)])
def test_a_message_is_read_on_the_day_that_comes_with_it(
    reader: CircumstancesReader, day: str, age: int
) -> None:
    (message,) = reader.process([Message({"text": "born 27/11/2006", METADATA: {TODAY: day}})])
    assert {entity["entity"]: entity["value"] for entity in message.get("entities")} == {"age": age}


async def test_the_dialogue_reads_on_its_own_day(dialogue) -> None:
    for born, age in (("27/11/2006", 20), ("28/11/2006", 19)):
        turn = await dialogue.turn(state_in({}, "en"), f"i was born on {born}")
        assert told(turn.state).age == age


def test_an_empty_message_says_nothing(reader: CircumstancesReader) -> None:
    assert values(reader, "") == {}


def test_rasa_gives_the_reader_the_tracker() -> None:
    recipe = DefaultV1Recipe()
    assert recipe._get_needs_from_args(CircumstancesReader, "process") == {"tracker": "__tracker__"}


def test_tokens_keep_their_places_and_carry_the_word_put_right() -> None:
    tokenizer = WaymarkTokenizer(WaymarkTokenizer.get_default_config())
    text = "Hi,  I’ve anxitey"
    found = tokenizer.tokenize(Message({"text": text}), "text")
    assert [(text[token.start : token.end], token.lemma) for token in found] == [
        ("Hi", "hi"),
        (",", ","),
        ("I’ve", "ive"),
        ("anxitey", "anxiety"),
    ]


def test_a_fault_in_reading_loses_no_turn_and_logs_no_word(reader, monkeypatch) -> None:
    def broken(text: str, *_: Any, **__: Any) -> None:
        raise ValueError(text)

    monkeypatch.setattr("bot.nlu.components.circumstances.read", broken)
    with capture_logs() as logged:
        told = values(reader, "I'm 19 in Bolton")

    assert told == {}
    assert [line["error"] for line in logged] == ["ValueError"]
    assert "Bolton" not in str(logged)


BREAKABLE = {
    "tokenizing": "bot.nlu.components.tokenizer.put_right",
    "classifying": "bot.nlu.components.classifier.aside_in",
    "reading": "bot.nlu.components.circumstances.read",
    "settling": "bot.nlu.components.intents.settled",
    "asking": "bot.nlu.components.asides.side_of",
}


@pytest.mark.parametrize("step", BREAKABLE)
async def test_whichever_component_fails_there_is_a_reply_and_no_word_is_logged(
    step, dialogue, monkeypatch
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise ValueError("Bolton")

    monkeypatch.setattr(BREAKABLE[step], broken)
    with capture_logs() as logged:
        turn = await dialogue.turn(state_in({}, "en"), "I'm 19 in Bolton")

    assert turn.utterances
    assert {line["event"]: line["error"] for line in logged} == {step: "ValueError"}
    assert "Bolton" not in str(logged)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("he's never had a job", {"work": "unemployed"}),
        ("shes got asthma and gets UC", {"health_condition": True, "benefits": ["universal_credit"]}),
        ("i think he lives in Hull", {"area": "E06000010"}),
        ("does he have to go every day", {}),
    ],
)
def test_in_a_conversation_about_another_he_is_that_person(
    reader: CircumstancesReader, text: str, told: dict[str, Any]
) -> None:
    found = values(reader, text, holding(about="other", requested_slot="age"))
    assert {name: found[name] for name in told} == told
    assert "about" not in found


def test_otherwise_he_is_somebody_else(reader: CircumstancesReader) -> None:
    assert values(reader, "he's never had a job", holding(about="self", requested_slot="about")) == {}


@pytest.mark.parametrize(
    ("hinted", "text", "told"),
    [
        ("youngest_child_age", "7 years", {"youngest_child_age": 7, "has_children": True}),
        (None, "7 years", {}),
        ("looking_for_work", "no", {}),
    ],
)
def test_a_number_answers_what_was_asked_for_beside_the_list_and_a_bare_no_does_not(
    reader, hinted, text, told
):
    assert values(reader, text, holding(hinted=hinted)) == told

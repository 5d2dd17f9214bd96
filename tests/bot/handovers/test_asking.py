"""How a handover is asked for, and what else the same words might have meant."""

import pytest


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("could you pass all of this to my work coach", "hand_over"),
        ("is there something I can show at the jobcentre", "hand_over"),
        ("please take my health out of it", "rather_not_say"),
        ("cancel the code you gave me", "withdraw"),
        ("I want the code deleted", "withdraw"),
        ("delete all my details", "forget_me"),
        ("can I ring an adviser", "talk_to_person"),
        ("will the jobcentre see what I say", "ask_privacy"),
    ],
)
async def test_it_is_asked_for_in_many_words_and_not_by_others(dialogue, said, intent):
    assert (await dialogue.parse(said))["intent"]["name"] == intent


@pytest.mark.parametrize("said", ["show my adviser", "can I give this to my work coach", "my support worker"])
async def test_the_adviser_is_not_what_the_resident_does_for_a_living(dialogue, said):
    told = {item["entity"] for item in (await dialogue.parse(said, "work"))["entities"]}
    assert "work" not in told


async def test_an_adviser_may_be_what_somebody_does_for_a_living(dialogue):
    told = {item["entity"]: item["value"] for item in (await dialogue.parse("adviser", "work"))["entities"]}
    assert told["work"] == "employed"

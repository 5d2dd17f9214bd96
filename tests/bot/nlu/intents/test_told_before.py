"""Saying that something was told before is no call to forget it."""

import pytest

from bot.nlu.intents.told_before import forgets_a_part, says_again


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("exeter. like i told you", True),
        ("wrexham like i said", True),
        ("i already told you that", True),
        ("Bangor! wedi deud yn barod", True),
        ("forget everything i told you", False),
        ("delete what i said", False),
        ("bin everything i just typed", False),
        ("exeter", False),
    ],
)
def test_it_says_so_and_does_not_ask_to_be_forgotten(text, again):
    assert says_again(text) is again


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("please delete what I said about my knees", True),
        ("forget the bit about my drinking", True),
        ("delete my postcode", True),
        ("delete everything", False),
        ("remove everything about me", False),
        ("forget what i told you", False),
    ],
)
def test_a_part_to_be_forgotten_is_told_from_all_of_it(text, part):
    assert forgets_a_part(text) is part

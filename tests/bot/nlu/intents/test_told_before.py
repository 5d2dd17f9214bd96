"""Saying that something was told before is no call to forget it."""

import pytest

from bot.nlu.intents.told_before import says_again


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

"""The death of somebody close, and what only sounds like it."""

from datetime import date

import pytest

from bot.nlu.reading import read

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        ("my husband died in february and im 57 in kettering", True),
        ("I look after my grandson since my daughter passed away", True),
        ("Lost my mum in the summer, was her full time carer", True),
        ("looking after mum for 6 years, she passed in august", True),
        ("very low since we lost Karen", True),
        ("Wife died 3 years back", True),
        ("recently widowed, Southport", True),
        ("my client's husband died in may", True),
        ("my dog died", False),
        ("we had a dog, he died", False),
        ("the queen died", False),
        ("sorry my phone died", False),
        ("dying to get a job", False),
        ("lost my job", False),
        ("lost touch with my mum", False),
        ("i lost my daughter to the care system", False),
        ("mum passed her test", False),
        ("my mum nearly died", False),
        ("if my mum dies", False),
        ("my dad died when i was six", False),
        ("my dad died 20 years ago", False),
    ],
)
def test_a_loss_is_told_plainly(text, loss):
    assert read(text, today=FRIDAY).loss is loss

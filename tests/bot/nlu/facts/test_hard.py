"""What is hard to tell, a death above all, and what only sounds like it."""

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
    assert read(text, today=FRIDAY).hard.count("loss") == loss


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("got sacked on friday. 34, live in stoke", ("job_lost",)),
        ("Made redundant in March after 17 years there", ("job_lost",)),
        ("I was let go in August", ("job_lost",)),
        ("lost my job and feel like a failure", ("job_lost", "weary")),
        ("im only embarrassed, who would take me at my age", ("weary",)),
        ("on my own with them all day and its doing my head in", ("weary",)),
        ("fine apart from not sleeping", ("weary",)),
        ("most nights thinking what was it all for", ("weary",)),
        ("the baby is not sleeping", ()),
        ("terrified theyll stop my money if i even look at this", ("money_fear",)),
        ("worried ill lose my uc if i get a job", ("money_fear",)),
        ("panicking i'll be sanctioned", ("money_fear",)),
        ("im scared of losing my job", ()),
        ("my money stopped in may", ()),
        ("I wasnt sacked, I left", ()),
        ("if I lost my job id be stuck", ()),
        ("I laid off the drink in May", ()),
        ("let me go on then", ()),
        ("im 30 in hull and out of work", ()),
    ],
)
def test_a_job_lost_weariness_and_fear_for_ones_money_are_told_plainly(text, hard):
    assert read(text, today=FRIDAY).hard == hard

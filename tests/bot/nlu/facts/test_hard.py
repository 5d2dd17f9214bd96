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
        ("the baby is not sleeping", ()),
        ("terrified theyll stop my money if i even look at this", ("money_fear",)),
        ("worried ill lose my uc if i get a job", ("money_fear",)),
        ("panicking i'll be sanctioned", ("money_fear",)),
        ("Laid off from the steelworks last year, 54", ("job_lost",)),
        ("what would anyone want with a 54 year old crane driver", ("weary",)),
        ("Nobody will want a 62 year old", ("too_old",)),
        ("I meant am I too old", ("too_old",)),
        ("nobody has a 2 year old here", ()),
        ("my son is too old for school", ()),
        ("im going round the bend in this house", ("weary",)),
        ("the evenings are long since she went", ("grief",)),
        ("I just miss her", ("grief",)),
        ("I don't see the point of getting dressed. I won't do anything silly", ("heavy",)),
        ("Sat here at 3am most nights thinking what was it all for", ("heavy",)),
        ("i dont speak to a soul from one week to the next", ("lonely",)),
        ("is there any help for us parents", ("caring",)),
        ("lost my hgv licence after a stroke last year", ("livelihood", "blow")),
        ("hes just got out of prison", ("released",)),
        ("He finished his course and then just sort of stopped. I'm worried sick", ("worry",)),
        ("My son is 22 and hasnt left his room for a year", ("child_worry",)),
        ("I missed my bus and I miss my appointments", ()),
        ("I don't see the website", ()),
        ("whats the point of contact", ()),
        ("im not lonely", ()),
        ("I need the licence for hgv", ()),
        ("she left her room at the hostel", ()),
        ("im scared of losing my job", ()),
        ("my money stopped in may", ()),
        ("I wasnt sacked, I left", ()),
        ("if I lost my job id be stuck", ()),
        ("I laid off the drink in May", ()),
        ("let me go on then", ()),
        ("im 30 in hull and out of work", ()),
    ],
)
def test_a_job_lost_weariness_sorrow_and_fear_are_told_plainly(text, hard):
    assert read(text, today=FRIDAY).hard == hard


@pytest.mark.parametrize(
    ("text", "for_writer"),
    [
        ("He does nothing. I am at my wits end to be honest", ("weary",)),
        ("His dad and I are at our wits end", ("weary",)),
        ("he feels worthless", ()),
        ("I think he is so lonely", ()),
    ],
)
def test_what_is_hard_for_the_writer_is_told_from_what_is_hard_for_another(text, for_writer):
    assert read(text, today=FRIDAY, of_another=True).hard_for_writer == for_writer

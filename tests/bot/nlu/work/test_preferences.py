"""What sort of job somebody wants, and what only sounds like it: jobs they have or had, care, childcare."""

from datetime import date

import pytest

from bot.nlu.reading import read

FRIDAY = date(2026, 11, 27)
TOLD = [
    ("want something part time in school hours", {"part_time", "school_hours"}),
    ("i work part time in a shop", set()),
    ("full time carer for my mum", set()),
    ("62, bad hips, dont want full time but would like a few hours", {"part_time"}),
    ("16 hours a week max", {"part_time"}),
    ("im on 16 hours a week at tesco", set()),
    ("i get 15 hours a week childcare", set()),
    ("cant face a full time job not yet", {"part_time"}),
    ("no i said i CANT do full time", {"part_time"}),
    ("for gods sake NOT full time. part time. 10 hours max", {"part_time"}),
    ("10 hours max", {"part_time"}),
    ("the bus takes 2 hours, i want a job", set()),
    ("I cant do nights", {"no_nights"}),
    ("want full time work not part time", {"full_time"}),
    ("i could do full time", {"full_time"}),
    ("cant get a full time job", set()),
    ("im not full time", set()),
    ("I dont work full time", set()),
    ("no nights and no weekends", {"no_nights", "no_weekends"}),
    ("bad back so cant do lifting anymore", {"no_lifting"}),
    ("can't stand for long", {"sitting"}),
    ("cant stand the woman who runs it", set()),
    ("can i work from home", {"from_home"}),
    ("I want to get into care work", {"care"}),
    ("I dont want to work in care", set()),
    ("I did care work for 10 years", set()),
    ("looking for warehouse work in Derby", {"warehouse"}),
    ("fed up of warehouse work", set()),
    ("thinking of retraining as an electrician", {"building"}),
    ("id love to work with animals", {"animals"}),
    ("need childcare so i can work", set()),
    ("need a nurse", set()),
    ("any chef stuff at all", {"kitchen"}),
    ("my chef stuff is in a box", set()),
    ("Rwy'n gofalu am fy mam anabl ac eisiau gwaith rhan amser", {"part_time"}),
]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text for text, _ in TOLD])
def test_what_is_wanted_in_a_job_is_read_and_no_job_there_is_or_was(text, told):
    assert set(read(text, today=FRIDAY).preferences) == told


def test_in_answer_to_what_would_help_two_words_are_enough():
    assert read("part time", "needs", today=FRIDAY).preferences == ("part_time",)
    assert read("part time", "work", today=FRIDAY).preferences == ()

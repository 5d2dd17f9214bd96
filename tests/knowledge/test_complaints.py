"""Complaints: that nobody listened, and that what is shown had been seen."""

import pytest

from knowledge.asks import thanks_at_the_end
from knowledge.complaints import seen_before, unheard


@pytest.mark.parametrize(
    "text",
    [
        "did you even read what I put",
        "you lot dont listen. no licence. no driving",
        "You are not listening. Carers. Somerset.",
        "Universal credit. Why you ask me all time and not answer",
        "thats not what i asked. do they pay u",
        "Crikey. That's a lot and none of it is what I said.",
        "i just told you off work 3 years",
        "I say tired of questions. Arabic please",
        "prison?? answer my question. do they reassess me",
        "NOT debt!! ive said. which one for JOBS",
        "ti ddim yn gwrando",
    ],
)
def test_who_was_not_heard_says_so(text):
    assert unheard(text)


@pytest.mark.parametrize(
    "text",
    [
        "they never answer the phone",
        "my work coach doesnt listen",
        "i just said to my doctor that im tired",
        "ive said yes to the job",
        "id rather not answer that",
        "i said i live in hull",
        "i like to listen to music",
    ],
)
def test_what_is_said_of_others_or_told_is_no_complaint(text):
    assert not unheard(text)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("You've shown me that. What about volunteering", True),
        ("You are showing me the same thing again. Who do I go and see", True),
        ("same list again", True),
        ("you showed me that hub, how do i join", False),
        ("have you seen that they closed it", False),
        ("can i see that again", False),
    ],
)
def test_what_had_been_seen_is_told_from_a_question_about_it(text, seen):
    assert seen_before(text) is seen


@pytest.mark.parametrize(
    ("text", "thanks"),
    [
        ("id be free 9.30 to 2.30 every day from january i mean. thanks anyway x", True),
        ("thanks. is it free?", False),
        ("thanks to my work coach i am on a course now", False),
    ],
)
def test_thanks_at_the_end_are_told_from_other_thanks(text, thanks):
    assert thanks_at_the_end(text) is thanks

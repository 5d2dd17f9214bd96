"""What a message wants of us, by its words alone."""

import pytest

from knowledge.refusing import turned_down
from knowledge.wants import deletes_it, makes_code, says_goodbye, wants_page, wants_person


@pytest.mark.parametrize(
    ("sign", "text", "so"),
    [
        (says_goodbye, "Well that's me told then. I will ring them on Monday", True),
        (says_goodbye, "ill ring shelter. thanks", True),
        (says_goodbye, "safe tho bye", True),
        (says_goodbye, "ill ring them, what is the number", False),
        (says_goodbye, "should i ring them?", False),
        (wants_person, "is there someone who does benefit rights", True),
        (wants_person, "Is there a human being I could ring?", True),
        (wants_person, "I am a person with two kids", False),
        (wants_page, "print or text her the list?", True),
        (wants_page, "which of these can i refer her to today", False),
        (wants_page, "can she refer herself", False),
        (makes_code, "yes make code. leave her health on", True),
        (makes_code, "he wants to code", False),
        (deletes_it, "waste of time. delete it", True),
        (deletes_it, "delete what i said about my knees", False),
    ],
)
def test_a_message_wants_what_its_words_say(sign, text, so):
    assert sign(text) is so


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("he cant read so email no good", []),
        ("the phone is no good", []),
        ("react no good", ["react"]),
    ],
)
def test_why_a_way_in_is_hard_turns_nothing_down(text, words):
    assert [no.words for no in turned_down(text)] == words

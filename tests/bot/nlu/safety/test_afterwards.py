"""What is said after an alarm: in doubt about life it is taken for real, and who was misread is believed."""

import pytest

from bot.nlu.safety import afterwards, is_amiss


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I'm not going to do anything daft. Just tired. Havent told anyone that before", "opens_up"),
        ("I'm all right. I wouldn't. Just miss her", "opens_up"),
        ("dwi erioed wedi deud wrth neb", "opens_up"),
        ("You didnt get me wrong", "confirms"),
        ("you were right about me", "confirms"),
        ("you got me wrong", "misread"),
        ("Nobody is going to hurt themselves. I am just tired. Is there help for carers or not?", "misread"),
        ("what?? nobodys hurt mate. i said he needs a flat and a chef job", "misread"),
        ("im annoyed not suicidal", "misread"),
        (
            "whats the point if nobody wants me. Is there a bloke I could just talk to, not a helpline",
            "doubt",
        ),
        ("I don't see the point of getting dressed. I won't do anything silly", "doubt"),
        ("i just want it to stop", "doubt"),
        ("they would be better off without me", "doubt"),
        ("beth yw'r pwynt", "doubt"),
        ("i just want a different job", "denies"),
        ("no im fine", "denies"),
        ("what courses are there in Bolton", None),
        ("he needs a point of contact", None),
        ("I told the jobcentre before", None),
    ],
)
def test_what_is_said_of_the_danger_is_told_apart(text, said):
    assert afterwards(text) == said


@pytest.mark.parametrize(
    ("text", "amiss"),
    [
        ("samaritans? im annoyed not suicidal. just give me the website again", True),
        ("im fed up not suicidal", True),
        ("is samaritans free", False),
        ("I'm suicidal not annoyed", False),
    ],
)
def test_a_line_that_was_out_of_place_is_called_so(text, amiss):
    assert is_amiss(text) == amiss

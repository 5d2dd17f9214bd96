"""Which side of a scheme a question asks about."""

import pytest

from knowledge.aspects import asked_about, asks_for_contact


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("whats the number for them", "phone"),
        ("can i bring my kids", "what"),
        ("whats the number for the last one", "phone"),
        ("have they got a website", "web"),
        ("what days is it open on", "times"),
        ("how do i get hold of them", "join"),
        ("is it free", "cost"),
        ("am i too old", "fit"),
        ("whats that", "what"),
    ],
)
def test_words_give_the_side_away(text, aspect):
    assert asked_about(text) == aspect


def test_words_of_the_name_ask_about_nothing():
    assert asked_about("what is free courses for jobs") == "cost"
    assert asked_about("what is free courses for jobs", ["Free Courses for Jobs"]) == "what"
    assert asked_about("whats the free courses one then") == "what"


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("phone number i asked for", True),
        ("is there a website for it", True),
        ("when is it on", True),
        ("can i ring somebody", False),
        ("number for a real person", False),
        ("what is it", False),
    ],
)
def test_a_number_is_some_schemes_unless_a_person_is_asked_for(text, contact):
    assert asks_for_contact(text) is contact

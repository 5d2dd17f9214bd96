"""The questions of a message, one by one."""

import pytest

from knowledge.parts import asks_for_more, describes, names_something, parts, questions_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "how do i join the restart one, and can i say no if its rubbish",
            ["how do i join the restart one", "can i say no if its rubbish"],
        ),
        ("how long do u wait and can my mum come", ["how long do u wait", "can my mum come"]),
        ("is it free, am i too late today", ["is it free", "am i too late today"]),
        ("The first one. What’s it like?", ["the first one", "what's it like?"]),
        ("ydy o am ddim ac oes angen apwyntiad", ["ydy o am ddim", "oes angen apwyntiad"]),
        ("swap and the job club", ["swap and the job club"]),
        ("can i bring my mum and dad", ["can i bring my mum and dad"]),
        ("?!", []),
    ],
)
def test_a_message_is_parted_at_marks_and_where_a_question_opens(text, found):
    assert parts(text) == found


@pytest.mark.parametrize(
    ("part", "asks"),
    [
        ("can i say no", True),
        ("ok but is it free", True),
        ("and what if i hate it", True),
        ("wages?", True),
        ("cap job club", False),
        ("i asked my mum", False),
        ("what a day", False),
    ],
)
def test_a_part_asks_if_it_opens_as_questions_do(part, asks):
    assert asks_for_more(part) is asks


@pytest.mark.parametrize(("part", "asks"), [("whats it like", True), ("can i say no", False)])
def test_some_ask_only_what_it_is(part, asks):
    assert describes(part) is asks


@pytest.mark.parametrize(
    ("text", "names"), [("what about the rent deposit", True), ("what about the other one then", False)]
)
def test_small_words_name_nothing(text, names):
    assert names_something(text) is names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a letter about restart. do i have to", ["do i have to"]),
        ("a letter about a programme will it mess up my benefits", ["will it mess up my benefits"]),
        ("my missus works does that matter for jsa", ["does that matter for jsa"]),
        ("i asked if it will mess up my benefits", ["will it mess up my benefits"]),
        ("just want to know if i have to go", ["do i have to go"]),
        ("i do what i can", []),
        ("i have to find a job", []),
    ],
)
def test_a_question_is_found_from_where_it_opens(text, found):
    assert questions_in(text) == found

"""What a message turns down."""

import pytest

from knowledge.refusing import (
    asks_instead,
    complains,
    is_wanted,
    refuses_all,
    turned_down,
    without_refused,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("i dont want a job club, im not religious", ["a job club"]),
        ("ReAct+ no good, she was never employed", ["react+"]),
        ("show me the list again without react", ["react"]),
        ("apprenticeship at 58? no. 10 hrs cleaning", ["apprenticeship at 58"]),
        ("An apprenticeship at 58? I think not.", ["an apprenticeship at 58"]),
        ("I keep being shown apprenticeships. Please take that off.", ["apprenticeships", "that"]),
        ("No thank you to the apprenticeship", ["the apprenticeship"]),
        ("HGV is gone for good", ["hgv"]),
        ("and dont show the HGV one", ["the hgv one"]),
        ("my back at work, adjustments. not acas", ["acas"]),
        ("No, not Mind, I said my granddaughter", ["mind"]),
        ("can you take swap off", ["swap"]),
        ("its not for me", ["its"]),
        ("not that one", ["that one"]),
        ("no not the first one", ["the first one"]),
        ("i said no apprenticeships", ["apprenticeships"]),
        ("never mind that one", ["one"]),
        ("forget the job club", ["job club"]),
        ("drop the second and third", ["the second and third"]),
        ("drop the second, and the third", ["the second and the third"]),
        ("dim yr ail un", ["ail un"]),
        ("take off the youth hubs and the rethink one", ["the youth hubs and the rethink one"]),
        ("put Live Well back, take CAP off", ["cap"]),
        ("forget mind. whats skills launchpad", ["mind"]),
        ("react is redundancy, not him", ["react", "him"]),
        ("why would i want english classes haha im welsh", ["english classes"]),
    ],
)
def test_what_is_turned_down_is_told_in_many_ways(text, words):
    assert [no.words for no in turned_down(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "thats not what i asked lol, do i get wages",
        "is restart no good",
        "what if i dont want the restart",
        "i dont want to lose my uc",
        "i dont want my whole family finding out about it",
        "i just dont want to ring them",
        "Forget it. What does the other do",
        "never mind",
        "im not a carer",
        "is swap free? no idea",
        "can i do swap instead of restart",
        "No the CAP one",
        "put swap back",
        "dont forget mind",
        "i forget names",
        "why would i want to go",
        "no",
        "",
    ],
)
def test_a_question_a_complaint_and_a_fact_turn_nothing_down(text):
    assert turned_down(text) == []


@pytest.mark.parametrize(
    ("text", "so"),
    [("thats not what i asked lol", True), ("u didn’t answer", True), ("what i asked was swap", False)],
)
def test_an_answer_may_have_been_none(text, so):
    assert complains(text) is so


@pytest.mark.parametrize(("text", "so"), [("None of these", True), ("one of these", False)])
def test_all_may_be_refused_at_once(text, so):
    assert refuses_all(text) is so


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("none of these. I want the salvation army one", True),
        ("no, i meant the CAP one", True),
        ("I dont want the salvation army one", False),
        ("not the salvation army one", False),
    ],
)
def test_the_scheme_named_may_be_the_one_wanted(text, wanted):
    assert is_wanted(text) is wanted


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("i said working wales, not access to work", "i said working wales,"),
        ("i wouldnt bother with access to work. ring working wales", "i . ring working wales"),
        ("the second one", "the second one"),
        ("react is redundancy, not him. try swap", ". try swap"),
        ("forget mind. whats swap", ". whats swap"),
    ],
)
def test_what_is_refused_is_not_what_is_meant(text, left):
    assert " ".join(without_refused(text).split()) == left


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("I dont want course. I want agency", True),
        ("I dont want course. i want that", False),
        ("i dont want a course", False),
        ("i want agency", True),
    ],
)
def test_something_else_may_be_asked_for_beside_a_no(text, so):
    assert asks_instead(text) is so


@pytest.mark.parametrize(
    ("text", "barely"),
    [
        ("not jobcentre time", [True]),
        ("jobcentre no good", [False]),
        ("forget money", [True]),
        ("not interested in swap", [False, True]),
    ],
)
def test_a_bare_not_is_told_from_a_plain_no(text, barely):
    assert [no.barely for no in turned_down(text)] == barely


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I did the Careers one already. Is there no one else", "careers one"),
        ("already had that one. swap - any in wales?", "that one"),
        ("I have just told you I did that one. Show more please", "that one"),
        ("And you have just given me apprenticeships again", "apprenticeships"),
        ("swap is the same thing again", "swap"),
        ("hgv driving?? i just said they took my licence", "hgv driving"),
        ("Men's Sheds? I'm a woman", "mens sheds"),
        ("Local Minds? I said there is nothing wrong with me", "local minds"),
        ("An apprenticeship, at 61? And I'm not a churchgoer", "an apprenticeship"),
        ("why food banks lol she has 14k", "food banks"),
        ("thats the universal credit one?? i'm already on it", "thats the universal credit one"),
    ],
)
def test_what_was_had_already_or_is_scorned_is_turned_down_and_scolds(text, words):
    assert any(no.scolds and no.words.endswith(words) for no in turned_down(text))


@pytest.mark.parametrize(
    "text",
    [
        "Men's shed? Volunteering?",
        "Local Minds? I dont know what that is",
        "acas? do you have acas",
        "stepchange??",
        "can i do swap if ive already done the restart one",
        "can someone do an apprenticeship at 61?",
        "did i already do the bootcamp?",
        "Connect to Work? I'm on ESA",
        "why did you show me that lol",
        "can you show me the youth hubs again",
    ],
)
def test_who_only_asks_or_names_a_thing_scolds_nothing(text):
    assert not any(no.scolds for no in turned_down(text))

"""A course or a trade that is wanted is heard; one that is held, done or turned down is none."""

import pytest

from knowledge.training import Wish, ways, wish


@pytest.mark.parametrize(
    ("text", "kind", "trades"),
    [
        ("Forget it. Any welding courses then, least I'd have a ticket", "courses", ["welding"]),
        ("I can work a computer! WELDING", "jobs", ["welding"]),
        ("I can already use a computer. I know Python. That was not what I asked for.", "jobs", ["coding"]),
        ("not web page, ONLINE LEARNING. anyone do coding from home", "courses", ["coding"]),
        ("I want a job with computers", "jobs", ["computers"]),
        ("a little course to freshen up on tills and computers?", "courses", ["computers", "tills"]),
        ("I asked for a COURSE. Computers, the card machine", "courses", ["computers", "tills"]),
        ("I'm a woman and bored at home. A course please", "courses", []),
        ("i was 22 yr on the cranes, what tickets could i get paid for", "courses", ["cranes"]),
        ("not pay me. TRAINING. crane tickets, HGV", "courses", ["cranes", "lorries"]),
        ("i have degree from pakistan. can i be teacher here?", "jobs", ["teaching"]),
        ("teaching assistant course in bradford, morning time?", "courses", ["assistants"]),
        ("how do i get a mechanic apprenticeship", "apprenticeships", ["cars"]),
        ("what about apprenticeships then bricklayin round merthyr", "apprenticeships", ["bricklaying"]),
        ("i just want somethin practical like cars or buildin", "jobs", ["cars"]),
        ("i was made redundant. im looking for a plumbing course", "courses", ["plumbing"]),
        ("i was a carer, any welding courses", "courses", ["welding"]),
        ("unrhyw gyrsiau weldio", "courses", ["welding"]),
    ],
)
def test_a_course_or_a_way_into_a_trade_is_heard(text, kind, trades):
    assert wish(text) == Wish(kind, tuple(trades))


@pytest.mark.parametrize(
    "text",
    [
        "im a welder",
        "before in pakistan i was teacher",
        "i dont want a welding course",
        "i dont want a job in catering",
        "needs 1:1 support not a course",
        "is the course free",
        "I did a course in coding last year",
        "im on a college course",
        "of course i like cars",
        "my car broke down",
        "i need help with computers",
        "cant use a computer",
    ],
)
def test_what_only_looks_like_a_wish_for_one_is_none(text):
    assert wish(text) is None


def test_who_starts_out_is_for_the_young_and_for_whoever_asks():
    course = Wish("courses", ("welding",))
    assert ways(course, 18)[:2] == ["youth training", "apprenticeship"]
    assert ways(course, 40)[-1] == "apprenticeship"
    assert "apprenticeship" not in ways(course, 62)
    assert ways(Wish("apprenticeships", ("welding",)), 62)[0] == "apprenticeship"


def test_lessons_for_beginners_are_for_who_wants_a_course_in_computers_alone():
    assert ways(Wish("courses", ("computers",)), 63)[0] == "computer course"
    assert "computer course" not in ways(Wish("jobs", ("computers",)), 22)
    assert "computer course" not in ways(Wish("courses", ("coding",)), 24)

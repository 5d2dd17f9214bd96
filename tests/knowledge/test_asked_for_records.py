"""What some records are asked for in: people's own words lead to them, and words near them do not."""

import pytest

from knowledge.circumstances import Circumstances
from knowledge.search import search
from tests.knowledge.people import TODAY


@pytest.mark.parametrize(
    ("text", "scheme", "found"),
    [
        ("is there anyone who'd sit with mum while i go to things?", "carers-assessment", True),
        ("my mum sits all day", "carers-assessment", False),
        ("are there any other carers i could talk to", "carers-uk", True),
        ("are there any other careers i could try", "carers-uk", False),
        ("anything for care leavers with a deposit or a room?", "council-housing-help", True),
        ("i have no room to work at home", "council-housing-help", False),
        ("mens groups in port talbot please", "mens-sheds", True),
        ("CAN YOU JUST TELL ME A MENS GROUP", "andys-man-club", True),
        ("a group for women", "andys-man-club", False),
        ("better. now nmc / overseas nurse", "uk-enic", True),
        ("nursing qualification from sudan, how does she get it recognised", "uk-enic", True),
        ("she wants to be a nurse", "uk-enic", False),
        ("whats there for total beginners on computers", "learn-my-way", True),
        ("ive never used a computer", "learn-my-way", True),
        ("my computer is broken", "learn-my-way", False),
        ("how much notice does landlord have to give", "council-housing-help", True),
        ("my landlord noticed me", "council-housing-help", False),
        ("where can i get nappies tho", "fis-wales", True),
        ("i change nappies in a nursery", "fis-wales", False),
        ("any it courses", "learn-my-way", True),
        ("forget it. any welding courses", "learn-my-way", False),
        ("i want a job with computers", "learn-my-way", False),
        ("i am no good with computers", "learn-my-way", True),
        ("i can use a computer", "learn-my-way", False),
        ("any help for us parents", "carers-uk", True),
        ("my parents are 70", "carers-uk", False),
        ("i am waiting for my first universal credit", "universal-credit-advance", True),
        ("im not waiting for my first universal credit", "universal-credit-advance", False),
    ],
)
def test_the_words_people_use_lead_to_the_record(catalogue, text, scheme, found):
    person = Circumstances.from_dict({"area": "Neath Port Talbot", "age": 40, "groups": ["carer"]})
    sure = {find.scheme.id for find in search(text, catalogue, person, TODAY) if find.sure}
    assert (scheme in sure) is found


@pytest.mark.parametrize(
    ("text", "scheme", "found"),
    [
        ("the KNEES. physio or summat", "workwell", True),
        ("my knees are knackered", "workwell", False),
        ("is there anywhere does baby milk and nappies", "best-start-family-hubs", True),
        ("how much notice does landlord have to give", "shelter", True),
    ],
)
def test_so_they_do_in_england(catalogue, text, scheme, found):
    person = Circumstances.from_dict({"area": "Ipswich", "age": 40})
    sure = {find.scheme.id for find in search(text, catalogue, person, TODAY) if find.sure}
    assert (scheme in sure) is found

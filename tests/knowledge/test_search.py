"""Searching the records in people's own words: what is found first, and what must not be."""

import json
from datetime import date
from pathlib import Path

import pytest

from knowledge.asks import (
    asks,
    asks_for_jobs,
    asks_of_privacy,
    asks_outright,
    asks_what_is_near,
    cannot_wait,
    topic,
)
from knowledge.catalogue import Catalogue
from knowledge.phrases import asked, plain
from knowledge.records import read_all
from knowledge.search import only_knows_of, search, sought_by_name
from tests.knowledge.people import TODAY, catalogue, made, person

RECORDS = Catalogue(scheme for _, scheme in read_all())
DEV = Path(__file__).parents[1] / "evaluation" / "data" / "intents.dev.jsonl"
DAY = date(2026, 11, 28)
ENGLAND = {"area": [{"nation": "England"}]}
PLOT = made("plot", ENGLAND, summary="A club for men that grows food on an allotment.")
BANK = made("bank", ENGLAND, by_name=True, asked_for=["food bank", "banc bwyd"])
PLAN = made("plan", ENGLAND, by_name=True, summary="Plans for food.")
TRAIN = made("train", ENGLAND, summary="A card for cheap trains.")
SITE = made("site", ENGLAND, by_name=True, asked_for=["cscs"])
LADIES = made("ladies", ENGLAND, summary="A choir for women.")
CHOIR = made("choir", ENGLAND, summary="A choir for men.")
OTHERS = [made(f"other {n}", ENGLAND) for n in range(60)]  # words are rare among many
ALL = catalogue(*OTHERS, PLOT, BANK, PLAN, TRAIN, SITE, LADIES, CHOIR)


def found(text, where=ALL, day=TODAY, **told):
    return [find.scheme.id for find in search(text, where, person(**told), day)]


def sure(text, area="Doncaster"):
    return [find.scheme.id for find in search(text, RECORDS, person(area=area), DAY) if find.sure]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("like a food bank", ["bank"]),
        ("banc bwyd plis", ["bank"]),
        ("somewhere that grows food", ["plot"]),
        ("a plan for food", []),
        ("a cscs card", ["site"]),
        ("a card for trains", ["train"]),
        ("a choir for women", ["ladies"]),
        ("a choir for men", ["choir", "plot"]),
        ("a choir, I am a woman", ["ladies"]),
        ("a choir", ["choir", "ladies"]),
        ("scuba", []),
    ],
)
def test_what_is_asked_for_in_the_very_words_is_found_and_what_shares_one_word_is_not(text, ids):
    assert found(text) == ids


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("foodbank doncaster", "food-banks"),
        ("wtf no one is hitting me. i said FOOD. like a food bank", "food-banks"),
        ("mate ive got no money for food", "food-banks"),
        ("like 12 quid til the 19th", "food-banks"),
        ("hgv licence", "national-careers-service"),
        ("just the hgv thing", "national-careers-service"),
        ("a beauty course", "national-careers-service"),
        ("any delivery jobs", "jobcentre-plus"),
        ("im behind on the leccy", "national-debtline"),
        ("can they take my telly", "citizens-advice"),
        ("do i have to tell em bout my record", "unlock"),
        ("need a copy of my birth certificate", "birth-certificate-copy"),
        ("do i have to tell a boss i got adhd", "acas"),
        ("would 14 months be enough", "new-style-jsa"),
        ("gardening or crafts, or walking", "hub-of-hope"),
        ("somewhere to meet other mums", "family-hubs-doncaster"),
        ("anything for over fifties", "national-careers-service"),
        ("i was electrician in my country", "uk-enic"),
        ("can i get 15 hrs for him and 30 if i work", "childcare-30-hours"),
        ("cscs card", "cscs-card"),
        ("free nursery hours for 2 year olds", "childcare-15-hours-2-benefits"),
        ("childminder list", "family-information-service"),
        ("bailiffs", "citizens-advice"),
        ("sacked for being pregnant is that legal", "maternity-action"),
        ("can they sack me for having adhd", "equality-advisory-service"),
        ("holiday pay the agency owes me", "acas"),
        ("do i have to tell my employer", "acas"),
        ("AA or whatever", "alcohol-support"),
        ("help with drink", "alcohol-support"),
        ("families of drinkers", "al-anon"),
        ("english class in evening", "english-classes-esol"),
        ("computer course", "learn-my-way"),
        ("apprenticeship car mechanic", "apprenticeships"),
        ("grad schemes or internships", "graduate-schemes"),
        ("i have certificate from my country", "uk-enic"),
        ("work after cancer", "macmillan-work-support"),
        ("how do i claim UC", "help-to-claim"),
        ("what can i claim while pregnant", "money-in-pregnancy"),
        ("new style jsa", "new-style-jsa"),
        ("behind with the rent", "council-housing-help"),
        ("carers assessment", "carers-assessment"),
        ("charity for refugees", "refugee-council"),
    ],
)
def test_people_find_what_they_ask_for(text, first):
    assert sure(text)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("banc bwyd", "food-banks"),
        ("cwrs cyfrifiadur", "learn-my-way"),
        ("dosbarth Saesneg", "english-classes-wales"),
        ("prentisiaethau", "apprenticeships"),
        ("rhestr gwarchodwyr plant", "fis-wales"),
        ("siarad am y rhent", "council-housing-help"),
        ("gwaith gwirfoddol", "volunteering-wales"),
        ("any voluntary work", "volunteering-wales"),
        ("trwydded HGV", "react-plus"),
    ],
)
def test_people_find_what_they_ask_for_in_welsh(text, first):
    assert first in sure(text, area="Gwynedd")[:3]


@pytest.mark.parametrize(
    "text",
    [
        "i like growing my own food",
        "i broke my leg five weeks ago",
        "I rent a room and work 30 hours a week",
        "im on jsa",
        "my certificate of employment",
        "i cant walk 50 meters",
        "i work in a shop and do 30 hours",
        "im out of breath walking",
        "what council tax band is my house",
        "my landlords cat is in my garden",
        "no i dont want an apprenticeship",
        "we have a card game on fridays",
        "i drink a lot of tea",
    ],
)
def test_what_only_sounds_like_it_is_not_surely_found(text):
    assert sure(text) == []


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("im 17 not in college or nothin got kicked out. dont wanna be sat in the house", False),
        ("na kicked out of college not my house", False),
        ("kicked out of my flat", True),
        ("im at college and my mum kicked me out", True),
        ("my mum got me kicked out", True),
    ],
)
def test_who_is_put_out_of_college_asks_for_no_home(text, home):
    assert ("council-housing-help" in sure(text)) is home


@pytest.mark.parametrize(
    ("text", "scheme", "so"),
    [
        ("is there a bereavement group", "social-prescribing", True),
        ("somebody to talk to about losing your wife", "hub-of-hope", True),
        ("im lonely", "social-prescribing", False),
        ("i keep losing my keys", "hub-of-hope", False),
    ],
)
def test_who_only_knows_of_a_thing_is_told_from_who_does_it(text, scheme, so):
    assert only_knows_of(text, RECORDS.schemes[scheme], RECORDS) is so
    assert (scheme in sure(text)) is (so or "lonely" in text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("is there volunteering or a men's shed near Boston", ["Men's Sheds"]),
        ("Men's shed? Volunteering?", ["Men's Sheds"]),
        ("is there a men's shed or an al-anon", ["Men's Sheds", "Al-Anon (if someone else drinks)"]),
        ("im in a men's shed already", []),
        ("does the men's shed cost", []),
    ],
)
def test_schemes_are_looked_for_by_their_names(text, names):
    found = sought_by_name(text, RECORDS, person(area="Boston"))
    assert [scheme.name for scheme in found] == names


def test_words_for_reaching_somebody_find_nothing():
    assert search("is there a phone number i can ring", RECORDS, person(area="Doncaster"), DAY) == []


def test_hardly_anything_that_is_out_of_scope_is_surely_found_and_much_that_is_searched_for_is():
    """The bar of the fallback: at most one in a hundred messages about something else may get cards."""
    rows = [json.loads(line) for line in DEV.read_text(encoding="utf-8").splitlines()]
    texts = {
        wish: [row["text"] for row in rows if row["expect"] == wish] for wish in ("out_of_scope", "search")
    }
    shares = {
        wish: sum(bool(sure(text, area="Bolton")) for text in said) / len(said)
        for wish, said in texts.items()
    }
    assert shares["out_of_scope"] <= 0.01
    assert shares["search"] >= 0.3


@pytest.mark.parametrize(
    ("text", "phrase", "words"),
    [
        ("sacked for being pregnant", "sacked pregnant", 2),
        ("childminders", "childminder", 1),
        ("a carer's assessment", "carers assessment", 2),
        ("sacked, and my sister says she may be pregnant", "sacked pregnant", 0),
        ("I don't need a childminder", "childminder", 0),
        ("dim isio prentisiaeth", "prentisiaeth", 0),
    ],
)
def test_the_words_of_a_phrase_stand_near_each_other_and_are_wanted(text, phrase, words):
    assert asked(plain(text), [phrase]) == words


@pytest.mark.parametrize(
    ("text", "asking", "urgent"),
    [
        ("is there anything for drink", True, False),
        ("oes rhywun alla i siarad am y rhent", True, False),
        ("ive got no money", True, True),
        ("childminder list", True, False),
        ("caring for my wife since her stroke", False, False),
    ],
)
def test_asking_is_told_from_telling(text, asking, urgent):
    assert asks(text) is asking
    assert cannot_wait(text) is urgent


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("any delivery jobs or that", (True, False, False)),
        ("is there nothing actually in Carlisle", (False, True, False)),
        ("will you tell my boss", (False, False, True)),
        ("thats all jobcentre stuff", (False, False, False)),
        ("i did warehouse work", (False, False, False)),
    ],
)
def test_a_message_may_ask_for_jobs_or_what_is_near_or_who_sees_it(text, signs):
    assert (asks_for_jobs(text), asks_what_is_near(text), asks_of_privacy(text)) == signs


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("my rent is too high", "money"),
        ("mould in the flat", "home"),
        ("i need a doctor", "health"),
        ("my kids", "family"),
        ("my boss shouts", "work"),
        ("I'll be ringing for him", None),
        ("ill be ringing for him", None),
        ("im ill", "health"),
        ("who visits at home", "visits"),
        ("come visit", None),
        ("did liverpool win", None),
    ],
)
def test_what_a_message_is_about_is_told_by_its_words(text, about):
    assert topic(text) == about


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("29. is there any training i can do", "29 and i need training"),
        ("no kids and what courses are there", "i dont know what i want"),
        ("skip, i asked about training", "they asked me about training"),
    ],
)
def test_a_question_is_outright_where_a_part_of_the_message_begins_as_one(question, told):
    assert asks_outright(question)
    assert not asks_outright(told)

"""What was told and is denied later; what is said to be wrong; and one person after another."""

from datetime import date

import pytest

from bot.nlu.reading import read

TODAY = date(2026, 11, 27)
KNOWN = frozenset(
    [
        *(("groups", "carer"), ("groups", "ex_offender"), ("groups", "homeless"), ("groups", "substance")),
        *(("work", "studying"), ("needs", "debt"), ("benefits", "income_support")),
        *(("health_types", "mental_health"), ("health_types", "addiction")),
    ]
)


@pytest.mark.parametrize(
    ("text", "taken_back"),
    [
        ("im not studying!!", [("work", "studying")]),
        ("i am not study", [("work", "studying")]),
        ("im not a carer any more", [("groups", "carer")]),
        ("wtf no i never been in trouble", [("groups", "ex_offender")]),
        ("i havent got debt", [("needs", "debt")]),
        ("im not on income support", [("benefits", "income_support")]),
        ("i havent got an addiction", [("health_types", "addiction"), ("groups", "substance")]),
        ("im not homeless", [("groups", "homeless")]),
        ("take mental health off, I've not got that", [("health_types", "mental_health")]),
        ("Please take off the mental health", [("health_types", "mental_health")]),
        ("I never said mental health", [("health_types", "mental_health")]),
        ("it is not mental health", [("health_types", "mental_health")]),
        ("I wouldn't call it mental health", [("health_types", "mental_health")]),
        ("not mental health stuff, just mums", [("health_types", "mental_health")]),
        ("take off the carer bit", [("groups", "carer")]),
        ("I never said I was studying", [("work", "studying")]),
        ("delete what i said about my depression", [("health_types", "mental_health")]),
        ("take out the bit about being a carer", [("groups", "carer")]),
        ("what I said about being a carer is true", []),
        ("they want to take my income support off me", []),
        ("i said mental health", []),
        ("not carers uk, the Inspira one", []),
        ("im studying", []),
        ("im a carer", []),
        ("my sister isnt studying", []),
        ("im not on PIP", []),
        ("im in debt", []),
    ],
)
def test_a_known_fact_that_is_denied_is_taken_back(text, taken_back):
    assert set(read(text, today=TODAY, known=KNOWN).taken_back) == set(taken_back)


SHOWN = frozenset(
    [
        *(("benefits", "universal_credit"), ("benefits", "esa"), ("groups", "refugee"), ("groups", "carer")),
        *(("needs", "mental_health"), ("needs", "skills"), ("work", "unemployed")),
        *(("health_types", "long_term_illness"), ("health_types", "mental_health")),
    ]
)


@pytest.mark.parametrize(
    ("text", "taken_back"),
    [
        ("i dont get UC or ESA yet", [("benefits", "universal_credit"), ("benefits", "esa")]),
        ("i dont get UC, can i get ESA", [("benefits", "universal_credit")]),
        ("im not a refugee or a carer", [("groups", "refugee"), ("groups", "carer")]),
        ("not refugee council. UK ENIC?", []),
        ("not a refugee", [("groups", "refugee")]),
        ("I havent got a long term illness im autistic", [("health_types", "long_term_illness")]),
        ("I not sad", [("needs", "mental_health"), ("health_types", "mental_health")]),
        ("im sad", []),
        (
            "poor mental health is a bit much, just nerves!",
            [("needs", "mental_health"), ("health_types", "mental_health")],
        ),
        ("my mental health is a bit much just now", []),
        ("the wife wants me to do a course not me", [("needs", "skills")]),
        ("the wife wants me to do a course", []),
        ("I not lost job here", []),
        ("i havent lost my job", [("work", "unemployed")]),
    ],
)
def test_what_is_denied_with_another_or_in_our_words_is_taken_back_and_a_name_is_not(text, taken_back):
    assert set(read(text, today=TODAY, known=SHOWN).taken_back) == set(taken_back)


AT_WORK = frozenset([("work", "employed"), ("groups", "ex_offender"), ("groups", "carer")])


@pytest.mark.parametrize(
    ("text", "taken_back"),
    [
        ("IN WORK?? I just told you I've been out 8 months are you thick", [("work", "employed")]),
        ("employed? I never said that", [("work", "employed")]),
        ("in work?", []),
        ("prison?? answer me", []),
        ("carer? I told you, I look after my mum, shes disabled", []),
        ("IN WORK I told you", []),
    ],
)
def test_what_is_thrown_back_is_taken_back_where_what_follows_says_otherwise(text, taken_back):
    assert set(read(text, today=TODAY, known=AT_WORK).taken_back) == set(taken_back)


@pytest.mark.parametrize(("text", "work"), [("im a fitter", None), ("im a fitter at Nissan now", "employed")])
def test_a_trade_is_no_job_of_somebody_out_of_work(text, work):
    known = frozenset([("work", "unemployed")])
    assert read(text, today=TODAY, known=known).circumstances.get("work") == work


def test_a_no_that_puts_work_right_does_not_answer_about_the_search():
    known = frozenset([("work", "unemployed")])
    text = "no no I've still got my job, I'm off sick from it"
    assert "looking_for_work" not in read(text, "looking_for_work", today=TODAY, known=known).circumstances
    assert read("no", "looking_for_work", today=TODAY, known=known).circumstances == {
        "looking_for_work": False
    }


def test_what_was_never_told_cannot_be_taken_back():
    assert read("im not a carer any more", today=TODAY).taken_back == ()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("i never said that", True),
        ("thats not right", True),
        ("you got that wrong", True),
        ("take that off", True),
        ("who told you that i was", True),
        ("who said im a carer", True),
        ("i said bolton", False),
        ("im right handed", False),
        ("take me off the list of jobs", False),
        ("whats wrong with that one", False),
    ],
)
def test_somebody_may_only_say_that_it_is_wrong(text, wrong):
    assert read(text, today=TODAY).wrong is wrong


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("next client", True),
        ("what about another one of mine", True),
        ("tenant 2 now", True),
        ("next one shes 23 in leeds", True),
        ("UC. next one please: 34 m, Gorseinon, welder", True),
        ("youngest is 18 m, next one is 4", False),
        ("third one: lady 61 doncaster", True),
        ("the third one sounds good", False),
        ("next one", False),
        ("another one please", False),
        ("my client is 23", False),
        ("next. M 19 Doncaster, ASD", True),
        ("Next, F 23, kid 18 mths", True),
        ("ok cust 2: female 58 carer for husband", True),
        ("next, im 45", False),
        ("next. rather not say", False),
        ("third one is a lady of 61", True),
        ("now for my second appointment", True),
        ("next appointment: M 40, Leeds", True),
        ("got another one in now, woman, 47, on UC", True),
        ("no thats a different person", True),
        ("this is a new client", True),
        ("have you got another one in Leeds, hes 47", False),
        ("its a different person every time I ring", False),
        ("my next appointment is monday", False),
        ("im in my second year at uni", False),
        ("sixty one next month", False),
        ("60 next birthday", False),
        ("waiting for my second knee, 40", False),
        ("second baby due, 30, Hull", False),
        ("38. next?", False),
    ],
)
def test_an_adviser_goes_on_to_the_next_person(text, another):
    assert read(text, today=TODAY, of_another=True).next_person is another


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("its a client not me", True),
        ("not me, its a patient", True),
        ("stop saying you, im his probation officer", True),
        ("hes the customer, not me", True),
        ("its not me, im the support worker", True),
        ("im a link worker and shes 23", True),
        ("not me, the client! and its wrexham", True),
        ("It's for a client. She needs ID first", True),
        ("This is for customer. Unemployed", True),
        ("not me, the other one", False),
        ("its not for a client", False),
        ("its for my son", False),
        ("not me, my eldest", False),
        ("im a student", False),
        ("i was a customer assistant", False),
        ("this is about me, not a client", False),
    ],
)
def test_what_was_told_may_have_been_of_a_client_all_along(text, same):
    assert read(text, today=TODAY).same_person is same


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Claimant M, 52, Rotherham. ex warehouse, bad back", True),
        ("JCP Blackburn. cust 1: male 43 Syrian refugee", True),
        ("Support worker, Merthyr Tydfil housing assoc. Client F 26, care leaver", True),
        ("Hostel key worker Exeter. resident M 40, alcohol in past", True),
        ("Newport, Wales. client 17 F, excluded from school", True),
        ("client. age 40. unemployed", True),
        ("Sunderland JC. M 61, ex shipyard", True),
        ("hi, job coach in Swansea. first one: male 52, ex steelworker", True),
        ("my job coach in Swansea says 52 is too old, im male 52", False),
        ("Afghan man, refugee status 2yrs, low ESOL (E1), 3 kids. Wolverhampton. options?", True),
        ("lady, 38, Ukrainian, wants ESOL. what can i refer to", True),
        ("Afghan man, 37, looking for work", False),
        ("Ukrainian woman, 38. I want office job, what are options?", False),
        ("19F Leeds, no job", False),
        ("M 61, ex shipyard", False),
        ("claimant, 52, Rotherham", False),
        ("customer service, 26, Leeds", False),
        ("im a resident, 40, looking for work", False),
        ("worked with a client, 40 hours a week", False),
        ("this is about me, not a client. M 40", False),
        ("the jobcentre. it sent me here", False),
    ],
)
def test_a_note_in_shorthand_is_of_a_client(text, note):
    reading = read(text, today=TODAY)
    assert reading.of_client is note
    assert not (note and "about" in reading.circumstances)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("he hasn't got kids at home. what's the number, and does it affect his LCW", {"has_children"}),
        ("the client has NO children. And how do I refer?", {"has_children"}),
        ("hes 41 and does he see this", {"age"}),
        ("no kids, does it cost", {"has_children"}),
        ("does it cost if you have kids", set()),
        ("can i get it at 41?", set()),
        ("the carers one please", set()),
        ("any in Leeds", set()),
    ],
)
def test_what_is_stated_is_told_apart_from_what_is_asked(text, stated):
    assert set(read(text, today=TODAY, of_another=True).stated) == stated


def test_the_next_person_refuses_nothing():
    assert read("next. M 19 Doncaster", "work", today=TODAY).declined == ()
    assert read("next", "work", today=TODAY).declined == ("work",)


MONTHS = frozenset([("work", "unemployed"), ("months_out_of_work", 36), ("looking_for_work", True)])


@pytest.mark.parametrize(
    ("text", "told", "taken_back"),
    [
        ("not 3 years, 14 months. And is ENIC free?", 14, ()),
        ("14 months, not 3 years", 14, ()),
        ("not 3 years", None, (("months_out_of_work", 36),)),
        ("not 2 years, 14 months", None, ()),
        ("3 years, 14 months", None, ()),
        ("i didnt say im looking, i said not really", None, (("looking_for_work", True),)),
        ("i said im looking", None, ()),
    ],
)
def test_a_length_and_a_search_that_were_told_are_put_right(text, told, taken_back):
    reading = read(text, today=TODAY, known=MONTHS)
    assert (reading.circumstances.get("months_out_of_work"), reading.taken_back) == (told, taken_back)


@pytest.mark.parametrize(
    "text",
    [
        "cant i get income support",
        "No more income support lot. Is there a forces charity",
        "do you not do income support",
    ],
)
def test_a_no_that_asks_or_is_weary_takes_no_benefit_back(text):
    assert read(text, today=TODAY, known=KNOWN).taken_back == ()


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("not 2 years", True),
        ("no, months not years", True),
        ("i never said i was a driver", True),
        ("no thanks", False),
        ("not 3 years, 14 months", False),
        ("2 years", False),
    ],
)
def test_what_is_wrong_in_a_way_not_followed_is_an_objection(text, objects):
    assert read(text, today=TODAY, known=MONTHS).objects is objects
    assert not read(text, "groups", today=TODAY, known=MONTHS).objects
    assert not read(text, today=TODAY).objects


@pytest.mark.parametrize(
    ("text", "asked", "known", "work"),
    [
        ("no. 10 hrs cleaning, evenings", None, MONTHS, None),
        ("apprenticeship at 58? no. 10 hrs cleaning, evenings", None, MONTHS, None),
        ("like 10 hrs a week cleaning", "looking_for_work", MONTHS, None),
        ("10 hrs cleaning, evenings", "work", MONTHS, "employed"),
        ("10 hrs cleaning, evenings", None, frozenset(), "employed"),
        ("ive got a job, 10 hrs cleaning", None, MONTHS, "employed"),
        ("i do 10 hrs cleaning", None, MONTHS, "employed"),
    ],
)
def test_bare_hours_of_somebody_out_of_work_are_a_wish(text, asked, known, work):
    assert read(text, asked, today=TODAY, known=known).circumstances.get("work") == work

"""What a message wants: the classifier's guess put right by what was read, and only then."""

import pytest

from bot.nlu.intents.settling import Heard, settled

FACTS = {"age", "area"}


@pytest.mark.parametrize(
    ("guess", "sure", "told", "intent"),
    [
        ("greet", 0.7, FACTS, "tell"),  # "hi, 19 from Bolton"
        ("greet", 0.7, set(), "greet"),
        ("ask_scheme", 0.7, FACTS, "ask_scheme"),  # "can I go at 19 in Bolton?"
        ("ask_scheme", 0.4, FACTS, "tell"),
        ("search", 0.5, {"needs"}, "search"),  # "is there a walking group": a need is slight
        ("search", 0.3, {"needs"}, "tell"),
        ("out_of_scope", 0.5, {"area"}, "out_of_scope"),  # "did Liverpool win"
        ("out_of_scope", 0.5, FACTS, "tell"),
        ("out_of_scope", 0.9, {"age"}, "out_of_scope"),  # "12 times 17"
        ("affirm", 0.9, {"about"}, "for_someone_else"),
        ("tell", 0.2, set(), "out_of_scope"),
        ("start_over", 0.45, set(), "out_of_scope"),  # what was told would be lost
        ("start_over", 0.55, set(), "start_over"),
        ("not_that_one", 0.9, {"taken_back"}, "tell"),  # "I'm not homeless, take that off"
        ("not_that_one", 0.9, set(), "not_that_one"),
        ("forget_me", 0.9, {"taken_back"}, "tell"),  # "delete what I said about my knees"
        ("forget_me", 0.9, set(), "forget_me"),
        ("crisis", 0.9, set(), "out_of_scope"),  # only the safety check says so
    ],
)
def test_facts_decide_unless_the_message_plainly_asks_for_something(guess, sure, told, intent):
    assert settled(guess, sure, Heard(told)) == intent


@pytest.mark.parametrize(
    ("guess", "sure", "told", "declined", "intent"),
    [
        ("deny", 0.2, set(), False, "deny"),  # an answer may be short and unsure
        ("insult", 0.2, set(), False, "out_of_scope"),
        ("ask_privacy", 0.9, set(), True, "rather_not_say"),
        ("dont_know", 0.9, set(), True, "dont_know"),
        ("ask_scheme", 0.9, {"age"}, False, "tell"),  # the question is answered
        ("ask_why", 0.9, {"area"}, False, "ask_why"),
        ("out_of_scope", 0.9, {"area"}, False, "tell"),
    ],
)
def test_an_open_question_comes_first(guess, sure, told, declined, intent):
    assert settled(guess, sure, Heard(told, "age", declined)) == intent


@pytest.mark.parametrize(("named", "intent"), [(True, "tell"), (False, "out_of_scope")])
def test_a_place_by_itself_is_told_whatever_the_classifier_thinks(named, intent):
    assert settled("out_of_scope", 0.9, Heard({"area"}, named=named)) == intent


@pytest.mark.parametrize(
    ("guess", "sure", "told", "alone", "asked", "intent"),
    [
        ("tell", 0.9, {"area"}, False, None, "ask_scheme"),  # "is the Wrexham one free"
        ("tell", 0.9, {"age"}, True, None, "ask_scheme"),  # "will they take me at 58"
        ("tell", 0.9, {"age"}, False, None, "ask_scheme"),  # "I'm 58. will they take me"
        ("tell", 0.9, {"age"}, False, "needs", "tell"),
        ("tell", 0.9, {"taken_back"}, False, None, "tell"),
        ("ask_scheme", 0.2, set(), True, None, "ask_scheme"),
        ("ask_privacy", 0.5, set(), True, None, "ask_scheme"),  # "is any of this free"
        ("ask_benefits", 0.9, {"benefits"}, False, None, "ask_scheme"),
        ("nearer", 0.9, {"needs"}, False, None, "ask_scheme"),  # "how do i get there, i dont have a car"
        ("out_of_scope", 0.9, set(), True, "needs", "ask_scheme"),
        ("deny", 0.9, set(), False, "needs", "deny"),
        ("tell", 0.9, {"age"}, True, "age", "tell"),
        ("forget_me", 0.9, set(), True, None, "forget_me"),
    ],
)
def test_a_question_about_a_scheme_shown_is_that(guess, sure, told, alone, asked, intent):
    assert settled(guess, sure, Heard(told, asked, of_scheme=True, openly=True, alone=alone)) == intent


@pytest.mark.parametrize(("openly", "intent"), [(True, "ask_scheme"), (False, "thank")])
def test_thanks_that_sound_like_asking_when_are_thanks(openly, intent):
    """ "Cheers, I'll ring them Monday" beside "cheers, are they open Monday"."""
    assert settled("thank", 0.9, Heard(of_scheme=True, openly=openly)) == intent


@pytest.mark.parametrize(("openly", "intent"), [(True, "ask_scheme"), (False, "tell")])
def test_what_is_told_without_a_question_is_told_though_it_sounds_like_asking(openly, intent):
    """ "I'm 61, would they take me" beside "I'm 61 and my knees are bad"."""
    assert settled("tell", 0.9, Heard({"age"}, of_scheme=True, openly=openly)) == intent


@pytest.mark.parametrize(("asks", "intent"), [(True, "ask_scheme"), (False, "thank")])
def test_thanks_do_not_swallow_a_question_once_there_is_a_list(asks, intent):
    assert settled("thank", 0.9, Heard(asks=asks)) == intent


@pytest.mark.parametrize(("along", "then"), [(True, "ask_scheme"), (False, "for_someone_else")])
def test_who_may_come_along_is_nobody_to_ask_for(along, then):
    """ "Can my mate come" beside "can my mate get this"."""
    assert (
        settled("for_someone_else", 0.9, Heard({"about"}, of_scheme=True, openly=True, along=along)) == then
    )


@pytest.mark.parametrize(
    ("guess", "heard", "then"),
    [
        ("insult", Heard(asked="work", unheard=True), "tell"),
        ("ask_scheme", Heard(asked="work", unheard=True), "tell"),
        ("ask_scheme", Heard(of_scheme=True, unheard=True), "ask_scheme"),
        ("insult", Heard(asked="work"), "insult"),
        ("ask_privacy", Heard(unheard=True), "tell"),
        ("ask_privacy", Heard(unheard=True, private=True), "ask_privacy"),
        ("insult", Heard(seen=True), "show_more"),
        ("search", Heard(seen=True), "search"),
        ("talk_to_person", Heard(unheard=True), "talk_to_person"),
    ],
)
def test_a_complaint_that_wants_nothing_else_goes_to_the_form_or_to_more(guess, heard, then):
    assert settled(guess, 0.9, heard) == then


@pytest.mark.parametrize(
    ("told", "asked", "then"), [(set(), None, "thank"), ({"age"}, None, "tell"), (set(), "age", "tell")]
)
def test_thanks_after_what_tells_nothing_are_thanks(told, asked, then):
    assert settled("tell", 0.9, Heard(told, asked, thanks=True)) == then


@pytest.mark.parametrize(
    ("guess", "heard", "intent"),
    [
        ("rather_not_say", Heard(asked="work", plain=True), "ask_scheme"),  # "you didnt answer. do I have to"
        (
            "rather_not_say",
            Heard(asked="work", plain=True, declined=True),
            "rather_not_say",
        ),  # "do i have to say"
        ("rather_not_say", Heard(asked="work"), "rather_not_say"),
        ("deny", Heard(asked="work", plain=True), "deny"),  # "no. is it free": the answer counts too
    ],
)
def test_a_plain_question_is_no_refusal_of_ours(guess, heard, intent):
    assert settled(guess, 0.9, heard) == intent


@pytest.mark.parametrize(
    ("guess", "heard", "intent"),
    [
        ("ask_scheme", Heard(parting=True, of_scheme=True), "goodbye"),  # "I will ring them on Monday"
        ("tell", Heard({"age"}, parting=True), "tell"),
        (
            "tell",
            Heard(asked="work", parting=True),
            "tell",
        ),  # no thanks beside it: it may answer the question
        ("ask_scheme", Heard(person=True, of_scheme=True), "talk_to_person"),
        ("ask_scheme", Heard(code=True, handing_over=True, of_scheme=True), "affirm"),
        ("ask_scheme", Heard(code=True, of_scheme=True), "ask_scheme"),
    ],
)
def test_who_parts_asks_for_a_person_or_says_yes_to_a_code_asks_nothing_of_a_scheme(guess, heard, intent):
    assert settled(guess, 0.9, heard) == intent

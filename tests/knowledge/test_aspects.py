"""Which side of a scheme a question asks about."""

import pytest

from knowledge.aspects import (
    all_asked_about,
    asked_about,
    asked_in,
    asks_for_contact,
    asks_for_way_in,
    asks_of_all,
    money_in,
    only_named,
    without_sides,
)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("whats the number for them", "phone"),
        ("can i bring my kids", "along"),
        ("can i bring the dog", "along"),
        ("is it one to one", "one_to_one"),
        ("is it 1:1 or in a group", "one_to_one"),
        ("is it compulsory", "must"),
        ("will i get in trouble if i dont go", "must"),
        ("is it religious", "faith"),
        ("will there be a test", "test"),
        ("is it women only", "for"),
        ("do i have to go", "must"),
        ("how does it work, do i have to go?", "must"),
        ("do i have to go to wigan for it", "travel"),
        ("is there a creche", "along"),
        ("ok how do i start", "join"),
        ("which is the easiest", "easiest"),
        ("whos the easiest to ring", "easiest"),
        ("which one is nearest", "nearest"),
        ("where is the nearest bus stop", "where"),
        ("who will ring me back", "quickest"),
        ("just tell me one", "first"),
        ("do they come to me", "travel"),
        ("will they laugh at me", "what"),
        ("whats the number for the last one", "phone"),
        ("have they got a website", "web"),
        ("what days is it open on", "times"),
        ("how do i get hold of them", "join"),
        ("is it free", "cost"),
        ("am i too old", "fit"),
        ("just give me acas number", "phone"),
        ("whats acas number and when open", "phone"),
        ("is number nine a bus", "what"),
        ("whats that", "what"),
    ],
)
def test_words_give_the_side_away(text, aspect):
    assert asked_about(text) == aspect


def test_words_of_the_name_ask_about_nothing():
    assert asked_about("what is free courses for jobs") == "cost"
    assert asked_about("what is free courses for jobs", ["Free Courses for Jobs"]) == "what"
    assert asked_about("whats the free courses one then") == "what"
    sitter = "that carers assessment thing you said, would that get me a sitter"
    assert asked_about(sitter) == "what"
    assert asked_about("the carers assessment, is it free", ["Carer's assessment"]) == "cost"
    assert asked_about("will i have an assessment there", ["Carer's assessment"]) == "test"
    assert asked_about("is that a group thing") == "one_to_one"
    assert asked_about("is wegrow in wrexham town", ["WeGrow"]) == "where"
    assert asked_about("communities for work plus number please", ["Communities for Work Plus"]) == "phone"
    assert asked_about("whats unlocks number then", ["Unlock"]) == "phone"
    assert asked_about("whats the nat careers svce hours", ["nat careers svce"]) == "times"


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("stepchange??", True),
        ("do you have stepchange", True),
        ("wots stepchange", True),
        ("does stepchange judge you", False),
        ("when is stepchange", False),
    ],
)
def test_a_message_may_say_a_name_and_no_more(text, so):
    assert only_named(text, ["StepChange"]) is so


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("i never said no to it. i want to do it. whos the number", True),
        ("Hmm ok. How do I ask them, I'll be ringing for him not him", True),
        ("who do i ring about a dentist", False),
        ("can i ring somebody", False),
        ("is it free", False),
    ],
)
def test_the_way_in_may_be_asked_for_of_whatever_was_talked_of(text, so):
    assert asks_for_way_in(text) is so


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("phone number i asked for", True),
        ("is there a website for it", True),
        ("when is it on", True),
        ("do you have a number", True),
        ("do you have a person i can ring", False),
        ("can i ring somebody", False),
        ("number for a real person", False),
        ("what is it", False),
    ],
)
def test_a_number_is_some_schemes_unless_a_person_is_asked_for(text, contact):
    assert asks_for_contact(text) is contact


@pytest.mark.parametrize(
    ("text", "aspects"),
    [
        ("is it free and will it mess with my UC", ("cost", "affects")),
        ("will it mess with my UC and is it free", ("affects", "cost")),
        ("what time is it on and do they speak polish", ("times", "tongue")),
        ("what do i say when i ring", ("say",)),
        ("is there web chat instead of phoning", ("ways",)),
        ("do i need an appointment and what do i bring", ("visit", "bring")),
        ("do they pay you", ("paid",)),
        ("how i book the 15 hours", ("join",)),
        ("can i go with him", ("along",)),
        ("do they tell the jobcentre", ("employer",)),
        ("could i do it part time", ("hours",)),
        ("do u have to go every day", ("hours",)),
        ("is it in the morning", ("hours",)),
        ("how long is it and is it full days", ("lasts", "hours")),
        ("is there one in rotherham", ("where",)),
        ("is that private, would they tell the agency", ("employer",)),
        ("can i ring them for him", ("behalf",)),
        ("can i refer her or does she have to do it", ("behalf",)),
        ("would it be for a man like me", ("fit",)),
        ("do they pay the bill before i start", ("paid",)),
        ("can i see this in welsh", ("shown_in",)),
        ("a couple of hours on a farm", ("what",)),
        ("do i need grades for it", ("entry",)),
        ("does the employer have to know", ("employer",)),
        ("i cant do phones, is there a website or email", ("ways",)),
        ("can i do it from home", ("travel",)),
        ("do i have to pay for it", ("cost",)),
        ("would i be the oldest one in there", ("fit",)),
        ("ydy o am ddim ac oes angen apwyntiad", ("cost", "visit")),
        ("how long do u wait and can my mum come", ("wait", "along")),
        ("how long does it last", ("lasts",)),
        ("how long till they pay", ("wait",)),
        ("do they pay you in it and how much", ("paid",)),
        ("how much is it", ("amount",)),
        ("is it free and do i get paid", ("cost", "paid")),
        ("am i too late today", ("times",)),
        ("am i too old", ("fit",)),
        ("do i have to ring, i hate phones", ("ways",)),
        ("is it still running", ("closed",)),
        ("are you sure?", ("sure",)),
        ("is there help leaving prison", ("what",)),
        ("is the wegrow one in wrexham town", ("where",)),
        ("will my uc go down if i start", ("affects",)),
        ("would it be all in the daytime", ("hours",)),
        ("does the club meet on those days", ("times",)),
        ("can someone come to the house", ("travel",)),
        ("how much does uc pay and do i pay first", ("paid",)),
        ("is it compulsory and how often is it", ("must", "hours")),
        ("whats that", ("what",)),
    ],
)
def test_several_sides_are_found_in_the_order_they_are_asked(text, aspects):
    assert all_asked_about(text) == aspects


@pytest.mark.parametrize(
    ("text", "of_all"),
    [("which of these are free", True), ("are any of them free", True), ("is it free", False)],
)
def test_some_questions_are_of_all_of_them(text, of_all):
    assert asks_of_all(text) is of_all


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("will it stop my LCWRA", "universal_credit"),
        ("would i lose my carer’s allowance", "carers_allowance"),
        ("does it affect his sick pay", "sick_pay"),
        ("does it affect my benefits", None),
        ("such luck", None),
    ],
)
def test_the_money_feared_for_is_known(text, money):
    assert money_in(text) == money


@pytest.mark.parametrize(
    ("text", "sides", "more"),
    [
        ("how do i join and will they laugh at me", ("join",), True),
        ("how do i join and can i say no if its rubbish", ("join", "must"), False),
        ("would i be welcome if i am shy, and what does it cost?", ("cost",), True),
        ("would i be welcome if i am not religious, and what does it cost?", ("faith", "cost"), False),
        ("how do i join and is it free", ("join", "cost"), False),
        ("whats it like and how do i join", ("what", "join"), False),
        ("tell me about swap and is it free", ("what", "cost"), False),
        ("what about swap, is it free", ("cost",), False),
        ("do they judge you", ("what",), True),
        ("what is it", ("what",), False),
        ("the first one", ("what",), False),
    ],
)
def test_a_question_about_no_known_side_is_not_passed_over(text, sides, more):
    assert asked_in(text) == (sides, more)


def test_words_that_ask_are_no_words_of_a_name():
    assert "cost" not in without_sides("what does it cost?")
    assert "childcare" in without_sides("is the childcare one free")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("what even is workwell", False),
        ("whats workwell then", False),
        ("what is workwell actually", False),
        ("ok what exactly is workwell then", False),
        ("tell me about workwell", False),
        ("would they really laugh at me at workwell", True),
    ],
)
def test_what_a_scheme_is_may_be_asked_with_filling_words(text, more):
    asked = asked_in(text, ["WorkWell"])
    assert asked.more is more

"""Questions about Waymark that ride along with an answer, and those that only look like it."""

import pytest
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components.asides import put_right
from bot.nlu.components.tokenizer import WaymarkTokenizer
from bot.nlu.intents.asides import Aside, aside_in
from bot.nlu.intents.sides import asks, side_of


def tokens(text):
    """The words of a text, put right."""
    return WaymarkTokenizer(WaymarkTokenizer.get_default_config()).tokenize(Message({"text": text}), "text")


def words(text):
    """The same as plain words."""
    return [token.lemma for token in tokens(text)]


def unsure(_words):
    """A classifier that is sure of nothing."""
    return "ask_privacy", 0.1


def sure(intent):
    """A classifier that is sure of one thing, and counts what it is asked."""

    def guess(part):
        guess.asked.append(part)
        return intent, 0.99

    guess.asked = []
    return guess


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("does this go on my journal", True),
        ("ok but will he see it", True),
        ("you gonna tell them", True),
        ("is it private this he works for the council", True),
        ("can i work as well", True),
        ("my phone? yes", False),
        ("uc with the lcwra bit", False),
        ("would like a few hours", False),
        ("i do bricklaying", False),
        ("you see i was off sick", False),
    ],
)
def test_a_sentence_asks_by_its_mark_or_its_first_words(text, asking):
    assert asks(words(text)) is asking


@pytest.mark.parametrize(
    ("intent", "text", "side"),
    [
        ("ask_privacy", "does the job centre see this", "jobcentre"),
        ("ask_privacy", "does anyone at the council see it, he works there", "council"),
        ("ask_privacy", "will he be able to see this", "home"),
        ("ask_privacy", "are you going to tell social services", "others"),
        ("ask_privacy", "who sees this", None),
        ("ask_benefits", "if i say i dont want work will they sanction me", "sanction"),
        ("ask_benefits", "can they sanction me for turning it down", None),
        ("ask_about_us", "is it the government", "who"),
        ("ask_about_us", "are you chatgpt", "program"),
        ("ask_about_us", "is this free", "free"),
        ("ask_scheme", "is this free", None),
        ("ask_about_us", "do you work for the dwp", "who"),
        ("tell", "he works at the council", None),
    ],
)
def test_the_words_of_a_question_give_its_side_away(intent, text, side):
    assert side_of(intent, words(text)) == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("28. how long does this take lol", "time"),
        ("no kids. you going to answer me about the journal", "jobcentre"),
        ("two years. IS IT ON MY JOURNAL", "jobcentre"),
        ("nah no kids. is it private this he works for the council", "council"),
        ("i dont understand the question", "meaning"),
        ("what is mean?", "meaning"),
        ("how long does this course take", None),
        ("i dont understand computers", None),
        ("he doesnt know where i am", None),
        ("there are gaps in my history", None),
    ],
)
def test_some_words_are_enough_whatever_the_classifier_thinks(text, side):
    found = aside_in(tokens(text), text, unsure)
    assert (found.side if found else None) == side


def test_the_sentence_that_asks_is_found_with_its_place():
    text = "26 and my boy is 4. will he be able to see this? he used to go through my phone"
    found = aside_in(tokens(text), text, sure("ask_privacy"))
    assert text[found.start : found.end] == "will he be able to see this?"
    assert (found.intent, found.side, found.whole) == ("ask_privacy", "home", False)


def test_a_question_may_follow_after_an_and():
    text = "41 from leeds and does the job centre see this"
    found = aside_in(tokens(text), text, sure("ask_privacy"))
    assert text[found.start : found.end] == "and does the job centre see this"


def test_the_classifier_looks_again_only_at_what_asks():
    guess = sure("ask_benefits")
    assert aside_in(tokens("on uc. in leeds. two kids"), "on uc. in leeds. two kids", guess) is None
    assert guess.asked == []


@pytest.mark.parametrize("intent", ["help", "forget_me", "talk_to_person", "search"])
def test_requests_are_no_asides(intent):
    assert aside_in(tokens("im 40. can you help him?"), "im 40. can you help him?", sure(intent)) is None


def an_aside(side="jobcentre", sure=True, whole=False):
    """Something asked about who sees this."""
    return Aside("" if side == "meaning" else "ask_privacy", side, 0, 10, sure, whole)


@pytest.mark.parametrize(
    ("intent", "aside", "told", "asked", "right"),
    [
        ("ask_benefits", an_aside(), True, True, "tell"),  # both are answered
        ("tell", an_aside(), True, True, "tell"),
        ("out_of_scope", an_aside(), True, False, "tell"),
        ("out_of_scope", an_aside(), False, False, "ask_privacy"),
        ("out_of_scope", an_aside(sure=False), False, False, "out_of_scope"),
        ("deny", an_aside(), False, True, "deny"),  # an answer, and a question beside it
        ("rather_not_say", an_aside(), False, False, "ask_privacy"),
        ("rather_not_say", an_aside(whole=True), False, True, "ask_privacy"),
        ("forget_me", an_aside(), False, True, "forget_me"),
        ("dont_know", an_aside("meaning"), False, True, "tell"),
        ("dont_know", an_aside("meaning"), True, True, "dont_know"),
        ("ask_scheme", an_aside("meaning"), False, True, "ask_scheme"),
    ],
)
def test_what_is_told_and_what_is_asked_are_both_heard(intent, aside, told, asked, right):
    assert put_right(intent, aside, told, asked) == right

"""Plain questions about benefits and work, each answered by its topic; what has none is answered as before."""

import pytest

from actions.about_us import ActionAboutUs
from actions.answer import ActionAnswer
from actions.ask import ValidateCircumstancesForm
from actions.fallback import ActionFallback
from actions.refine import ActionSearch
from knowledge import words
from knowledge.money_topics import money_topics
from tests.actions.shelf import ALL, BOLTON
from tests.actions.stage import play
from tests.knowledge.people import catalogue, made

ACTIONS = (ActionAboutUs, ActionAnswer, ActionSearch, ActionFallback)
TOLD = {"age": 61, "area": BOLTON, "shown": ["walk", "young"]}
ENGLAND = {"area": {"nation": "England"}}
HELPLINE = made(
    "universal-credit-helpline", ENGLAND, kind="advice", join={"phone": "0800 328 5644", "how": "Call."}
)
JSA = made("new-style-jsa", ENGLAND, kind="advice")
PAID = made("paid work", ENGLAND, benefits="You stay on your benefits.")
SHELF = catalogue(*ALL.schemes.values(), HELPLINE, JSA, PAID)


def played(action, text, topic=None, intent="ask_benefits", **more):
    entities = {"topic": topic} if topic else {}
    return play(action(), SHELF, intent=intent, entities=entities, text=text, **{**TOLD, **more})


def first_said(*given, **more):
    return played(*given, **more).said[0]


@pytest.mark.parametrize("topic", money_topics())
def test_a_topic_has_an_answer_with_whom_to_ask_and_where_and_when_it_was_read(topic):
    said = first_said(ActionAboutUs, "?", topic)
    assert said.startswith(words.say(f"utter_money_{topic}"))
    assert words.say(f"utter_answer_ask_{money_topics()[topic].ask}") in said
    assert f"Read on 29 November 2026: {money_topics()[topic].sources[0].publisher} (" in said


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize(
    ("text", "topic", "answer"),
    [
        ("what about the LCWRA do they reassess me if i try a bit of work", "lcwra_work", "Trying a bit of"),
        ("can i get UC while still employed", "uc_in_work", "Yes. You can get Universal Credit"),
        ("is new style ESA a thing yes or no", "new_style_esa", "Yes, New Style ESA"),
        ("SSP stops on the 20th, what can i claim after", "after_sick_pay", "When SSP stops"),
        ("ive paid 30 years NI ... do i still count for JSA", "ni_years", "For New Style JSA and ESA they"),
        ("wife works so i get nothing", "partner", "A partner who works does not mean"),
        ("Would PIP be possible with autism?", "pip", "Maybe. PIP does not go by the name"),
        ("will i get in trouble if i say no", "saying_no", "WorkWell and Connect to Work are your"),
    ],
)
def test_a_plain_question_gets_its_own_answer_wherever_it_is_led(action, text, topic, answer):
    done = played(action, text, topic)
    assert done.said[0].startswith(answer)
    assert len(done.said) == 1


@pytest.mark.parametrize("topic", [None, "other", "shoes"])
def test_a_question_on_no_topic_is_answered_as_before(topic):
    assert first_said(ActionAboutUs, "id lose money wouldnt i", topic).startswith(
        "Most of this help does not"
    )


@pytest.mark.parametrize("action", ACTIONS)
def test_what_is_asked_for_by_a_name_is_not_owned_up_to_where_its_topic_is_known(action):
    text = "im not in debt. i asked about universal credit or ESA after SSP ends"
    assert first_said(action, text, "after_sick_pay").startswith("When SSP stops")
    assert first_said(action, "i asked about care to learn").startswith("I have nothing of that name")


@pytest.mark.parametrize("action", ACTIONS)
def test_a_fear_of_sanctions_is_answered_and_the_rules_on_them_are_still_owned_up_to(action):
    assert first_said(action, "so thats a no to sanctions?", "saying_no").startswith("WorkWell and Connect")
    assert first_said(action, "how do i appeal a sanction", "other").startswith(
        "I know no rules on sanctions"
    )


@pytest.mark.parametrize("action", [ActionAnswer, ActionAboutUs])
def test_a_scheme_that_is_named_is_answered_from_its_record(action):
    said = first_said(action, "will Paid Work change my benefits", "pay_and_uc")
    assert "You stay on your benefits." in said


def test_a_scheme_whose_record_does_not_say_gives_the_answer_on_the_topic():
    said = first_said(ActionAnswer, "will Young stop my benefits", "pay_and_uc")
    assert said.startswith("Pay does not stop Universal Credit")
    cost = first_said(ActionAnswer, "what does Young cost", "pay_and_uc")
    assert "nothing to pay" in cost


@pytest.mark.parametrize("action", ACTIONS)
def test_naming_the_benefit_itself_is_still_the_plain_question(action):
    said = first_said(action, "The New Style JSA one - is that affected by my redundancy pay?", "redundancy")
    assert said.startswith("A redundancy lump sum does not stop")


def test_those_who_can_be_asked_stand_beside_the_answer():
    done = played(ActionAboutUs, "would i lose my uc if i got a job", "pay_and_uc")
    assert [line["phone"] for line in done.messages[0]["custom"]["help_lines"]] == ["0800 328 5644"]
    assert not played(ActionAboutUs, "do i get sick pay", "sick_pay").messages[0]["custom"]


def test_it_is_said_of_another_and_in_welsh():
    assert first_said(ActionAboutUs, "does he need to claim UC", "must_claim", about="other").startswith(
        "No, they don't have to claim"
    )
    welsh = first_said(ActionAboutUs, "oes rhaid i fi hawlio", "must_claim", language="cy")
    assert welsh.startswith("Na, does dim rhaid i ti hawlio")
    assert "Darllenwyd 29 Tachwedd 2026" in welsh


def test_by_the_way_it_is_answered_first_and_then_it_goes_on():
    form, asked = ValidateCircumstancesForm(), "im 61. can i get uc while still employed"
    done = play(form, SHELF, intent="tell", entities={"age": 61, "topic": "uc_in_work"}, text=asked, age=61)
    assert [text[:8] for text in done.said] == ["Yes. You", "Thanks. ", "Where do"]
    told = play(form, SHELF, intent="tell", entities={"age": 61}, text="im 61", age=61)
    assert [text[:8] for text in told.said] == ["Thanks. ", "Where do"]


@pytest.mark.parametrize(
    ("intent", "aside"), [("ask_privacy", None), ("ask_about_us", None), ("ask_privacy", "jobcentre")]
)
def test_what_is_asked_about_us_is_no_question_about_benefits(intent, aside):
    entities = {"topic": "tell_them", **({"aside": aside} if aside else {})}
    said = play(ActionAboutUs(), SHELF, intent=intent, entities=entities, text="do you tell uc").said[0]
    assert not said.startswith("Yes, tell Universal Credit")


def test_a_complaint_is_met_first():
    done = played(ActionAnswer, "You have not answered me. I asked about uc while employed", "uc_in_work")
    assert done.said[0] == "Sorry, I got that wrong."
    assert done.said[1].startswith("Yes. You can get Universal Credit")

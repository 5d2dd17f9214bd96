"""Questions about one scheme, answered from its record."""

import pytest

from actions.answer import ActionAnswer
from tests.actions.shelf import ALL, BOLTON, WALK
from tests.actions.stage import play
from tests.knowledge.people import catalogue, made


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what is young?", "Young: Help."),
        ("who is young for", "They are aged 16 to 24."),
        ("is young free?", "There is nothing to pay for Young."),
        ("how do i join walk", "Sign up online."),
        ("can i refer myself to walk", "I don't know if you can put yourself forward"),
        ("how long does walk last for", "don't know how long"),
        ("do i have to be on benefits for credit scheme", "people who get Universal Credit"),
        ("do i have to be on benefits for walk", "not a rule"),
        ("which areas is walk in", "covers Bolton"),
        ("does the gone programme still exist", "closed on 30 September 2024"),
        ("does the gone programme still exist", "What took its place: Young"),
        ("what is the flying circus", "on my list"),
    ],
)
def test_a_question_about_a_scheme_is_answered_from_its_record(question, answer):
    assert any(answer in text for text in play(ActionAnswer(), ALL, intent="ask_scheme", text=question).said)


def test_a_question_goes_on_about_the_scheme_talked_of_last():
    shown = {"shown": ["young", "walk"], "discussed": "walk"}
    played = play(ActionAnswer(), ALL, intent="ask_scheme", text="how do i join", **shown)
    assert played.said == ["To join Walk: Sign up online."]
    assert played.slots == {"discussed": "walk", "answered": ["walk", "join"]}
    other = play(ActionAnswer(), ALL, intent="ask_scheme", text="and the young one", **shown)
    assert other.slots["discussed"] == "young"


def test_where_it_may_be_any_of_several_they_are_offered_and_the_question_is_kept():
    played = play(ActionAnswer(), ALL, intent="ask_scheme", text="whats the number", shown=["young", "walk"])
    assert [b["payload"] for b in played.messages[0]["buttons"]] == [
        '/ask_scheme{"scheme": "young", "aspect": "phone"}',
        '/ask_scheme{"scheme": "walk", "aspect": "phone"}',
    ]
    one = play(ActionAnswer(), ALL, intent="ask_scheme", text="whats the number", shown=["walk"])
    assert one.messages[0]["buttons"] == []


@pytest.mark.parametrize(
    ("join", "question", "answer", "extra"),
    [
        ({"phone": "0800 1"}, "whats the number for ring", "the number for Ring", "help_lines"),
        (
            {"how": "Call in."},
            "whats the number for ring",
            "don't have a phone number for Ring. Call in.",
            None,
        ),
        ({"url": "https://example.org"}, "has ring got a website", "for Ring: example.org", "links"),
        ({}, "has ring got a website", "don't have a web page", None),
        ({"email": "ring@example.org"}, "whats the email of ring", "ring@example.org", None),
        ({"how": "Call in."}, "what days is ring on", "Days and times change", None),
    ],
)
def test_a_number_page_or_time_is_given_if_the_record_has_it(join, question, answer, extra):
    ring = catalogue(made("ring", {}, join=join))
    played = play(ActionAnswer(), ring, intent="ask_scheme", text=question)
    assert answer in played.said[0]
    assert (extra is None) or extra in played.messages[0]["custom"]


CLUB = made(
    "club",
    {"age": {"from": 18}, "groups": ["carer"]},
    summary="Walk in on a Tuesday. You get a wage.",
    cost="free",
    join={"how": "Call or text them.", "phone": "0800 1", "self_referral": True},
)
PLAIN = made(
    "plain",
    {"age": {"to": 25}},
    benefits="You keep your benefits.",
    join={"how": "Ask.", "self_referral": False},
)
TWO = catalogue(CLUB, PLAIN)
SHOWN = {"shown": ["club", "plain"]}


def said(question, stock=TWO, **slots):
    return play(ActionAnswer(), stock, intent="ask_scheme", text=question, **{**SHOWN, **slots}).said


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("can i just turn up at the club", ["Walk in on a Tuesday."]),
        ("can i just turn up at plain", ["I don't know if you can just turn up at Plain."]),
        ("do they pay you at club", ["You get a wage."]),
        ("do they pay you at plain", ["I don't know if Plain pays you"]),
        ("can i text them at club instead of phoning", ["Call or text them."]),
        ("is there web chat at plain", ["I know of no web chat"]),
        ("do they speak polish at club", ["I don't know what languages they speak at Club."]),
        ("what do i bring to plain", ["I don't know what Plain will ask for."]),
        ("how do i get there, plain i mean", ["I don't know where you would have to go for Plain."]),
        ("what do i say when i ring club", ['"I saw Club on Waymark.']),
        (
            "is club free and what time does it start",
            ["There is nothing to pay for Club.", "ask Club when it is on"],
        ),
        (
            "will plain mess with my UC and is it free",
            ["You keep your benefits.", "I don't know if Plain costs"],
        ),
        ("is club one to one", ["I don't know if Club is one to one"]),
        ("is club compulsory", ["I don't know what happens if you say no to Club."]),
        ("is club religious", ["I have read nothing about faith"]),
        ("is there a test at club", ["I have read of no test at Club."]),
        ("can i bring my dog to club", ["I don't know who you can bring to Club."]),
        ("is club for women only", ["Nothing I have read says that Club is only for women"]),
        ("do they laugh at you at plain", ["I don't know that about Plain, sorry."]),
        ("is club for carers", ["Yes. Club says it takes this: unpaid carers."]),
        (
            "is club for veterans",
            ["The rules of Club do not speak of this: people who served in the forces."],
        ),
    ],
)
def test_a_plain_question_is_answered_on_every_side_it_asks(question, answers):
    found = said(question)
    assert len(found) == len(answers)
    assert all(answer in text for answer, text in zip(answers, found, strict=True))


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"age": 19}, "Yes, I think Plain is for you. You are 19"),
        ({"age": 58}, "No, I don't think Plain is for you. You are 58"),
        ({}, "To be sure I need to know your age."),
        ({"age": 19, "about": "other"}, "Yes, I think Plain is for them."),
        ({"age": 19, "language": "cy"}, "Ydy, rwy'n meddwl bod Plain i ti."),
    ],
)
def test_whether_they_would_get_it_is_told_with_the_reason_or_what_is_missing(told, answer):
    assert answer in said("would i get it", discussed="plain", **told)[0]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("which one is best for me", "I would start with Plain."),
        ("which one do i ring first", "I would start with Club."),
    ],
)
def test_which_first_is_the_first_shown_or_the_first_that_can_be_called(question, answer):
    assert answer in said(question, shown=["plain", "club"])[0]


def test_the_difference_of_two_is_both_side_by_side():
    assert said("whats the difference between club and plain") == [
        "Club: Walk in on a Tuesday. You get a wage.\n\nPlain: Help."
    ]
    many = catalogue(CLUB, PLAIN, WALK)
    assert said("whats the difference", many, shown=["club", "plain", "walk"]) == [
        "Which two do you mean? Tell me both of their names."
    ]


def test_which_of_them_need_a_referral_or_are_free_is_one_list():
    assert said("which of these do i need a referral for") == [
        "You can ask for these yourself: Club.\nSomebody has to put you forward for these: Plain."
    ]
    assert said("are any of them free") == [
        "These are free: Club.\nI don't know what these cost, so ask first: Plain."
    ]


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("does it affect my carers allowance", "Carers UK"),
        ("does it affect my sick pay", "ask your boss"),
        ("does it affect my benefits", "Your work coach"),
    ],
)
def test_what_it_does_to_money_names_whom_to_ask(text, ask):
    assert ask in said(text, discussed="club")[0]


def test_an_adviser_is_not_sent_to_a_work_coach():
    assert "work coach" not in said("does it affect his benefits", discussed="club", about="other")[0]
    assert "which may be you" in said("who refers him to plain", about="other")[0]


def test_a_scheme_of_another_place_is_not_meant_where_one_shown_fits():
    here = made("Youth Trailblazer Bolton", {"area": ["Bolton"]})
    there = made("Youth Trailblazer Leeds", {"area": ["Leeds"]}, also_called=["youth trailblazer"])
    others = [made(f"work support {number}", {}) for number in range(40)]
    stock = catalogue(here, there, *others)
    told = {"shown": [here.id, others[0].id], "area": BOLTON}
    for question in ("youth trailblazer. is it free", "is the trailblazer free"):
        assert "Bolton" in said(question, stock, **told)[0]
    assert "Leeds" in said("is youth trailblazer leeds free", stock, **told)[0]


@pytest.mark.parametrize(
    ("shown", "loop", "ways"), [(["plain"], None, 1), ([], None, 0), (["plain"], "form", 0)]
)
def test_an_answer_with_no_number_or_page_leads_back_to_the_list(shown, loop, ways):
    played = play(ActionAnswer(), TWO, intent="ask_scheme", text="is plain free", shown=shown, loop=loop)
    assert len(played.messages[0]["buttons"]) == ways


ON_SCREEN = {"shown": ["walk", "young"]}


def test_any_of_them_or_a_name_answers_which_one_and_only_right_after_it():
    asked = play(ActionAnswer(), ALL, intent="ask_scheme", text="is it far", turn=3, **ON_SCREEN)
    assert asked.slots["unclear"] == ["where", "3"]
    for text, answer in (("any of them", "walk covers"), ("young", "address")):
        for turn, answers in ((4, True), (5, False)):
            played = play(
                ActionAnswer(), ALL, intent="ask_scheme", text=text, turn=turn, **asked.slots, **ON_SCREEN
            )
            assert any(answer.lower() in said.lower() for said in played.said) is answers


def test_those_one_can_turn_up_at_and_those_to_be_done_online_are_one_list():
    club = made("club", {}, join={"how": "Just turn up on Mondays."})
    helpers = made("helpers", {}, join={"phone": "0800 1", "how": "Call."})
    some = catalogue(club, helpers)
    for text, sentence in (
        ("is there one where I just turn up", "turn up at these. Look at the day and time first: Club"),
        ("which can i do online", "only a phone number: Helpers"),
    ):
        played = play(ActionAnswer(), some, intent="ask_scheme", text=text, shown=["club", "helpers"])
        assert sentence.lower() in played.said[0].lower()


def test_what_is_told_of_the_texts_is_told_of_no_scheme():
    played = play(ActionAnswer(), ALL, intent="ask_scheme", text="can i see this in welsh", **ON_SCREEN)
    assert "in English" in played.said[0]


def test_what_it_costs_is_looked_for_in_the_whole_record():
    card = made("card", {}, check=["The test costs money. Bring a pen."])
    played = play(ActionAnswer(), catalogue(card), intent="ask_scheme", text="is card free")
    assert played.said[0].endswith("The test costs money.")


NATIONAL = made(
    "coach scheme",
    {"area": {"nation": "England"}},
    summary="A coach of your own. You choose if you join.",
    lasts="Up to a year.",
)
LOCAL = made("coach scheme bolton", {"area": ["Bolton"]}, local_of="coach scheme", summary="Here. For women.")
FORMS = catalogue(NATIONAL, LOCAL, CLUB)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("is it one to one", "Coach Scheme: A coach of your own."),
        ("will i get in trouble if i dont go", "Coach Scheme: You choose if you join."),
        ("how long does it last", "How long Coach Scheme lasts: Up to a year."),
        ("can i just turn up", "I don't know if you can just turn up at Coach Scheme Bolton."),
        ("is it for women only", "Coach Scheme Bolton: For women."),
    ],
)
def test_what_holds_everywhere_is_read_in_the_national_record_too(question, answer):
    assert said(question, FORMS, shown=["coach scheme bolton"])[0].startswith(answer)


def test_the_name_of_a_national_scheme_means_the_form_of_it_that_was_shown():
    shown = {"shown": ["club", "coach scheme bolton"], "area": BOLTON}
    played = play(ActionAnswer(), FORMS, intent="ask_scheme", text="what is the coach scheme", **shown)
    assert played.slots["discussed"] == "coach scheme bolton"


def test_of_none_in_particular_what_some_records_say_comes_before_the_question_which():
    played = play(
        ActionAnswer(), FORMS, intent="ask_scheme", text="is it one to one", shown=["coach scheme", "club"]
    )
    assert played.said == [
        "Coach Scheme: A coach of your own.\nFor the others I don't know. Which one do you mean?"
    ]
    assert len(played.messages[0]["buttons"]) == 2
    nothing = play(
        ActionAnswer(),
        FORMS,
        intent="ask_scheme",
        text="will there be a test",
        shown=["coach scheme", "club"],
    )
    assert nothing.said[0].startswith("Which one do you mean?")


def test_a_name_may_tell_that_a_group_is_for_men_and_help_for_dads_does_not():
    shed = made("the men shed", {})
    hub = made("the hub", {}, summary="A hub with help for dads.")
    stock = catalogue(shed, hub)
    assert said("is it for women only", stock, shown=["the men shed"])[0].startswith(
        "By its name, The Men Shed"
    )
    assert said("is it for men only", stock, shown=["the hub"])[0].startswith("Nothing I have read")


def test_a_scheme_that_is_only_denied_is_not_told_of():
    played = play(
        ActionAnswer(), ALL, intent="ask_scheme", text="not walk, the other one", shown=["young"], age=19
    )
    assert not any("A walking group" in text for text in played.said)
    named_only = play(
        ActionAnswer(), ALL, intent="ask_scheme", text="not sure about walk", shown=["young"], age=19
    )
    assert any("A walking group" in text for text in named_only.said)


def test_an_age_that_nearly_everybody_has_is_no_reason_worth_saying():
    """It is still in the contract's `because`, which holds every reason that is met."""
    told = {"intent": "ask_scheme", "text": "is it for me", "age": 62, "area": BOLTON, "shown": ["any"]}
    for lowest, said in ((13, False), (50, True)):
        stock = catalogue(made("any", {"area": ["Bolton"], "age": {"from": lowest}}))
        played = play(ActionAnswer(), stock, entities={"aspect": "fit"}, discussed="any", **told)
        assert ("You are 62" in played.said[0]) is said

"""Showing results, other results, questions about schemes, going back and starting again."""

import pytest

from actions.answer import ActionAnswer
from actions.fallback import ActionFallback
from actions.person import ActionPerson
from actions.question import ActionPause, ActionResume, ActionWhy
from actions.recommend import ActionRecommend, ActionShowMore
from actions.refine import ActionRefine, ActionSearch
from actions.session import ActionForgetMe, ActionGoBack, ActionStartOver
from tests.actions.stage import play
from tests.knowledge.people import catalogue, made

BOLTON = ["E08000001"]
WALK = made(
    "walk",
    {"area": ["Bolton"]},
    kind="peer_support",
    summary="A walking group for people who feel alone.",
    join={"url": "https://example.org/walk", "how": "Sign up online."},
)
YOUNG = made(
    "young", {"area": {"nation": "England"}, "age": {"from": 16, "to": 24}}, kind="youth_hub", cost="free"
)
UC = made("credit scheme", {"area": {"nation": "England"}, "benefits": ["universal_credit"]})
GONE = made(
    "gone programme", {"area": {"nation": "England"}}, closed=True, closes="2024-09", successor="young"
)
ALL = catalogue(WALK, YOUNG, UC, GONE)


def cards(played):
    return [
        card["scheme"] for m in played.messages for card in (m["custom"] or {}).get("recommendations", ())
    ]


def test_results_show_what_fits_and_close_the_form():
    played = play(ActionRecommend(), ALL, age=19, area=BOLTON)
    assert sorted(cards(played)) == ["walk", "young"]
    assert played.events == ["active_loop"]
    assert sorted(played.slots["shown"]) == ["walk", "young"]


def test_what_might_fit_is_named_with_the_one_thing_to_tell():
    played = play(ActionRecommend(), ALL, age=19, area=BOLTON)
    assert any("what benefits you get" in text and "Credit Scheme" in text for text in played.said)


def test_with_nothing_told_there_are_still_suggestions_and_they_are_said_to_be_unsure():
    played = play(ActionRecommend(), ALL, intent="show_results")
    assert "young" in cards(played)
    assert "can't be sure" in played.said[0]


def test_more_shows_only_what_was_not_shown():
    assert cards(play(ActionShowMore(), ALL, age=19, area=BOLTON, shown=["young"])) == ["walk"]
    assert cards(play(ActionShowMore(), ALL, age=19, area=BOLTON, shown=["young", "walk"])) == []


def test_one_put_aside_does_not_come_back():
    played = play(ActionRefine(), ALL, intent="not_that_one", age=19, area=BOLTON, shown=["young", "walk"])
    assert played.slots["put_aside"] == ["young"]
    assert cards(played) == ["walk"]
    assert "young" not in cards(play(ActionRecommend(), ALL, age=19, area=BOLTON, put_aside=["young"]))


def test_what_was_put_aside_is_named_and_with_nothing_shown_nothing_is():
    aside = play(ActionRefine(), ALL, intent="not_that_one", age=19, area=BOLTON, shown=["young"])
    assert "I've put Young aside" in aside.said[0]
    untold = play(ActionRefine(), ALL, intent="not_that_one", age=19, area=BOLTON)
    assert not untold.slots["put_aside"]
    assert "aside" not in untold.said[0]


def test_three_or_more_are_shown_under_what_they_are_for_and_fewer_in_one_list():
    course = made("course", {"area": ["Bolton"]}, kind="skills")
    many = play(ActionRecommend(), catalogue(WALK, YOUNG, course), age=19, area=BOLTON)
    headed = [m["text"] for m in many.messages if (m["custom"] or {}).get("recommendations")]
    assert headed == ["Help with work and money:", "For health, and people to talk to:"]
    assert sorted(cards(many)) == sorted(many.slots["shown"]) == ["course", "walk", "young"]
    few = play(ActionRecommend(), catalogue(WALK, YOUNG), age=19, area=BOLTON)
    assert len([m for m in few.messages if (m["custom"] or {}).get("recommendations")]) == 1


def test_what_was_refused_is_not_asked_for_under_the_results():
    asks = "what benefits you get"
    assert any(asks in said for said in play(ActionRecommend(), ALL, age=19, area=BOLTON).said)
    refused = play(ActionRecommend(), ALL, age=19, area=BOLTON, declined=["benefits"])
    assert not any(asks in said for said in refused.said)


def test_more_before_anything_was_shown_begins_with_the_best():
    assert sorted(cards(play(ActionShowMore(), ALL, age=19, area=BOLTON))) == ["walk", "young"]


@pytest.mark.parametrize(("intent", "first"), [("nearer", "walk"), ("online_only", "walk")])
def test_other_cuts(intent, first):
    assert cards(play(ActionRefine(), ALL, intent=intent, age=19, area=BOLTON))[0] == first


def test_a_search_in_their_own_words_finds_what_the_categories_do_not_name():
    assert cards(
        play(ActionSearch(), ALL, intent="search", text="a walking group, I feel alone", area=BOLTON)
    ) == ["walk"]
    assert cards(play(ActionSearch(), ALL, intent="search", text="a scuba club", area=BOLTON)) == []


def test_a_search_never_shows_what_is_ruled_out():
    assert "young" not in cards(play(ActionSearch(), ALL, intent="search", text="young", age=60, area=BOLTON))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what is young?", "Young: Help."),
        ("who is young for", "They are aged 16 to 24."),
        ("is young free?", "Young is free."),
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
    assert played.slots == {"discussed": "walk"}
    other = play(ActionAnswer(), ALL, intent="ask_scheme", text="and the young one", **shown)
    assert other.slots == {"discussed": "young"}


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
        ({"url": "https://example.org"}, "has ring got a website", "the page for Ring", "links"),
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


def test_the_same_list_is_not_shown_again_unless_it_is_asked_for():
    seen = {"age": 19, "area": BOLTON, "shown": ["young", "walk"]}
    assert cards(play(ActionRecommend(), ALL, intent="tell", **seen)) == []
    assert sorted(cards(play(ActionRecommend(), ALL, intent="show_results", **seen))) == ["walk", "young"]
    assert cards(play(ActionRecommend(), ALL, intent="tell", **(seen | {"shown": ["young"]}))) != []


def test_no_the_other_one_says_which_was_meant_and_puts_none_aside():
    meant = {"intent": "not_that_one", "text": "no the walk one", "shown": ["young", "walk"]}
    right = play(ActionRefine(), ALL, age=19, area=BOLTON, discussed="young", **meant)
    assert right.slots == {"discussed": "walk"}
    aside = play(ActionRefine(), ALL, age=19, area=BOLTON, discussed="walk", **meant)
    assert aside.slots["put_aside"] == ["walk"]


def test_half_sure_words_only_offer_to_delete():
    offered = play(ActionForgetMe(), ALL, confidence=0.6, age=19)
    assert [b["payload"] for b in offered.messages[0]["buttons"]] == ["/forget_me"]
    assert "age" not in offered.slots
    assert play(ActionForgetMe(), ALL, confidence=0.9, age=19).slots["age"] is None


def test_after_an_alarm_nobody_hears_that_they_were_not_understood():
    assert play(ActionFallback(), ALL, intent="out_of_scope", turn=4, alarmed=3).said == []
    assert play(ActionFallback(), ALL, intent="out_of_scope", turn=5, alarmed=3).said != []


def test_why_tells_the_reason_for_the_open_question():
    assert "young" in play(ActionWhy(), ALL, requested_slot="age").said[0]
    assert "not asking" in play(ActionWhy(), ALL).said[0]


def test_resuming_tells_an_open_form_to_ask_and_otherwise_says_what_can_be_said():
    assert play(ActionResume(), ALL, loop="circumstances_form").slots == {"resumed": "ask"}
    assert play(ActionResume(), ALL).said != []


def test_a_pause_matters_only_to_an_open_form():
    assert play(ActionPause(), ALL, loop="circumstances_form").slots == {"resumed": "quiet"}
    assert play(ActionPause(), ALL).slots == {}


def test_going_back_opens_the_question_before_and_forgets_its_answer():
    played = play(ActionGoBack(), ALL, asked=["age", "area"], requested_slot="area", age=19)
    assert (played.slots["requested_slot"], played.slots["age"]) == ("age", None)


def test_a_circumstance_named_can_be_changed_at_any_time():
    played = play(ActionGoBack(), ALL, entities={"field": "area"}, asked=["age"], area=BOLTON)
    assert (played.slots["requested_slot"], played.slots["area"]) == ("area", None)


def test_going_back_from_the_first_question_says_there_is_nothing_before_it():
    assert (
        "no question to go back to" in play(ActionGoBack(), ALL, asked=["age"], requested_slot="age").said[0]
    )


@pytest.mark.parametrize("action", [ActionStartOver(), ActionForgetMe()])
def test_starting_again_and_deleting_clear_everything_told(action):
    played = play(action, ALL, age=19, area=BOLTON, shown=["young"])
    assert all(played.slots[name] is None for name in ("age", "area", "shown", "asked", "declined"))


def test_only_deleting_tells_the_door_to_erase_the_conversation():
    assert play(ActionForgetMe(), ALL).messages[0]["custom"] == {"forget": True}
    assert play(ActionStartOver(), ALL).messages[0]["custom"] == {}


def test_the_second_thing_not_understood_offers_ways_out():
    first = play(ActionFallback(), ALL, intent="out_of_scope")
    second = play(ActionFallback(), ALL, intent="out_of_scope", misses=1)
    assert first.messages[0]["buttons"] == []
    assert [b["payload"] for b in second.messages[0]["buttons"]] == [
        "/show_results",
        "/talk_to_person",
        "/start_over",
    ]


def test_people_to_talk_to_are_those_of_the_nation():
    england = made("national-careers-service", {"area": {"nation": "England"}}, kind="advice")
    wales = made("working-wales", {"area": {"nation": "Wales"}}, kind="advice")
    both = catalogue(england, wales)
    names = lambda played: [line["name"] for line in played.messages[0]["custom"]["help_lines"]]  # noqa: E731
    assert names(play(ActionPerson(), both, area=["W06000015"])) == ["Working-Wales"]
    assert names(play(ActionPerson(), both, area=BOLTON)) == ["National-Careers-Service"]


def test_a_question_not_understood_three_times_is_left_and_not_twice():
    twice = play(ActionFallback(), ALL, intent="out_of_scope", requested_slot="work", misses=1)
    assert "declined" not in twice.slots
    assert twice.slots["misses"] == 2
    left = play(ActionFallback(), ALL, intent="out_of_scope", requested_slot="work", misses=2)
    assert left.slots == {"misses": 0, "declined": ["work"]}
    assert "without that one" in left.said[0]


DEBT = made(
    "debt line", {"area": {"nation": "England"}, "needs": ["debt"]}, kind="advice", helps_with=["debt"]
)


def test_a_need_that_nothing_helps_with_is_said_with_whom_to_ask_and_one_that_is_helped_is_not():
    told = play(ActionRecommend(), catalogue(WALK, DEBT), area=BOLTON, needs=["debt", "english"])
    assert ["ESOL" in said for said in told.said].count(True) == 1
    assert not any("help with debt" in said for said in told.said)
    served = play(ActionRecommend(), catalogue(WALK, DEBT), area=BOLTON, needs=["debt"])
    assert not any("ESOL" in said for said in served.said)


def test_who_may_lose_a_home_is_sent_to_the_council_and_the_line_of_their_nation():
    shelter = made("shelter", {"area": {"nation": "England"}}, kind="crisis", join={"phone": "0113 496 0000"})
    homeless = play(ActionRecommend(), catalogue(WALK, shelter), area=BOLTON, groups=["homeless"])
    assert "housing team" in homeless.said[0]
    assert [line["name"] for line in homeless.messages[0]["custom"]["help_lines"]] == ["Shelter"]
    settled = play(ActionRecommend(), catalogue(WALK, shelter), area=BOLTON, groups=["carer"])
    assert not any("housing team" in said for said in settled.said)


def test_with_the_same_list_again_a_need_is_spoken_of_only_if_it_was_just_told():
    asked = {"area": BOLTON, "needs": ["english"], "shown": ["walk"]}
    told = play(ActionRecommend(), catalogue(WALK), entities={"needs": ["english"]}, **asked)
    assert "ESOL" in told.said[0]
    assert not any("ESOL" in said for said in play(ActionRecommend(), catalogue(WALK), **asked).said)


KIND = made("kind of help", {"area": ["Bolton"], "health_types": ["physical"]}, kind="health")


def test_the_kind_of_health_problem_is_asked_for_only_of_who_told_of_one():
    asks = lambda **told: any(  # noqa: E731
        "what kind of health problem" in said
        for said in play(ActionRecommend(), catalogue(WALK, KIND), area=BOLTON, **told).said
    )
    assert asks(health_condition=True)
    assert not asks()
    assert not asks(health_condition=False)


def test_about_somebody_else_it_asks_for_their_facts():
    other = play(ActionRecommend(), ALL, about="other", age=19, area=BOLTON)
    assert any("what benefits they get" in said for said in other.said)


NEXT_DOOR = made("help next door", {"area": ["Bury"]}, kind="workwell")


@pytest.mark.parametrize(
    ("schemes", "named"),
    [
        ([YOUNG, NEXT_DOOR], "Help Next Door, in Bury"),
        ([YOUNG], None),
        ([YOUNG, WALK, NEXT_DOOR], None),
    ],
)
def test_where_nothing_is_local_the_nearest_is_named_and_said_to_be_for_others(schemes, named):
    said = " ".join(play(ActionRecommend(), catalogue(*schemes), age=19, area=BOLTON).said)
    assert ("ask first if they can take you" in said) is bool(named)
    assert named is None or named in said
    assert ("nothing local" in said) is (WALK not in schemes)

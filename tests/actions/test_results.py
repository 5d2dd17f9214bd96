"""Showing results, other results, and what is said beside them."""

import pytest

from actions.person import ActionPerson
from actions.recommend import ActionRecommend, ActionShowMore
from actions.refine import ActionRefine, ActionSearch
from tests.actions.shelf import ALL, BOLTON, WALK, YOUNG
from tests.actions.stage import cards, play
from tests.knowledge.people import catalogue, made


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


def test_who_is_turned_down_is_no_person_to_talk_to():
    coach = made("coach", {"area": {"nation": "England"}}, id="jobcentre-plus", join={"phone": "0800 1"})
    lines = play(ActionPerson(), catalogue(coach), area=BOLTON).messages[-1]["custom"]["help_lines"]
    assert [line["name"] for line in lines] == ["Coach"]
    off = play(ActionPerson(), catalogue(coach), area=BOLTON, put_aside=["jobcentre-plus"])
    assert off.messages[-1]["custom"]["help_lines"] == []


def test_who_asks_for_the_number_of_one_by_its_name_gets_that_one():
    acas = made("acas", {"area": {"nation": "England"}}, join={"phone": "0300 1"})
    asked = play(ActionPerson(), catalogue(acas), text="just give me acas number", area=BOLTON)
    assert asked.said == ["This is the number for Acas."]
    talk = play(ActionPerson(), catalogue(acas), text="can i talk to someone", area=BOLTON)
    assert talk.said[0].startswith("These are people you can talk to")


@pytest.mark.parametrize(
    ("entities", "text", "said"),
    [
        ({"needs": ["cv_help"]}, "with my cv", "Thank you, I will keep that in mind."),
        ({}, "CHEF. cooking", "Sorry, I could not tell"),
        ({"taken_back": []}, "is it me?", "Sorry, I don't have the answer"),
        ({}, "well thats me told. ill ring them monday", "Goodbye"),
    ],
)
def test_noted_is_said_only_of_what_was_told(entities, text, said):
    seen = {"age": 19, "area": BOLTON, "shown": ["young", "walk"], "given": True}
    played = play(ActionRecommend(), ALL, entities=entities, text=text, **seen)
    assert played.said[-1].startswith(said)


@pytest.mark.parametrize(
    ("entities", "text"),
    [
        ({"too_old": True}, "nobody will want a 62 year old"),  # the form has met it with a kind sentence
        ({}, "does he cook?"),  # the form has owned up to it
    ],
)
def test_no_second_sentence_follows_a_kind_one_or_one_that_owns_up(entities, text):
    seen = {"age": 19, "area": BOLTON, "shown": ["young", "walk"], "given": True}
    assert play(ActionRecommend(), ALL, entities=entities, text=text, **seen).said == []


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


def test_the_nearest_of_one_that_is_named_is_a_question_about_it():
    told = {"intent": "nearer", "age": 19, "area": BOLTON, "shown": ["young", "walk"]}
    named = play(ActionRefine(), ALL, text="how do i find the walk nearest to me", **told)
    assert (cards(named), named.slots["discussed"]) == ([], "walk")
    assert cards(play(ActionRefine(), ALL, text="anything nearer", **told))


def test_a_search_in_their_own_words_finds_what_the_categories_do_not_name():
    assert cards(
        play(ActionSearch(), ALL, intent="search", text="a walking group, I feel alone", area=BOLTON)
    ) == ["walk"]
    assert cards(play(ActionSearch(), ALL, intent="search", text="a scuba club", area=BOLTON)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [("i said no walk", "Here are the others."), ("no more walk. scuba diving", "I have nothing like that")],
)
def test_a_search_that_only_turns_something_down_shows_the_others(text, said):
    told = {"intent": "search", "age": 19, "area": BOLTON, "shown": ["young", "walk"], "put_aside": ["walk"]}
    assert play(ActionSearch(), ALL, text=text, **told).said[0].startswith(said)


def test_a_search_never_shows_what_is_ruled_out():
    assert "young" not in cards(play(ActionSearch(), ALL, intent="search", text="young", age=60, area=BOLTON))


def test_the_same_list_is_not_shown_again_unless_it_is_asked_for():
    seen = {"age": 19, "area": BOLTON, "shown": ["young", "walk"]}
    assert cards(play(ActionRecommend(), ALL, intent="tell", **seen)) == []
    assert sorted(cards(play(ActionRecommend(), ALL, intent="show_results", **seen))) == ["walk", "young"]
    assert cards(play(ActionRecommend(), ALL, intent="tell", **(seen | {"shown": ["young"]}))) != []


def test_people_to_talk_to_are_those_of_the_nation():
    england = made("national-careers-service", {"area": {"nation": "England"}}, kind="advice")
    wales = made("working-wales", {"area": {"nation": "Wales"}}, kind="advice")
    both = catalogue(england, wales)
    names = lambda played: [line["name"] for line in played.messages[0]["custom"]["help_lines"]]  # noqa: E731
    assert names(play(ActionPerson(), both, area=["W06000015"])) == ["Working-Wales"]
    assert names(play(ActionPerson(), both, area=BOLTON)) == ["National-Careers-Service"]


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


@pytest.mark.parametrize(("age", "shown"), [(19, ["credit scheme", "young", "walk"]), (40, None)])
def test_to_a_list_that_they_have_had_only_what_is_new_is_added_unless_some_of_it_suits_no_more(age, shown):
    told = {
        "age": age,
        "area": BOLTON,
        "benefits": ["universal_credit"],
        "shown": ["young", "walk"],
        "given": True,
    }
    played = play(ActionRecommend(), ALL, entities={"benefits": ["universal_credit"]}, **told)
    assert (played.slots["shown"] == shown) is bool(shown)
    assert ("This is new" in played.said[0]) is bool(shown)


def test_what_is_in_a_place_is_the_most_local_of_what_fits():
    text = "is there nothing actually in bolton"
    played = play(ActionSearch(), ALL, intent="search", text=text, age=20, area=BOLTON)
    assert (played.said[0][:20], played.slots["shown"]) == ("Of what fits you, th", ["walk"])


def test_what_sort_of_job_is_wanted_is_said_beside_the_list_to_be_passed_on():
    wanted = play(ActionRecommend(), ALL, age=19, area=BOLTON, preferences=["shop", "part_time"])
    assert any("tell them what you want: shop work and part-time hours." in text for text in wanted.said)
    assert not any(
        "tell them what you want" in text for text in play(ActionRecommend(), ALL, age=19, area=BOLTON).said
    )

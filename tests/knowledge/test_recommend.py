"""From circumstances to what is shown, and what is asked."""

from datetime import date

import pytest

from knowledge.recommend import as_dict, recommend
from tests.knowledge.people import TODAY, catalogue, made, person

YOUNG = made("young", {"age": {"from": 16, "to": 24}, "area": {"nation": "England"}})
HEALTH = made("health", {"health_condition": "required", "area": ["Bolton"]}, kind="workwell")


def shown(schemes, today=TODAY, **told):
    result = as_dict(recommend(catalogue(*schemes), person(**told), today), catalogue(*schemes), today)
    return result, [item["scheme"] for item in result["recommendations"]]


def test_a_scheme_whose_rule_is_met_is_recommended_with_reasons():
    result, ids = shown([YOUNG, HEALTH], age=19, area="Bolton", health_condition=True)
    assert set(ids) == {"young", "health"}
    reason = next(r for i in result["recommendations"] if i["scheme"] == "young" for r in i["because"])
    assert reason == {
        "field": "age",
        "told": 19,
        "rule": "16 to 24",
        "text": "You are 19; this is for people aged 16 to 24.",
    }


def test_one_fact_not_told_makes_it_possible_and_names_the_fact():
    result, ids = shown([YOUNG, HEALTH], age=19, area="Bolton")
    assert ids == ["young"]
    assert result["possible"] == [
        {"scheme": "health", "name": "Health", "kind": "workwell", "needs": ["health_condition"]}
    ]
    assert result["next_question"] == "health_condition"


def test_one_failing_fact_settles_it_and_nothing_more_is_asked_for_it():
    result, ids = shown([HEALTH], area="Leeds")
    assert (ids, result["possible"], result["next_question"]) == ([], [], None)
    assert result["not_suggested"][0]["because"][0]["field"] == "area"


def test_aimed_at_ranks_and_is_told_but_never_excludes():
    aimed = made("aimed", {"area": ["Bolton"]}, aimed_at={"work": ["off_sick"]})
    plain = made("plain", {"area": ["Bolton"]})
    result, ids = shown([aimed, plain], area="Bolton", work="unemployed")
    assert ids == ["plain", "aimed"]
    assert any("off sick" in line for line in result["recommendations"][1]["check"])


def test_a_national_record_gives_way_to_the_local_one():
    umbrella = made("umbrella", {"area": {"nation": "England"}})
    local = made("local", {"area": ["Bolton"]}, local_of="umbrella")
    assert shown([umbrella, local], area="Bolton")[1] == ["local"]
    assert shown([umbrella, local], area="Leeds")[1] == ["umbrella"]


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        (date(2026, 3, 31), ["spell"]),
        (date(2026, 4, 1), []),
        (date(2025, 12, 31), []),
        (date(2026, 1, 1), ["spell"]),
    ],
)
def test_opening_and_closing_days_act_by_themselves(day, ids):
    spell = made("spell", {"area": ["Bolton"]}, opens="2026-01", closes="2026-03")
    assert shown([spell], today=day, area="Bolton")[1] == ids


def test_a_closed_scheme_says_so_and_is_never_recommended():
    gone = made("gone", {"area": ["Bolton"]}, closed=True, closes="2024")
    result, ids = shown([gone], area="Bolton")
    assert ids == []
    assert "closed on 31 December 2024" in result["not_suggested"][0]["because"][0]["text"]


def test_a_crisis_line_is_never_ranked_with_schemes():
    line = made("line", {"area": {"nation": "England"}}, kind="crisis")
    result, ids = shown([line], area="Bolton")
    assert (ids, result["possible"], result["not_suggested"]) == ([], [], [])


def test_a_place_in_two_councils_matters_only_if_they_differ():
    both = made("both", {"area": {"nation": "England"}})
    assert recommend(catalogue(both), person(area="Ashford"), TODAY).question is None


def test_a_refused_question_is_not_asked_again_and_the_rest_still_works():
    schemes = catalogue(YOUNG, HEALTH)
    result = recommend(schemes, person(area="Bolton"), TODAY, declined=["health_condition"])
    assert result.question == "age"
    result = recommend(schemes, person(area="Bolton"), TODAY, declined=["health_condition", "age"])
    assert result.question is None


def test_asking_for_somebody_else_speaks_of_them():
    result, _ = shown([YOUNG], about="other", age=19, area="Bolton")
    assert result["recommendations"][0]["because"][0]["text"].startswith("They are 19")


def because(rule, about="self", helps_with=(), **told):
    scheme = made("scheme", rule, helps_with=list(helps_with))
    result, _ = shown([scheme], about=about, **told)
    return [reason["text"] for reason in result["recommendations"][0]["because"]]


TEN = ["Bolton", "Bury", "Leeds", "Wigan", "Salford", "Oldham", "Rochdale"]
ANY_WORK = ["unemployed", "employed", "self_employed", "off_sick"]


@pytest.mark.parametrize(
    ("rule", "told", "said"),
    [
        (
            {"benefits": {"none_of": ["universal_credit"]}},
            {"benefits": []},
            "You do not get Universal Credit;",
        ),
        ({"area": TEN[:6]}, {}, "Bolton, Bury, Leeds, Wigan, Salford and Oldham."),
        ({"area": TEN}, {}, "Bolton, Bury, Leeds, Wigan, Salford and 2 more areas."),
        ({"work": ANY_WORK}, {"work": "employed"}, "You are in work, and this is for people who are."),
        ({"work": ANY_WORK[:2]}, {"work": "employed"}, "for people who are out of work or in work."),
        ({"youngest_child_age": {"to": 4}}, {"youngest_child_age": 0}, "Your youngest child is not yet one;"),
        ({"youngest_child_age": {"to": 4}}, {"youngest_child_age": 1}, "Your youngest child is 1;"),
    ],
)
def test_reasons_are_whole_sentences(rule, told, said):
    assert said in " ".join(because({"area": ["Bolton"], **rule}, area="Bolton", **told))


def test_a_council_is_called_what_people_call_it():
    said = because({"area": ["Bristol, City of"], "age": {"from": 18}}, area="Bristol", age=30)
    assert "This is in Bristol, where you live." in said


def test_that_it_helps_with_what_they_asked_about_is_a_reason():
    anywhere = {"area": ["Bolton"]}
    asked = "You asked about debt, and this helps with that."
    assert asked in because(anywhere, helps_with=["debt", "housing"], area="Bolton", needs=["debt"])
    assert asked not in because(anywhere, helps_with=["housing"], area="Bolton", needs=["debt"])
    assert (
        because({**anywhere, "needs": ["debt"]}, helps_with=["debt"], area="Bolton", needs=["debt"]).count(
            asked
        )
        == 1
    )


def test_nobody_is_told_to_ask_because_of_a_need_they_did_not_name():
    checks = lambda **aim: shown(  # noqa: E731
        [made("aimed", {"area": ["Bolton"]}, aimed_at=aim)], area="Bolton", needs=["debt"], age=40
    )[0]["recommendations"][0]["check"]
    assert checks(needs=["confidence"]) == []
    assert checks(age={"to": 24}) == [
        "Ask if they can help you too. You are 40; this is for people aged 24 or under."
    ]


def test_a_scheme_of_another_place_is_ruled_out_by_the_place_alone():
    there = made("there", {"area": ["Leeds"], "age": {"from": 16, "to": 24}})
    schemes = catalogue(there)
    told = person(age=60, area="Bolton")

    refused = as_dict(recommend(schemes, told, TODAY), schemes, TODAY)["not_suggested"]

    (reason,) = refused[0]["because"]
    assert reason == {
        "field": "area",
        "told": ["Bolton"],
        "rule": "Leeds",
        "text": "You live in Bolton; this covers Leeds.",
    }

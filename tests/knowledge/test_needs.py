"""A need somebody named: what helps with it comes first, and what nothing helps with is known."""

import pytest

from knowledge.needs import told_needs, unserved
from knowledge.recommend import recommend
from tests.knowledge.people import TODAY, catalogue, made, person

ENGLAND = {"area": {"nation": "England"}}
JOBS = [
    made(f"jobs {n}", {"area": ["Bolton"], "age": {"from": 18}}, helps_with=["job_search"]) for n in "123456"
]
DEBT = made("debt line", {**ENGLAND, "needs": ["debt"]}, kind="advice", helps_with=["debt"])
HUB = made("hub", {**ENGLAND, "age": {"from": 18}}, kind="youth_hub", helps_with=["debt", "housing"])
WOMEN = made("women", {"area": ["Bolton"]}, kind="peer_support", helps_with=["housing"], narrow=True)


def shown(schemes, **told):
    someone = person(area="Bolton", age=30, work="unemployed", looking_for_work=True, **told)
    return [item.scheme.id for item in recommend(catalogue(*schemes), someone, TODAY).recommended]


def test_what_helps_with_a_need_that_was_named_comes_before_what_matters_more():
    assert shown([*JOBS, DEBT], needs=["debt"])[0] == "debt line"
    assert "debt line" not in shown([*JOBS, DEBT], needs=["cv_help"])


def test_each_need_named_has_its_own_among_the_first():
    course = made("course", ENGLAND, kind="skills", helps_with=["skills"], confidence="low")
    assert set(shown([*JOBS, DEBT, course], needs=["debt", "skills"])[:2]) == {"debt line", "course"}
    assert "course" not in shown([*JOBS, DEBT, course], needs=["debt"])[:5]


def test_what_is_there_for_one_need_alone_comes_before_what_helps_with_many():
    assert shown([HUB, DEBT], needs=["debt"]) == ["debt line", "hub"]
    assert shown([HUB, DEBT], needs=["debt", "housing"]) == ["debt line", "hub"]


@pytest.mark.parametrize(
    ("told", "schemes", "left"),
    [
        ({"needs": ["debt"]}, [DEBT], []),
        ({"needs": ["debt", "english"]}, [DEBT], ["english"]),
        ({"needs": ["housing"]}, [DEBT], ["housing"]),
        ({"needs": ["housing"]}, [HUB], []),
        ({"needs": ["housing"]}, [WOMEN], ["housing"]),
        ({"groups": ["homeless"]}, [DEBT], ["housing"]),
        ({"groups": ["carer"]}, [DEBT], []),
        ({"needs": []}, [], []),
        ({}, [], []),
    ],
)
def test_a_need_is_unserved_if_nothing_for_everybody_helps_with_it(told, schemes, left):
    assert unserved(person(**told), schemes) == left


def test_somebody_without_a_home_has_told_of_a_need_once():
    assert told_needs(person(needs=["housing", "debt"], groups=["homeless"])) == ("housing", "debt")
    assert told_needs(person(groups=["veteran"])) == ()


def test_whom_it_is_not_aimed_at_sees_it_after_what_is_for_all():
    inactive = made(
        "inactive", {"area": ["Bolton"], "work": ["unemployed"]}, aimed_at={"looking_for_work": False}
    )
    for_all = made("for all", ENGLAND, confidence="medium")
    assert shown([inactive, for_all]) == ["for all", "inactive"]


def test_what_is_for_few_is_shown_after_what_is_for_all_unless_it_is_aimed_at_them():
    aim = {"health_types": ["learning_disability"]}
    few = made("few", {"area": ["Bolton"]}, aimed_at=aim, narrow=True)
    plain = made("plain", ENGLAND, confidence="medium")
    assert shown([few, plain]) == ["plain", "few"]
    assert shown([few, plain], health_types=["physical"]) == ["plain", "few"]
    assert shown([few, plain], health_types=["learning_disability"]) == ["few", "plain"]


def test_what_nobody_can_join_is_never_recommended_nor_refused():
    plan = made("plan", ENGLAND, by_name=True)
    result = recommend(catalogue(plan), person(area="Bolton"), TODAY)
    assert (result.recommended, result.possible) == ([], [])
    assert recommend(catalogue(made("plan", ENGLAND)), person(area="Bolton"), TODAY).recommended


def test_of_a_national_scheme_and_its_local_form_the_local_one_stands_among_the_first():
    national = made("national", ENGLAND, helps_with=["job_search"])
    local = made(
        "local", {"area": ["Bolton"]}, local_of="national", confidence="low", helps_with=["job_search"]
    )
    others = [made(f"other {n}", ENGLAND, kind="advice", confidence="low") for n in range(9)]
    first = shown([national, local, *others])
    assert "local" in first[:5]
    assert "national" in first[5:]
    apart = shown([national, made("apart", {"area": ["Bolton"]}, helps_with=["job_search"]), *others])
    assert {"national", "apart"} <= set(apart[:5])

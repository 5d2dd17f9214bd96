"""What nobody asked for does not stand in a list: groups for one sex, and apprenticeships at the top for the old."""

from knowledge.in_place import in_place
from knowledge.recommend import recommend
from tests.knowledge.people import TODAY, catalogue, made, person

BOLTON = {"area": ["Bolton"]}
ALL = catalogue(
    made(
        "shed",
        BOLTON,
        kind="peer_support",
        summary="A workshop for men.",
        helps_with=["skills", "peer_support"],
    ),
    made("walkers", BOLTON, kind="peer_support", helps_with=["peer_support"]),
    made("apprenticeships", BOLTON, kind="skills", helps_with=["skills"]),
    made("coach", BOLTON, kind="advice", helps_with=["skills"], confidence="low"),
)


def listed(**told):
    someone = person(area="Bolton", **told)
    return [item.scheme.id for item in in_place(recommend(ALL, someone, TODAY).recommended, someone)]


def test_a_group_for_men_stands_only_where_company_is_wanted_or_the_mind_is_low():
    assert "shed" not in listed(age=63, needs=["skills"])
    assert "shed" not in listed(age=63)
    assert "shed" in listed(age=63, needs=["peer_support"])
    assert "shed" in listed(age=63, health_types=["mental_health"])
    assert "walkers" in listed(age=63, needs=["skills"])


def test_an_apprenticeship_comes_last_from_sixty_on():
    assert listed(age=62, needs=["skills"])[-1] == "apprenticeships"
    assert listed(age=30, needs=["skills"])[-1] != "apprenticeships"

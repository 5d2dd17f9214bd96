"""The pilots and trailblazers answer where they run, for whom they are, and for nobody else."""

import pytest

from knowledge.area_sets import named_set
from knowledge.areas import all_areas
from knowledge.recommend import recommend
from tests.knowledge.people import TODAY, person

SUITED = {
    "workwell-pilots": {"age": 30, "health_condition": True, "work": "off_sick"},
    "inactivity-trailblazers": {
        "age": 40,
        "health_condition": True,
        "work": "unemployed",
        "looking_for_work": False,
        "wants_work": True,
    },
    "youth-guarantee-trailblazers": {"age": 19, "work": "unemployed", "looking_for_work": True},
}
# The inactivity trailblazers differ in whom they take; some are for everybody. Elsewhere they are silent.
UNSUITED = {
    "workwell-pilots": {"age": 30, "health_condition": False, "work": "unemployed"},
    "youth-guarantee-trailblazers": {"age": 40, "work": "unemployed", "looking_for_work": True},
}
UMBRELLA = {
    "workwell-pilots": {"workwell"},
    "inactivity-trailblazers": {"inactivity-trailblazers", "london-inactivity-trailblazers"},
    "youth-guarantee-trailblazers": {"youth-guarantee-trailblazers"},
}
COUNCILS = [(name, code) for name in SUITED for code in sorted(named_set(name).codes)]


def shown(catalogue, name, told, code):
    """The schemes of that family recommended to such a person in that council."""
    found = recommend(catalogue, person(**told, area=code), TODAY).recommended
    family = UMBRELLA[name]
    locals_ = {s.id for s in catalogue.schemes.values() if s.local_of in family}
    more = {s.id for s in catalogue.schemes.values() if s.local_of in locals_}
    return {item.scheme.id for item in found} & (family | locals_ | more)


@pytest.mark.parametrize(("name", "code"), COUNCILS, ids=lambda value: value)
def test_a_resident_whom_it_suits_is_shown_it_and_one_whom_it_does_not_is_not(catalogue, name, code):
    assert shown(catalogue, name, SUITED[name], code)
    if name in UNSUITED:
        assert not shown(catalogue, name, UNSUITED[name], code)


@pytest.mark.parametrize("place", ["Leicester", "Cornwall", "Cardiff", "Norwich"])
def test_no_trailblazer_speaks_where_there_is_none(catalogue, place):
    assert not shown(catalogue, "inactivity-trailblazers", SUITED["inactivity-trailblazers"], place)


@pytest.mark.parametrize("name", SUITED)
@pytest.mark.parametrize("place", ["Glasgow City", "Belfast"])
def test_nobody_in_another_nation_is_shown_it(catalogue, name, place):
    assert not shown(catalogue, name, SUITED[name], place)


def test_the_sets_cover_the_areas_that_were_announced():
    assert len(named_set("workwell-pilots").codes) >= 75
    assert {"E08000001", "E06000052"} <= named_set("workwell-pilots").codes
    inactive = {all_areas()[code].name for code in named_set("inactivity-trailblazers").codes}
    assert {"York", "Sheffield", "Leeds", "Sunderland", "Bolton", "Denbighshire", "Blaenau Gwent"} <= inactive
    assert "Neath Port Talbot" in inactive

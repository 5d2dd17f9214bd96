"""What an adviser may see, and the code that opens it."""

from math import log2

import pytest

from knowledge.circumstances import Circumstances
from knowledge.handover import (
    ALPHABET,
    LENGTH,
    Handover,
    code_for,
    opened,
    read_code,
    without_health,
)
from tests.knowledge.people import TODAY, catalogue, made

CODE = "7KQM-4XWD-9RT"


def test_a_code_holds_50_bits():
    assert LENGTH * log2(len(ALPHABET)) >= 50


def test_no_letter_of_a_code_is_taken_for_another():
    for alike in ("0OQ", "1IL", "2Z", "5S", "8B", "UV"):
        assert len(set(alike) & set(ALPHABET)) <= 1
    assert not set("AEIOU") & set(ALPHABET)


def test_a_code_is_grouped_and_made_of_its_alphabet():
    first, second, third = code_for("secret", "salt").split("-")
    assert [len(group) for group in (first, second, third)] == [4, 4, 3]
    assert set(first + second + third) <= set(ALPHABET)


def test_the_same_secret_and_salt_give_the_same_code_and_any_other_another():
    assert code_for("secret", "salt") == code_for("secret", "salt")
    codes = {code_for(secret, salt) for secret in ("a", "b", "") for salt in map(str, range(1000))}
    assert len(codes) == 3000


def test_every_letter_turns_up_in_every_place():
    codes = [code_for("secret", str(number)).replace("-", "") for number in range(2000)]
    assert all({code[at] for code in codes} == set(ALPHABET) for at in range(LENGTH))


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        "7kqm4xwd9rt",
        " 7KQM 4XWD 9RT ",
        "7kqm\u20134xwd\u20139rt",
        "7 K Q M 4 X W D 9 R T",
        "7KQM.4XWD/9RT\n",
    ],
)
def test_a_code_is_read_however_it_is_typed(typed):
    assert read_code(typed) == CODE


@pytest.mark.parametrize(
    "typed", ["", "7KQM-4XWD-9R", f"{CODE}2", "7KQM-4XWD-9RA", "7KQM-4XWD-9R\u0662", "-" * 11, "\ud800"]
)
def test_what_cannot_be_a_code_is_none(typed):
    assert read_code(typed) is None


ALL = {
    "age": 34,
    "area": "Leeds",
    "health_condition": True,
    "health_types": ["mental_health"],
    "pregnant": True,
}


def test_health_left_out_is_left_out_and_the_rest_stays():
    assert set(without_health(Circumstances.from_dict(ALL)).as_dict()) == {"age", "area"}


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ({"work": "off_sick"}, {}),
        ({"work": "unemployed"}, {"work": "unemployed"}),
        ({"benefits": ["pip", "universal_credit"]}, {"benefits": ["universal_credit"]}),
        ({"benefits": ["esa", "dla"]}, {}),
        ({"benefits": []}, {"benefits": []}),
        ({"needs": ["mental_health", "debt"]}, {"needs": ["debt"]}),
        ({"groups": ["substance", "carer"]}, {"groups": ["carer"]}),
        ({"health_condition": False}, {}),
    ],
)
def test_what_health_follows_from_is_left_out_too(told, left):
    person = Circumstances.from_dict(told)
    assert without_health(person).as_dict() == left


def test_an_adviser_sees_the_facts_the_days_and_the_schemes_that_fit_on_the_day_of_opening():
    schemes = catalogue(
        made("walk", {"area": ["Bolton"]}),
        made("gone", {"area": ["Bolton"]}, closed=True, closes="2026-11"),
        made("old", {"age": {"from": 60}}),
    )
    person = Circumstances.from_dict({"age": 19, "area": "Bolton"})
    seen = opened(Handover(person, TODAY, TODAY, ("shop",)), schemes, TODAY)
    assert set(seen) == {"circumstances", "preferences", "recommendations", "made_on", "expires_on"}
    assert (seen["circumstances"], seen["preferences"]) == (person.as_dict(), ["shop"])
    assert [item["scheme"] for item in seen["recommendations"]] == ["walk"]
    assert (seen["made_on"], seen["expires_on"]) == (TODAY.isoformat(), TODAY.isoformat())


def test_what_was_put_aside_is_not_among_the_schemes_an_adviser_sees():
    schemes = catalogue(made("walk", {"area": ["Bolton"]}), made("club", {"area": ["Bolton"]}))
    person = Circumstances.from_dict({"age": 19, "area": "Bolton"})
    for aside, ids in (((), {"walk", "club"}), (("club",), {"walk"})):
        seen = opened(Handover(person, TODAY, TODAY, (), aside), schemes, TODAY)
        assert {item["scheme"] for item in seen["recommendations"]} == ids


def test_a_scheme_that_fits_because_of_health_is_not_told_when_health_is_left_out():
    schemes = catalogue(made("workwell", {"health_condition": "required"}), made("open", {"area": ["Leeds"]}))
    whole = Circumstances.from_dict(ALL)
    for person, ids in ((whole, {"workwell", "open"}), (without_health(whole), {"open"})):
        seen = opened(Handover(person, TODAY, TODAY), schemes, TODAY)
        assert {item["scheme"] for item in seen["recommendations"]} == ids

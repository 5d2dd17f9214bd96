"""The records are checked strictly: what is wrong is named with file, field and reason."""

import copy

import pytest
import yaml

from knowledge.checking import faults
from knowledge.readability import grade

GOOD = {
    "id": "good",
    "name": "Good",
    "kind": "advice",
    "summary": "Free help to find a job. You can go when you like.",
    "rule": {"area": ["Bolton"], "age": {"from": 16}},
    "join": {"url": "https://example.org/join", "phone": "0800 100 900", "how": "Call them."},
    "sources": [{"publisher": "Council", "url": "https://example.org", "date": "2026-01"}],
    "confidence": "high",
}


def checked(tmp_path, *records):
    for record in records:
        path = tmp_path / record.get("kind", "advice") / f"{record.get('id', 'good')}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(yaml.safe_dump(record), encoding="utf-8")
    return faults(tmp_path)


def changed(**changes):
    record = copy.deepcopy(GOOD)
    record.update(changes)
    return {key: value for key, value in record.items() if value is not ...}


def test_a_good_record_has_no_fault(tmp_path):
    assert checked(tmp_path, GOOD) == []


HARD = "Multidisciplinary employability organisations deliver comprehensive individualised interventions."


@pytest.mark.parametrize(
    ("record", "field", "what"),
    [
        (changed(rule={"area": ["Narnia"]}), "rule", "no council called 'Narnia'"),
        (changed(rule={"area": [{"set": "nowhere"}]}), "rule", "no set"),
        (changed(rule={"area": {}}), "rule", "names no one area"),
        (changed(rule={"area": [{"nation": "Wales", "region": "London"}]}), "rule", "names no one area"),
        (changed(rule={"area": []}), "rule", "never be met"),
        (changed(rule={"age": {"from": 16}}), "rule", "no area"),
        (changed(rule={"area": ["Bolton"], "age": {"from": 30, "to": 20}}), "rule", "never be met"),
        (
            changed(rule={"area": ["Bolton"], "has_children": False, "youngest_child_age": {"to": 4}}),
            "rule",
            "never be met",
        ),
        (changed(rule={"area": ["Bolton"], "shoe_size": 4}), "rule", "not a circumstance"),
        (changed(rule={"area": ["Bolton"], "age": {"to": 11}, "has_children": True}), "rule", "never be met"),
        (
            changed(rule={"area": ["Bolton"], "age": {"to": 20}, "youngest_child_age": {"from": 10}}),
            "rule",
            "never be met",
        ),
        (
            changed(rule={"area": ["Bolton"], "health_condition": False, "health_types": ["physical"]}),
            "rule",
            "never be met",
        ),
        (
            changed(rule={"area": ["Bolton"], "wants_work": False, "looking_for_work": True}),
            "rule",
            "never be met",
        ),
        (changed(rule={"area": ["Bolton"], "any_of": []}), "rule", "never be met"),
        (changed(rule={"area": ["Bolton"], "any_of": [{"area": ["Wigan"]}]}), "rule", "never be met"),
        (
            changed(rule={"area": ["Bolton"], "age": {"to": 24}, "any_of": [{"age": {"from": 50}}]}),
            "rule",
            "never be met",
        ),
        (changed(aimed_at={"has_children": False, "lone_parent": True}), "aimed_at", "never be met"),
        (changed(summary=5), "summary", "must be text"),
        (changed(check="Ask first."), "check", "list of texts"),
        (changed(helps_with=["flying"]), "helps_with", "not a need"),
        (changed(closed="yes"), "closed", "true or false"),
        (changed(opens=["2026"]), "opens", "date"),
        (changed(join={"phone": 999, "how": "Call."}), "join", "phone must be text"),
        (changed(join={"self_referral": "perhaps", "how": "Call."}), "join", "self_referral"),
        (changed(sources=[{"publisher": "X", "url": None, "date": 2026}]), "sources", "put dates in quotes"),
        (changed(verified_on="2026-11-21", confidence="low"), "verified_on", "low confidence"),
        (
            changed(sources=[{"publisher": "Memory", "url": None, "date": None}]),
            "join",
            "no source where it can be looked up",
        ),
        (changed(sources=[]), "sources", "none"),
        (changed(sources=...), "sources", "missing"),
        (
            changed(sources=[{"publisher": "X", "url": "http://example.org", "date": None}]),
            "sources",
            "https",
        ),
        (changed(sources=[{"publisher": "X", "url": None, "date": "last year"}]), "sources", "not a year"),
        (changed(join={"url": "http://example.org", "how": "Call."}), "join", "https"),
        (changed(join={"url": "javascript:alert(1)", "how": "Call."}), "join", "https"),
        (changed(join={"phone": "ring Bob", "how": "Call."}), "join", "not a phone number"),
        (changed(join={"email": "bob at example", "how": "Write."}), "join", "not an e-mail"),
        (changed(join={"phone": "0800 100 900"}, sources=[]), "join", "no source where"),
        (changed(join={}), "join", "neither how to join"),
        (changed(summary=HARD), "summary", "too hard to read"),
        (changed(summary="You are eligible for help."), "summary", "eligible"),
        (changed(confidence="certain"), "confidence", "high, medium or low"),
        (changed(local_of="nothing"), "local_of", "no record nothing"),
        (changed(successor="good"), "successor", "points at itself"),
        (changed(opens="2026-05", closes="2026-01"), "opens", "after closes"),
        (changed(closes="soon"), "closes", "year"),
        (
            changed(verified_on="2026-11-21", sources=[{"publisher": "X", "url": None, "date": None}]),
            "verified_on",
            "dated",
        ),
        (changed(colour="red"), "colour", "not a field"),
    ],
)
def test_each_fault_is_named_with_its_file_field_and_reason(tmp_path, record, field, what):
    found = checked(tmp_path, record)
    assert any(
        fault.file == "advice/good.yml" and fault.field == field and what in fault.what for fault in found
    ), found


def test_two_records_of_one_id_a_wrong_folder_and_no_yaml_are_found(tmp_path):
    (tmp_path / "health").mkdir()
    (tmp_path / "health" / "good.yml").write_text(yaml.safe_dump(GOOD), encoding="utf-8")
    (tmp_path / "health" / "bad.yml").write_text("a: [", encoding="utf-8")
    found = {(fault.file, fault.field) for fault in checked(tmp_path, GOOD)}
    assert {("health/good.yml", "id"), ("health/good.yml", "kind"), ("health/bad.yml", "record")} <= found


def test_every_unknown_and_every_missing_field_is_named_once(tmp_path):
    record = changed(colour="red", size=4, confidence=..., name=...)
    found = [(fault.field, fault.what) for fault in checked(tmp_path, {**record, 7: "seven"})]
    assert found == [
        *((field, "is not a field of a record") for field in ("7", "colour", "size")),
        *((field, "is missing") for field in ("name", "confidence")),
    ]


def test_a_file_that_is_not_utf_8_is_a_fault_and_one_with_accents_in_utf_8_is_none(tmp_path):
    text = yaml.safe_dump(changed(name="Caf\u00e9"), allow_unicode=True)
    (tmp_path / "advice").mkdir()
    path = tmp_path / "advice" / "good.yml"
    path.write_text(text, encoding="utf-8")
    assert faults(tmp_path) == []
    path.write_text(text, encoding="latin-1")
    assert [str(fault) for fault in faults(tmp_path)] == ["advice/good.yml: record: is not UTF-8"]


def test_local_forms_that_point_at_each_other_are_found(tmp_path):
    first, second = changed(local_of="other"), changed(id="other", local_of="good")
    found = {(fault.file, fault.field) for fault in checked(tmp_path, first, second)}
    assert found == {("advice/good.yml", "local_of"), ("advice/other.yml", "local_of")}


@pytest.mark.parametrize(
    "rule",
    [
        {
            "area": ["Bolton"],
            "age": {"from": 16, "to": 24},
            "has_children": True,
            "youngest_child_age": {"to": 4},
        },
        {
            "area": ["Bolton", "Wigan"],
            "any_of": [{"age": {"from": 18}}, {"area": ["Wigan"], "age": {"from": 17}}],
        },
        {"area": ["Bolton"], "has_children": False, "health_condition": False, "wants_work": False},
    ],
)
def test_a_rule_that_somebody_can_meet_is_no_fault(tmp_path, rule):
    assert checked(tmp_path, changed(rule=rule)) == []


def test_every_record_of_ours_passes():
    assert [str(fault) for fault in faults()] == []


@pytest.mark.parametrize(
    ("easy", "hard"),
    [
        ("You can get free help.", "Participants may access complimentary assistance."),
        ("A group for men.", HARD),
    ],
)
def test_longer_words_and_sentences_are_harder(easy, hard):
    assert grade(easy) < 7 < grade(hard)

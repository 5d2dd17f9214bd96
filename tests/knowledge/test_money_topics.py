"""The topics of plain questions about benefits: checked strictly, dated, and each with examples in both languages."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from knowledge.money_checking import faults, stale
from knowledge.money_topics import money_topics, where_read
from knowledge.records import SCHEMES, files

QUESTIONS = Path(__file__).resolve().parents[2] / "data" / "questions" / "money"
IDS = {path.stem for path in files(SCHEMES)}
GOOD = {
    "id": "pip",
    "sources": [{"publisher": "Council", "url": "https://example.org", "date": "2026-01"}],
    "verified_on": date(2026, 11, 29),
    "review_by": "2027-04",
}


def checked(folder, record, name="pip"):
    (folder / f"{name}.yml").write_text(yaml.safe_dump(record), encoding="utf-8")
    return faults({"acas"}, folder)


def test_the_topics_have_no_fault():
    assert faults(IDS) == []


@pytest.mark.parametrize("more", [{}, {"ask": "sick_pay"}, {"lines": ["acas"], "schemes": ["acas"]}])
def test_a_good_topic_has_no_fault(tmp_path, more):
    assert checked(tmp_path, {**GOOD, **more}) == []


@pytest.mark.parametrize(
    ("more", "field", "what"),
    [
        ({"sources": []}, "sources", "there is none"),
        ({"sources": [{"publisher": "Council", "url": None, "date": None}]}, "sources", "has no link"),
        ({"sources": [{"publisher": "C", "url": "http://x.org", "date": None}]}, "sources", "not an https"),
        ({"sources": [{"publisher": "C", "url": "https://x.org", "date": "May"}]}, "sources", "not a year"),
        ({"sources": [{"publisher": "C"}]}, "sources", "missing"),
        ({"ask": "the_cat"}, "ask", "no utter_answer_ask_the_cat"),
        ({"lines": ["nobody"]}, "lines", "no record nobody"),
        ({"schemes": ["nothing"]}, "schemes", "no record nothing"),
        ({"verified_on": "soon"}, "verified_on", "not a year"),
        ({"review_by": None}, "review_by", "not a year"),
        ({"rate": 5}, "rate", "is not a field"),
        ({"id": "shoes"}, "id", "file's name"),
    ],
)
def test_what_is_wrong_is_named_with_its_field(tmp_path, more, field, what):
    found = [fault for fault in checked(tmp_path, {**GOOD, **more}) if fault.field == field]
    assert found
    assert what in found[0].what


def test_a_topic_without_a_date_or_an_answer_is_found(tmp_path):
    undated = {key: value for key, value in GOOD.items() if key != "verified_on"}
    assert [fault.field for fault in checked(tmp_path, undated)] == ["verified_on"]
    unanswered = checked(tmp_path, {**GOOD, "id": "shoes"}, "shoes")
    assert "has no answer utter_money_shoes in data/responses/" in [fault.what for fault in unanswered]


def test_a_topic_is_due_on_its_review_day_and_not_before(tmp_path):
    checked(tmp_path, GOOD)
    assert [fault.file for fault in stale(date(2027, 4, 1), tmp_path)] == ["pip.yml"]
    assert stale(date(2027, 3, 31), tmp_path) == []


def test_each_source_is_said_with_its_own_date_or_that_it_has_none():
    read = where_read(money_topics()["pip_work"])
    assert read["day"] == "29 November 2026"
    assert read["sources"].startswith("Equity (May 2025), Autoinflammatory UK (no date)")
    assert "Equity (Mai 2025)" in where_read(money_topics()["pip_work"], "cy")["sources"]


@pytest.mark.parametrize(("language", "least", "of_others"), [("en", 25, 80), ("cy", 8, 8)])
def test_every_topic_has_examples_and_no_example_has_two_topics(language, least, of_others):
    asked = yaml.safe_load((QUESTIONS / f"{language}.yml").read_text(encoding="utf-8"))
    assert set(asked) == {*money_topics(), "other"}
    few = {name for name, found in asked.items() if len(found) < (of_others if name == "other" else least)}
    assert few == set()
    every = [text.lower() for found in asked.values() for text in found]
    assert sorted({text for text in every if every.count(text) > 1}) == []

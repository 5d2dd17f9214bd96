"""Whole files read: each version of the standard, CSV from a spreadsheet, and what is none of them."""

from pathlib import Path

import pytest

from knowledge import records
from knowledge.checking import faults
from knowledge.importing.documents import NotAFeed, read
from tests.knowledge.importing.taking import TODAY, take

FEEDS = Path(__file__).with_name("feeds")


def take_file(folder, name):
    """What became of each service of a sample file, and the records by name."""
    document = read((FEEDS / name).read_bytes(), name)
    outcomes = take(folder, *document.services, whole=document.whole)
    found = (records.raw(path) for path in records.files(folder))
    return outcomes, {record["name"]: record for record in found}


def fields(record, *names):
    return {name: record.get(name) for name in names}


def test_version_three_is_taken_in(tmp_path):
    outcomes, found = take_file(tmp_path, "three.json")
    assert [outcome.result for outcome in outcomes] == ["new"] * 3
    assert faults(tmp_path) == []
    assert fields(
        found["Leigh Job Club"], "kind", "rule", "helps_with", "join", "cost", "opens", "closes"
    ) == {
        "kind": "employment_programme",
        "rule": {"area": ["Wigan"], "age": {"from": 18, "to": 24}},
        "helps_with": ["job_search"],
        "join": {
            "url": "https://www.example.org/leigh-job-club",
            "phone": "01942 000 000",
            "email": "jobs@example.org",
            "address": "1 High Street, Leigh, WN7 1AA",
        },
        "cost": "free",
        "opens": "2026-01-05",
        "closes": "2027-03-31",
    }
    assert found["Leigh Job Club"]["sources"][0]["date"] == "2026-10-01"
    assert fields(found["Money Help Kent"], "rule", "cost", "closed") == {
        "rule": {"area": [{"county": "Kent"}, "Medway"]},
        "cost": "£5 a visit (over 65)",
        "closed": True,
    }
    assert found["Little Stars Nursery"]["rule"] == {"area": ["Bolton"], "youngest_child_age": {"to": 4}}


def test_what_version_three_says_and_a_record_cannot_is_reported(tmp_path):
    outcomes, _ = take_file(tmp_path, "three.json")
    assert {note.field for note in outcomes[0].notes} == {"alert", "summary", "phone", "closes", "taxonomy"}


def test_version_one_is_tolerated(tmp_path):
    outcomes, found = take_file(tmp_path, "one.json")
    assert [outcome.result for outcome in outcomes] == ["new"]
    assert faults(tmp_path) == []
    assert fields(found["Talk It Over"], "kind", "rule", "helps_with", "join", "cost", "opens", "note") == {
        "kind": "peer_support",
        "rule": {"area": ["Bolton", "Bury", "Wigan"], "age": {"from": 40}},
        "helps_with": ["peer_support"],
        "join": {
            "url": "https://www.example.org/talk",
            "phone": "01204 000 000",
            "address": "3 Park Road, Bolton, BL1 1RU",
        },
        "cost": "£2 a week",
        "opens": "2025-09-01",
        "note": "Run by Talk CIC. For whom: Men only",
    }
    assert found["Talk It Over"]["sources"][0]["date"] == "2026-02-03"


def test_csv_is_taken_in_and_a_column_without_a_use_is_reported(tmp_path):
    outcomes, found = take_file(tmp_path, "list.csv")
    assert [outcome.result for outcome in outcomes] == ["new", "new"]
    assert faults(tmp_path) == []
    assert fields(found["Learn to Code"], "kind", "rule", "closes", "note") == {
        "kind": "skills",
        "rule": {"area": ["Salford", "Manchester"], "age": {"from": 16}},
        "closes": "2026-12-18",
        "note": "Run by Code Club.",
    }
    assert found["Back to Work Chat"]["helps_with"] == ["job_search", "benefits_advice"]
    assert ["colour" in dict(outcome.notes) for outcome in outcomes] == [True, False]


def test_a_hostile_file_harms_nothing(tmp_path):
    outcomes, found = take_file(tmp_path / "in", "hostile.json")
    assert [o.result for o in outcomes] == ["refused", "refused", "new", "new"] + ["refused"] * 5
    assert list(tmp_path.iterdir()) == [tmp_path / "in"]
    assert faults(tmp_path / "in") == []
    strange = found["../../../../etc/passwd"]
    assert strange["summary"] == "We help you look for a job. Come in."
    assert strange["join"] == {"url": "https://example.org/a"}
    assert found["!!python/object/apply:os.system ['true']"]["kind"] == "employment_programme"


@pytest.mark.parametrize(
    ("content", "name", "services", "whole"),
    [
        (b'[{"id": 1}]', "a.json", 1, True),
        (b'\xef\xbb\xbf{"contents": []}', "a.json", 0, True),
        (b'{"content": [{"id": 1}], "totalElements": 1}', "a.json", 1, True),
        (b'{"contents": [{"id": 1}], "total_items": 10}', "a.json", 1, False),
        (b'{"id": "1", "name": "One"}', "a.json", 1, False),
        ("id,name\n1,Caf\u00e9\n".encode(), "A.CSV", 1, True),
        ("id,name\n1,Caf\u00e9\n".encode("cp1252"), "a.csv", 1, True),
        (b"", "a.csv", 0, True),
    ],
)
def test_each_shape_of_a_document_is_read(content, name, services, whole):
    document = read(content, name)
    assert (len(document.services), document.whole) == (services, whole)
    assert all(told.get("name") in ("Caf\u00e9", "One", None) for told in document.services)


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"<html>", "a.json", "not JSON"),
        (b"", "a.json", "not JSON"),
        (b"[" * 100_000, "a.json", "not JSON"),
        (b"7", "a.json", "no list of services"),
        (b'{"contents": 7}', "a.json", "no list of services"),
        (b"id,name\n1," + b"x" * 200_000, "a.csv", "not CSV"),
        (b" " * 50_000_001, "a.json", "larger than 50 MB"),
    ],
)
def test_what_is_no_feed_says_so(content, name, why):
    with pytest.raises(NotAFeed, match=why):
        read(content, name)


def test_a_number_of_many_digits_harms_only_its_own_service(tmp_path):
    long = b'[{"id": "a", "name": "A", "minimum_age": ' + b"9" * 5000 + b'}, {"id": "b", "name": "B"}]'
    outcomes = take(tmp_path, *read(long, "a.json").services, today=TODAY)
    assert [outcome.result for outcome in outcomes] == ["refused", "refused"]
    assert ["inf is no age" in outcome.why for outcome in outcomes] == [True, False]

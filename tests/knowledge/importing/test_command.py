"""`python -m knowledge import FILE`: what it prints, what it writes, and how it ends."""

import json
from pathlib import Path

import pytest

from knowledge import records
from knowledge.__main__ import main

FEEDS = Path(__file__).with_name("feeds")


@pytest.fixture
def imported(tmp_path, capsys):
    """Run the command; its exit code, what it printed, and the files written, by their path."""

    def run(name, *options, into=tmp_path / "schemes"):
        told = ["import", str(FEEDS / name), "--into", str(into), "--on", "2026-11-28", *options]
        code = main(told)
        written = [path.relative_to(into).as_posix() for path in records.files(into)]
        return code, capsys.readouterr(), written

    return run


def test_the_table_names_each_record_and_below_it_what_was_not_mapped(imported):
    code, printed, written = imported("list.csv", "--feed", "Salford", "--publisher", "Salford Council")
    lines = printed.out.splitlines()
    assert code == 0
    assert written == [
        "employment_programme/salford-back-to-work-chat-d4735e.yml",
        "skills/salford-learn-to-code-6b86b2.yml",
    ]
    assert lines[0] == "new         Learn to Code  |  salford-learn-to-code-6b86b2"
    assert "            colour: no place in a record: green" in lines
    assert lines[-1] == "2 new"


def test_what_was_refused_is_told_by_the_exit_and_in_the_table(imported):
    code, printed, written = imported("hostile.json", "--source-url", "https://example.org/feed")
    assert (code, len(written)) == (1, 2)
    assert "refused     Free money  |  age: -5 is no age" in printed.out
    assert printed.out.splitlines()[-1] == "7 refused, 2 new"


def test_the_report_is_json_in_a_file_or_on_the_screen(imported, tmp_path):
    report = tmp_path / "report.json"
    _, printed, _ = imported("list.csv", "--json", "--report", str(report))
    told = json.loads(report.read_text())
    assert told == json.loads(printed.out)
    assert (told["feed"], told["on"], told["dry_run"], told["counts"]) == (
        "list",
        "2026-11-28",
        False,
        {"new": 2},
    )
    assert told["records"][0]["not_mapped"][0] == {
        "field": "colour",
        "what": "no place in a record: green",
    }


def test_a_dry_run_reports_and_writes_nothing(imported):
    code, printed, written = imported("list.csv", "--dry-run")
    assert (code, written) == (0, [])
    assert printed.out.endswith("2 new\n")


def test_taken_in_twice_nothing_changes(imported):
    imported("list.csv")
    _, printed, _ = imported("list.csv", "--on", "2027-11-28")
    assert printed.out.endswith("2 unchanged\n")


def test_a_contact_that_nobody_could_look_up_is_refused_until_a_source_is_told(imported):
    code, printed, written = imported("one.json", "--source-url", "http://example.org")
    assert (code, written) == (1, [])
    assert "sources: http://example.org is not an https link" in printed.out
    code, _, written = imported("one.json", "--source-url", "https://example.org")
    assert (code, len(written)) == (0, 1)


@pytest.mark.parametrize(
    ("name", "why"),
    [("missing.json", "No such file"), (".", "Is a directory"), ("../taking.py", "is not JSON")],
)
def test_what_cannot_be_read_is_a_sentence(imported, name, why):
    code, printed, _ = imported(name)
    assert (code, printed.out) == (2, "")
    assert why in printed.err
    assert len(printed.err.splitlines()) == 1


def test_a_scheme_kept_by_hand_is_not_taken_in_again(imported, tmp_path):
    ours = next(scheme for _, scheme in records.read_all() if scheme.kind == "advice" and scheme.join.url)
    told = {
        **{
            "id": "1",
            "name": "Other",
            "status": "active",
            "description": "We talk to you.",
            "url": ours.join.url,
        },
        **{"service_areas": [{"name": "Wigan"}], "attributes": [{"taxonomy_term": {"name": "Debt advice"}}]},
    }
    path = tmp_path / "list.json"
    path.write_text(json.dumps([told]), encoding="utf-8")
    code, printed, written = imported(path, "--source-url", "https://example.org")
    assert (code, written) == (0, [])
    assert printed.out.startswith(f"duplicate   Other  |  {ours.id} has the same link")


def test_records_taken_in_are_loaded_beside_those_kept_by_hand(tmp_path, imported):
    imported("list.csv", into=tmp_path / "schemes" / "imported" / "list")
    found = [scheme.name for _, scheme in records.read_all(tmp_path / "schemes")]
    assert sorted(found) == ["Back to Work Chat", "Learn to Code"]


def test_without_a_folder_told_each_list_has_one_of_its_own_below_imported(capsys):
    before = records.files()
    assert main(["import", str(FEEDS / "list.csv"), "--feed", "../Test List!", "--dry-run", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["feed"], told["dry_run"]) == ("test-list", True)
    assert records.IMPORTED.parent == records.SCHEMES
    assert records.files() == before

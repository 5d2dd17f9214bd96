"""Records that are due to be read again, on the day they are and not before."""

from datetime import date, timedelta

import pytest
import yaml

from knowledge import money_checking
from knowledge.__main__ import main
from knowledge.freshness import stale
from knowledge.records import read_all

RECORD = {
    "id": "spell",
    "name": "Spell",
    "kind": "skills",
    "summary": "Help.",
    "rule": {"area": ["Bolton"]},
    "join": {"how": "Ask."},
    "sources": [{"publisher": "Council", "url": "https://example.org", "date": "2026-01"}],
    "confidence": "high",
}


@pytest.fixture
def folder(tmp_path):
    def write(**more):
        path = tmp_path / "skills" / "spell.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(yaml.safe_dump({**RECORD, **more}), encoding="utf-8")
        return tmp_path

    return write


@pytest.mark.parametrize(
    ("more", "day", "fields"),
    [
        ({"review_by": "2026-06"}, date(2026, 5, 31), []),
        ({"review_by": "2026-06"}, date(2026, 6, 1), ["review_by"]),
        ({"closes": "2026-03"}, date(2026, 3, 31), []),
        ({"closes": "2026-03"}, date(2026, 4, 1), ["closes"]),
        ({"closes": "2026-03", "review_by": "2026-01"}, date(2026, 4, 1), ["review_by", "closes"]),
        ({"closes": "2026-03", "review_by": "2026-01", "closed": True}, date(2026, 4, 1), []),
        ({}, date(2036, 1, 1), []),
    ],
)
def test_a_record_is_due_from_its_day_on(folder, more, day, fields):
    assert [fault.field for fault in stale(day, folder(**more))] == fields


def test_what_is_due_names_the_file_the_field_and_the_day(folder):
    (fault,) = stale(date(2026, 7, 1), folder(review_by="2026-06"))
    assert str(fault) == "skills/spell.yml: review_by: was due on 2026-06-01; read its sources again"


def test_the_command_lists_what_is_due_on_a_day_and_says_by_its_exit_whether_anything_is(capsys):
    every = [*stale(date(2099, 1, 1)), *money_checking.stale(date(2099, 1, 1))]
    assert every
    assert main(["check", "--stale", "--on", "2099-01-01"]) == 1
    assert capsys.readouterr().out.splitlines() == [str(fault) for fault in every]
    assert main(["check", "--stale", "--on", "2000-01-01"]) == 0
    assert capsys.readouterr().out == ""


def test_a_pilot_drops_out_on_the_day_after_it_closes(folder):
    """What is listed as ended is what is no longer recommended: the two go by the same day."""
    ((_, scheme),) = read_all(folder(closes="2026-03-31"))
    for day in (scheme.closes, scheme.closes + timedelta(days=1)):
        ended = [fault for fault in stale(day, folder(closes="2026-03-31")) if fault.field == "closes"]
        assert bool(ended) == (scheme.state(day) == "closed")

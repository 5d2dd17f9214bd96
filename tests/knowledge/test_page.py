"""The page for fact-checkers is the records and nothing else."""

import re
from functools import cache
from pathlib import Path

import pytest

from knowledge.__main__ import main
from knowledge.catalogue import Catalogue
from knowledge.page import page
from knowledge.records import read_all
from tests.knowledge.people import catalogue, made

PAGE = Path(__file__).resolve().parents[2] / "docs" / "schemes.md"
WAYS = {"any_of": [{"health_condition": "required", "age": {"from": 16}}, {"groups": ["carer"]}]}


@cache
def everything():
    return Catalogue(scheme for _, scheme in read_all())


def line(text, name):
    return next(line for line in text.splitlines() if line.startswith(f"- {name}:"))


def test_the_page_in_docs_is_what_the_command_makes(capsys):
    """If this fails: python -m knowledge page > docs/schemes.md"""
    assert main(["page"]) == 0
    made_now = capsys.readouterr().out
    assert PAGE.read_text(encoding="utf-8") == made_now, "run: python -m knowledge page > docs/schemes.md"


def test_every_record_is_on_it_once():
    ids = re.findall(r"^`([a-z0-9-]+)`, confidence", page(everything()), re.MULTILINE)
    assert sorted(ids) == sorted(everything().schemes)


def test_every_source_and_contact_of_a_record_is_on_it():
    text = page(everything())
    for scheme in everything().schemes.values():
        links = [source.url for source in scheme.sources if source.url]
        assert all(f"(<{link}>)" in text for link in links), scheme.id
        assert not scheme.join.phone or scheme.join.phone in text


def test_who_where_join_source_and_last_verified_are_said():
    new = made(
        "new", {"area": ["Bolton", "Bury"], **WAYS}, aimed_at={"work": ["off_sick"]}, verified_on="2026-11-21"
    )
    text = page(catalogue(new))
    who = "They have a health condition or disability. They are aged 16 or over"
    assert (
        line(text, "Who for")
        == f"- Who for: Either: {who}; or They are among these: unpaid carers. Mainly: They are off sick from a job."
    )
    assert line(text, "Where") == "- Where: Bolton and Bury"
    assert line(text, "How to join").startswith("- How to join: Ask.")
    assert line(text, "Source") == "- Source: [Council](<https://example.org>), 2026-01"
    assert line(text, "Last verified") == "- Last verified: 2026-11-21"


def test_what_was_not_read_is_left_out_or_said_to_be():
    text = page(catalogue(made("bare", {"area": ["Bolton"]})))
    assert line(text, "Who for") == "- Who for: Anyone."
    assert line(text, "Last verified") == "- Last verified: never"
    assert "Cost:" not in text
    assert "Dates:" not in text


@pytest.mark.parametrize("name", ["<script>", "a_b_c", "[x](y)", "# head", "`code`"])
def test_markup_in_a_record_is_shown_and_not_obeyed(name):
    record = made("odd", {"area": ["Bolton"]}, summary=f"{name} help")
    (shown,) = (line for line in page(catalogue(record)).splitlines() if line.endswith(" help"))
    assert shown.replace("\\", "") == f"{name} help"
    assert not re.search(r"(?<!\\)[<>_\[\]#`]", shown)


def test_the_page_says_the_same_whatever_the_day():
    spell = made("spell", {"area": ["Bolton"]}, opens="2026-04", closes="2027-03")
    assert line(page(catalogue(spell)), "Dates") == "- Dates: opens 2026-04-01, closes 2027-03-31"

"""Where there is nothing local, as a table and as a page."""

import re
from datetime import date
from html import unescape
from html.parser import HTMLParser

import pytest

from knowledge import gaps
from knowledge.__main__ import main
from knowledge.areas import all_areas
from knowledge.gaps_page import as_html, as_text
from tests.knowledge.people import TODAY, catalogue, made

YOUNG = {"age": {"from": 16, "to": 24}}
NATIONAL = made("national", {"area": [{"nation": "England"}, {"nation": "Wales"}]})


def local(*schemes, council="Bolton", today=TODAY):
    """How many local schemes of these there are in a council, by situation."""
    row = next(row for row in gaps.report(catalogue(*schemes), today) if row.area.name == council)
    return dict(zip(gaps.situations(), row.local, strict=True))


def test_the_four_situations_each_have_a_name():
    assert [gaps.title(name) for name in gaps.situations()] == [
        "Health makes work hard",
        "Aged 19",
        "Single parent",
        "Aged 55, lost a job",
    ]


def test_every_council_of_england_and_wales_has_a_row_and_no_other_has():
    rows = gaps.report(catalogue(NATIONAL), TODAY)
    assert len(rows) == 318
    assert {row.area.nation for row in rows} == {"England", "Wales"}


def test_a_local_scheme_counts_for_whom_it_fits_and_where_it_is():
    hub = made("hub", {"area": ["Bolton"], **YOUNG})
    assert local(hub) == {"health": 0, "young": 1, "lone_parent": 0, "redundant": 0}
    assert local(hub, council="Bury")["young"] == 0


def test_what_is_national_is_not_local():
    assert set(local(NATIONAL).values()) == {0}


def test_what_is_for_all_of_wales_is_national_though_it_is_fewer_than_fifty_councils():
    wales = made("wales", {"area": [{"nation": "Wales"}]})
    names = [area.name for area in all_areas().values() if area.nation == "Wales"]
    nearly = made("nearly", {"area": names[1:]})
    assert set(local(wales, council=names[1]).values()) == {0}
    assert set(local(nearly, council=names[1]).values()) == {1}


@pytest.mark.parametrize("more", [{"narrow": True}, {"confidence": "low"}])
def test_what_is_for_few_people_or_barely_known_fills_no_gap(more):
    assert set(local(made("hub", {"area": ["Bolton"]})).values()) == {1}
    assert set(local(made("hub", {"area": ["Bolton"]}, **more)).values()) == {0}


@pytest.mark.parametrize(("councils", "counts"), [(49, True), (50, False)])
def test_local_is_fewer_than_fifty_councils(councils, counts):
    names = ["Bolton", *(area.name for area in all_areas().values() if area.name != "Bolton")][:councils]
    assert bool(local(made("wide", {"area": names}))["young"]) is counts


def test_a_scheme_that_is_not_open_on_the_day_does_not_count():
    spell = made("spell", {"area": ["Bolton"]}, closes="2026-03-31")
    assert local(spell, today=date(2026, 3, 31))["young"] == 1
    assert local(spell, today=date(2026, 4, 1))["young"] == 0


def test_the_table_has_a_line_a_council_and_says_in_how_many_there_is_nothing():
    lines = as_text(gaps.report(catalogue(made("hub", {"area": ["Bolton"], **YOUNG})), TODAY)).splitlines()
    (bolton,) = (line for line in lines if line.startswith("Bolton "))
    assert bolton.split()[-4:] == ["0", "1", "0", "0"]
    assert "Aged 19: 317 of 318" in lines[-1]
    assert "Single parent: 318 of 318" in lines[-1]


class Page(HTMLParser):
    """Counts the tags of a page and fails on one that is not closed in order."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_page_is_whole_and_shows_every_number_as_text_as_well_as_colour():
    rows = gaps.report(catalogue(made("hub", {"area": ["Bolton"], **YOUNG})), TODAY)
    text, page = as_html(rows, TODAY), Page()
    page.feed(text)
    assert page.open == []
    assert page.seen.count("rect") == 318 * 4
    assert page.seen.count("tr") == 319
    assert "<title>Bolton, Aged 19: 1</title>" in text
    assert "on 27 November 2026" in text
    assert not re.search(r'(src|href)="', text), "it needs no other file"


def test_names_are_escaped():
    text = as_html(gaps.report(catalogue(NATIONAL), TODAY), TODAY)
    names = {unescape(name) for name in re.findall(r'<th scope="row">(.*?)</th>', text)}
    assert names == {area.name for area in gaps.served()}


def test_the_command_prints_the_table_or_writes_the_page(capsys, tmp_path):
    assert main(["gaps", "--on", "2026-11-27"]) == 0
    assert "Councils with nothing local" in capsys.readouterr().out
    assert main(["gaps", "--on", "2026-11-27", "--html", str(tmp_path / "gaps.html")]) == 0
    assert "<svg" in (tmp_path / "gaps.html").read_text(encoding="utf-8")

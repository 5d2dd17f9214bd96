"""The PDF of suggestions: whole, in an order, with links that are safe, and nothing of the resident."""

from datetime import date

import pytest
from fpdf import FPDF

from bot.web.paper import pdf

DAY = date(2026, 11, 27)
SCHEME = {
    "name": "Canolfan Ieuenctid Pŵllheli",
    "summary": "Help with jobs.",
    "because": [{"text": "You are 19; this is for people aged 16 to 24."}],
    "check": ["Ask if it is open – it costs £3."],
    "join": {
        "how": None,
        "url": "https://hub.example",
        "phone": "01632 960 001",
        "email": None,
        "address": None,
    },
    "verified_on": "2026-11-21",
    "sources": [{"publisher": "A council", "url": None, "date": None}],
}


@pytest.fixture
def written(monkeypatch):
    """The paragraphs and links that were put on paper."""
    lines = []
    write = FPDF.multi_cell

    def keep(self, w, h, text, **options):
        lines.append((text, options["link"]))
        return write(self, w, h, text, **options)

    monkeypatch.setattr(FPDF, "multi_cell", keep)
    return lines


def test_it_says_how_to_join_what_to_check_and_where_it_was_read(written):
    assert pdf([SCHEME], DAY).startswith(b"%PDF-")
    words = [text for text, _ in written]
    for said in ("Canolfan Ieuenctid Pŵllheli", "https://hub.example", "01632 960 001"):
        assert said in words
    assert any("21 November 2026" in text and "A council" in text for text in words)
    assert any("£3" in text for text in words)


def test_it_says_nothing_that_the_resident_told(written):
    pdf([SCHEME], DAY)
    assert not any("19" in text for text, _ in written)


def test_only_https_is_a_link(written):
    pdf([SCHEME, {**SCHEME, "join": {"url": "javascript:alert(1)"}}], DAY)
    assert {link for _, link in written if link} == {"https://hub.example"}


def test_many_suggestions_run_over_pages(written):
    assert pdf([SCHEME] * 20, DAY).count(b"/Type /Page\n") > 2


def test_in_welsh_its_own_words_and_months_are_welsh(written):
    pdf([SCHEME], DAY, "cy")
    words = "\n".join(text for text, _ in written)
    assert "27 Tachwedd 2026" in words
    assert "Darllenwyd ar 21 Tachwedd 2026" in words
    assert "November" not in words

"""What a resident takes along: the page printed, and a PDF from the server."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_suggestions_can_be_saved_as_a_pdf_with_nothing_private_in_its_address(open_chat, scripts):
    chat = open_chat(scripts=scripts).find_help()
    with chat.page.expect_download() as download:
        chat.page.get_by_role("button", name="Save as PDF").click()
    assert download.value.url.endswith("/chat/pdf")
    assert download.value.suggested_filename == "help-into-work.pdf"
    body = download.value.path().read_bytes()
    assert body.startswith(b"%PDF-")
    assert len(body) < 100_000


def test_there_is_no_pdf_before_there_are_suggestions(chat):
    chat.say("hello")
    expect(chat.page.get_by_role("button", name="Save as PDF")).to_have_count(0)


def test_what_is_printed_is_the_suggestions_alone(chat):
    chat.find_help()
    page = chat.page
    page.emulate_media(media="print")
    assert page.locator(".card h2").first.is_visible()
    for part in ("#reply", ".told", ".foot", ".turn.resident", "#exit", ".card form"):
        assert not page.locator(part).first.is_visible(), part
    assert len(re.findall(rb"/Type */Page\b", page.pdf(format="A4"))) <= 2  # one, unless the records are long


def test_nothing_that_was_told_is_printed(chat):
    chat.find_help()
    chat.told()
    page = chat.page
    page.locator(".why").evaluate_all("all => all.forEach(one => { one.open = true })")
    assert "19" in page.locator("body").inner_text()
    page.emulate_media(media="print")
    for part in (".turn .words", ".why", "#told"):
        assert not any(one.is_visible() for one in page.locator(part).all()), part


def test_numbers_to_call_are_printed_with_what_was_said_of_them(chat):
    chat.say("I want to kill myself")
    chat.page.emulate_media(media="print")
    assert chat.page.get_by_text("116 123").first.is_visible()
    assert chat.page.locator(".kept .words").last.is_visible()
    assert not chat.page.locator(".turn.resident").is_visible()

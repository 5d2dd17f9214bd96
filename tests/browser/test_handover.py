"""A code from the chat to the adviser's screen, in a browser with and without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import NARROW, OVERFLOW, faults

CODE = re.compile(r"\b\w{4}-\w{4}-\w{3}\b")
BOTH = pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])


@pytest.fixture
def handed_over(open_chat):
    """A chat that ends in a code, and the code."""

    def make(scripts=True, health=True, **options):
        chat = open_chat(scripts=scripts, **options).find_help()
        chat.press("Show my adviser")
        if not health:
            chat.press("Leave my health out")
        chat.press("Yes, make a code")
        return chat, chat.page.locator(".letters").inner_text()

    return make


@pytest.fixture
def adviser(context_of, site):
    """Opens a code on another device; options are those of a browser context."""

    def make(code, scripts=True, **options):
        page = context_of(java_script_enabled=scripts, **options).new_page()
        page.goto(f"{site}/handover")
        page.get_by_label("Code").fill(code)
        page.get_by_role("button", name="Open", exact=True).click()
        return page

    return make


@BOTH
def test_a_resident_agrees_and_an_adviser_sees_what_was_shown(handed_over, adviser, scripts):
    chat, code = handed_over(scripts)
    assert CODE.fullmatch(code)
    assert "Age: 19" in chat.said("waymark")[-3]
    page = adviser(code.lower().replace("-", " "), scripts)
    expect(page.get_by_role("heading", name="What a resident agreed to show you")).to_be_visible()
    facts = page.locator(".facts").inner_text()
    for part in ("19", "Bolton", "anxiety", "mental health"):
        assert (part in facts) is (part != "anxiety")
    expect(page.get_by_role("heading", name="WorkWell Greater Manchester")).to_be_visible()
    assert page.url.endswith("/handover")


def test_health_left_out_is_not_on_the_advisers_screen(handed_over, adviser):
    page = adviser(handed_over(health=False)[1])
    expect(page.locator(".facts")).to_contain_text("Bolton")
    assert "health" not in page.locator(".facts").inner_text().lower()


@BOTH
def test_a_code_is_ended_by_a_word_in_the_chat(handed_over, adviser, scripts):
    chat, code = handed_over(scripts)
    chat.say("delete that code")
    expect(adviser(code).get_by_text("We have no such code.")).to_be_visible()


def test_deleting_the_chat_ends_its_code(handed_over, adviser):
    chat, code = handed_over()
    chat.page.get_by_role("button", name="Delete this chat").click()
    expect(chat.page.get_by_text("This chat is deleted.")).to_be_visible()
    expect(adviser(code).get_by_text("We have no such code.")).to_be_visible()


def test_a_chat_that_nobody_uses_is_deleted_but_its_code_goes_on(open_chat, adviser, site):
    chat = open_chat()
    chat.page.clock.install()
    chat.page.goto(f"{site}/chat")
    chat.say("I'm 19 and live in Bolton")
    chat.say("show my adviser")
    chat.press("Yes, make a code")
    code = chat.page.locator(".letters").inner_text()
    chat.page.clock.fast_forward("18:10")
    chat.page.clock.fast_forward("02:00")
    expect(chat.page.get_by_text("This chat is deleted.")).to_be_visible()
    expect(adviser(code).locator(".facts")).to_contain_text("Bolton")


def test_an_adviser_can_end_a_code_that_is_done_with(handed_over, adviser):
    code = handed_over()[1]
    page = adviser(code)
    page.get_by_role("button", name="End this code now").click()
    expect(page.get_by_text("That code has ended.")).to_be_visible()
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.get_by_label("Code")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Code")).to_have_value(code)


def test_the_code_is_copied_and_a_screen_reader_is_told(handed_over):
    chat, code = handed_over(permissions=["clipboard-read", "clipboard-write"])
    chat.page.get_by_role("button", name="Copy the code").click()
    expect(chat.page.get_by_role("button", name="Copied")).to_be_visible()
    expect(chat.page.locator("#announcer")).to_contain_text("Copied")
    assert chat.page.evaluate("navigator.clipboard.readText()") == code


def test_where_the_clipboard_is_closed_the_code_is_selected(handed_over):
    chat, code = handed_over()
    closed = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('closed')) }"
    chat.page.evaluate(closed)
    chat.page.get_by_role("button", name="Copy the code").click()
    chat.page.wait_for_function("getSelection().toString() !== ''")
    assert chat.page.evaluate("getSelection().toString()").strip() == code


def test_without_scripts_there_is_no_button_that_does_nothing(handed_over):
    chat, code = handed_over(scripts=False)
    assert not chat.page.get_by_role("button", name="Copy the code").is_visible()
    assert code in chat.said("waymark")[-2]


def test_the_code_is_nowhere_but_on_the_page(handed_over, adviser):
    chat, code = handed_over()
    page = adviser(code)
    for shown in (chat.page, page):
        kept = shown.evaluate("[location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]")
        assert not any(code in part for part in kept)
    assert page.context.cookies() == []


def test_neither_page_for_advisers_nor_the_code_in_the_chat_has_a_fault(
    handed_over, adviser, context_of, site
):
    chat, code = handed_over(viewport=NARROW)
    empty = context_of(viewport=NARROW).new_page()
    empty.goto(f"{site}/handover")
    for page in (chat.page, empty, adviser("nothing", viewport=NARROW), adviser(code, viewport=NARROW)):
        assert faults(page) == []
        assert page.evaluate(OVERFLOW) == []


def test_what_an_adviser_prints_is_the_handover_alone(handed_over, adviser):
    page = adviser(handed_over()[1])
    page.emulate_media(media="print")
    assert page.locator(".facts").is_visible()
    for part in (".top", "form", "button"):
        assert not page.locator(part).first.is_visible(), part
    assert page.pdf(format="A4").startswith(b"%PDF-")

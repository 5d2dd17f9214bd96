"""The page in Welsh: its words and the replies in Welsh, what the records say marked as English, without a fault."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.chat import Chat
from tests.browser.test_accessibility import faults

ENGLISH = """() => [...document.querySelectorAll('button, h1, h2, h3, label, summary, legend, .hint, footer a, .kind')]
    .filter(part => !part.closest('[lang=en]')).map(part => {
        const own = part.cloneNode(true);
        own.querySelectorAll('[lang=en]').forEach(marked => marked.remove());
        return own.textContent.trim();
    })"""


class WelshChat(Chat):
    """A chat page whose own words are Welsh."""

    def say(self, text):
        """Write and send."""
        self.page.get_by_label("Eich neges").fill(text)
        self.press("Anfon")


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def sgwrs(request, open_chat):
    chat = open_chat("/chat?language=cy", scripts=request.param)
    return WelshChat(chat.page, request.param)


def languages(parts):
    """The language that a screen reader is told for each of `parts`."""
    return parts.evaluate_all("all => all.map(part => part.closest('[lang]').lang)")


def english_words(page):
    """Words of the page itself that stand in English and are not marked as such."""
    words = " ".join(page.evaluate(ENGLISH))
    return re.findall(
        r"\b(?:the|your|you|this|and|send|chat|how|for|why|not|question|message)\b", words, re.I
    )


def test_buttons_labels_and_headings_are_welsh_all_the_way_to_the_suggestions(sgwrs):
    page = sgwrs.page
    assert page.locator("html").get_attribute("lang") == "cy"
    expect(page.get_by_text("manylion y cynlluniau yn Saesneg")).to_be_visible()
    assert english_words(page) == []
    sgwrs.find_help("Gwell gen i beidio dweud")
    assert english_words(page) == []
    expect(page.get_by_role("button", name="Gadael y dudalen hon")).to_be_visible()
    expect(page.get_by_text("Sut i ymuno").first).to_be_visible()
    assert not sgwrs.scripts or faults(page) == []  # axe is a script
    page.get_by_role("button", name="Dileu'r sgwrs hon").click()
    expect(page.get_by_text("Mae'r sgwrs hon wedi'i dileu.")).to_be_visible()


def test_what_is_said_in_english_is_marked_so_and_welsh_is_not(sgwrs):
    sgwrs.find_help("Gwell gen i beidio dweud")
    assert set(languages(sgwrs.page.locator(".turn.resident .words"))) == {"en", "cy"}
    assert set(languages(sgwrs.page.locator(".turn.waymark > .words"))) == {"cy"}
    assert set(languages(sgwrs.page.locator(".choices button, .why li, #told dd"))) == {"cy"}
    assert set(languages(sgwrs.page.locator(".card h2, .card .brief"))) == {"en"}
    sgwrs.say("I want to kill myself")
    assert languages(sgwrs.page.locator(".turn.waymark > .words"))[-1] == "cy"


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_welsh_on_an_english_page_is_answered_in_welsh_and_marked(open_chat, scripts):
    chat = open_chat("/chat", scripts=scripts)
    chat.say("Dwi'n byw yng Nghaerdydd a dwi'n chwilio am waith")
    english, *welsh = languages(chat.page.locator(".turn.waymark > .words"))
    assert (english, set(welsh)) == ("en", {"cy"})
    assert set(languages(chat.page.locator(".turn.resident .words, #reply label, .choices button"))) == {"cy"}
    assert not scripts or faults(chat.page) == []


def test_faults_are_told_in_welsh(sgwrs):
    box = sgwrs.page.get_by_label("Eich neges")
    box.evaluate("box => box.removeAttribute('maxlength')")
    box.fill("x" * 1001)
    sgwrs.page.get_by_role("button", name="Anfon", exact=True).click()
    expect(sgwrs.page.locator("#fault")).to_contain_text("rhy hir")


def test_the_language_can_be_chosen_until_something_is_said(chat):
    page = chat.page
    page.get_by_role("link", name="Cymraeg").click()
    expect(page.get_by_label("Eich neges")).to_be_visible()
    page.get_by_role("link", name="English").click()
    chat.say("hello")
    expect(page.get_by_role("link", name="Cymraeg")).to_have_count(0)


def test_a_page_that_is_only_in_english_says_so_in_welsh(open_chat):
    page = open_chat("/help?language=cy").page
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.locator("main p[lang=cy]")).to_contain_text("Saesneg")
    assert faults(page) == []


def test_a_page_that_is_not_there_says_so_in_welsh(open_chat):
    page = open_chat("/nowhere?language=cy").page
    expect(page.get_by_role("heading", name="Nid oes tudalen o'r fath.")).to_be_visible()
    assert faults(page) == []

"""Whole conversations in a browser, with and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browser.chat import BOLTON


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_resident_tells_is_asked_gets_results_changes_an_answer_and_deletes_it_all(open_chat, scripts):
    chat = open_chat(scripts=scripts)
    page = chat.page
    assert len(chat.said("waymark")) == 1
    chat.find_help()
    assert chat.said("resident")[0] == BOLTON
    names = chat.cards()
    assert "19" in chat.told()
    chat.press(f"Not for me: {names[0]}", within=".card >> nth=0")
    assert chat.said("resident")[-1] == "Not for me"
    chat.told()
    chat.press("Change: Age", within="#told")
    chat.say("55")
    assert "55" in chat.told()
    page.get_by_role("button", name="Delete this chat").click()
    expect(page.get_by_text("This chat is deleted.")).to_be_visible()
    assert chat.said("resident") == []
    assert page.context.cookies() == []


def test_on_a_councils_site_we_look_in_its_area_until_told_otherwise(open_chat):
    chat = open_chat("/chat?council=exampleshire")
    assert "Bolton" in chat.said("waymark")[-1]
    chat.say("I'm 19 and out of work")
    assert "Bolton" in chat.told()
    chat.say("I live in Bury")
    assert "Bury" in chat.told()


def test_progress_and_quick_answers_are_shown_while_a_question_is_open(chat):
    chat.say(BOLTON)
    expect(chat.page.get_by_text("Question 1 of about")).to_be_visible()
    assert "Rather not say" in chat.choices()


def test_danger_is_answered_with_lines_to_call_and_no_question(chat):
    chat.say("I want to kill myself")
    assert chat.page.locator("a[href='tel:116123']").count() == 1
    assert chat.choices() == []


def test_a_page_says_the_language_it_is_written_in(open_chat):
    english, welsh = (open_chat(f"/chat?language={code}").page for code in ("en", "cy"))
    written = "cy" if welsh.title() != english.title() else "en"
    assert english.locator("html").get_attribute("lang") == "en"
    assert welsh.locator("html").get_attribute("lang") == written


def test_a_page_that_is_not_there_says_so_and_leads_to_the_chat(open_chat):
    page = open_chat("/nowhere").page
    expect(page.get_by_role("heading", name="There is no such page.")).to_be_visible()
    page.get_by_role("link", name="Go to the chat").click()
    expect(page.get_by_label("Your message")).to_be_visible()


def test_only_the_best_suggestion_is_unfolded_so_that_all_fit_a_phone(chat):
    chat.say("im 19 from bolton, bad anxiety, no job since college")
    chat.say("just show me the list")
    folds = chat.page.locator(".fold")
    assert folds.count() == 5
    assert folds.evaluate_all("all => all.map(one => one.open)") == [True, False, False, False, False]
    folds.nth(3).locator("> summary").press("Enter")
    assert folds.nth(3).locator(".join").is_visible()

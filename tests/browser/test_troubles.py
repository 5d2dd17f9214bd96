"""When the network drops, a button is pressed twice, or the same chat is open in two tabs."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.chat import BOLTON, Chat


def test_what_could_not_be_sent_is_sent_by_trying_again(chat):
    chat.page.context.set_offline(True)
    chat.page.get_by_label("Your message").fill(BOLTON)
    chat.page.get_by_role("button", name="Send").click()
    expect(chat.page.get_by_role("button", name="Try again")).to_be_focused()
    chat.page.context.set_offline(False)
    chat.press("Try again", within=".failed")
    assert chat.said("resident") == [BOLTON]
    expect(chat.page.locator(".failed")).to_have_count(0)


def test_an_answer_lost_on_its_way_is_shown_after_trying_again_and_nothing_is_said_twice(chat):
    chat.say("hello")
    page = chat.page
    lost = []

    def lose(route):
        if lost:
            route.continue_()
            return
        lost.append(route.fetch())
        route.abort()

    page.route("**/chat", lose)
    page.get_by_label("Your message").fill(BOLTON)
    page.get_by_role("button", name="Send").click()
    chat.press("Try again", within=".failed")
    assert chat.said("resident") == ["hello", BOLTON]
    assert len(chat.said("waymark")) > 2


@pytest.mark.parametrize(("status", "words"), [(429, "wait a minute"), (503, "did not get through")])
def test_a_server_that_cannot_answer_keeps_the_words(chat, status, words):
    problem = {"status": status, "content_type": "application/problem+json", "body": json.dumps({})}
    chat.page.route("**/chat", lambda route: route.fulfill(**problem), times=1)
    chat.page.get_by_label("Your message").fill(BOLTON)
    chat.page.get_by_role("button", name="Send").click()
    expect(chat.page.locator(".failed")).to_contain_text(words)
    chat.press("Try again", within=".failed")
    assert chat.said("resident") == [BOLTON]


def test_a_double_click_sends_once(chat):
    posts = []
    chat.page.on("request", lambda request: posts.append(request.method == "POST"))
    chat.page.get_by_label("Your message").fill(BOLTON)
    chat.page.get_by_role("button", name="Send").dblclick()
    chat.wait_beyond(2)
    assert sum(posts) == 1
    chat.page.get_by_role("button", name="Rather not say").evaluate("one => { one.click(); one.click() }")
    chat.wait_beyond(6)
    assert sum(posts) == 2


def test_a_double_click_without_scripts_says_it_once(open_chat):
    chat = open_chat(scripts=False)
    chat.say("hello")
    chat.page.get_by_label("Your message").fill(BOLTON)
    chat.page.get_by_role("button", name="Send").dblclick()
    expect(chat.page.locator(".choices")).to_be_attached()
    chat.page.reload()
    assert chat.said("resident") == ["hello", BOLTON]


def test_what_is_written_while_waiting_is_kept(chat):
    page = chat.page
    held = []
    page.route("**/chat", lambda route: held.append(route), times=1)
    page.get_by_label("Your message").fill(BOLTON)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Waymark is writing")).to_be_visible()
    page.get_by_label("Your message").fill("and I have a")
    held[0].continue_()
    chat.wait_beyond(2)
    expect(page.get_by_label("Your message")).to_have_value("and I have a")


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def two_tabs(request, open_chat, site):
    """The same chat in two tabs, opened before anything was said."""
    first = open_chat(scripts=request.param)
    second = first.page.context.new_page()
    second.goto(f"{site}/chat")
    return first, Chat(second, request.param)


def test_a_tab_left_behind_catches_up_and_keeps_what_was_written(two_tabs):
    first, second = two_tabs
    first.say(BOLTON)
    second.page.get_by_label("Your message").fill("hello")
    second.page.get_by_role("button", name="Send").click()
    expect(second.page.locator("#fault")).to_contain_text("another tab")
    assert second.said("resident") == [BOLTON]
    expect(second.page.get_by_label("Your message")).to_have_value("hello")
    second.press("Send")
    assert second.said("resident") == [BOLTON, "hello"]


def test_an_old_button_in_another_tab_is_refused_with_a_reason(chat, site):
    chat.say(BOLTON)
    other = Chat(chat.page.context.new_page())
    other.page.goto(f"{site}/chat")
    chat.press("Confidence")
    other.page.get_by_role("button", name="New skills").click()
    expect(other.page.locator("#fault")).to_contain_text("earlier question")
    assert other.said("resident") == chat.said("resident")
    assert other.choices() == chat.choices()


def test_a_chat_deleted_in_another_tab_has_ended_here(chat, site):
    chat.say(BOLTON)
    other = chat.page.context.new_page()
    other.goto(f"{site}/chat")
    other.get_by_role("button", name="Delete this chat").click()
    expect(other.get_by_text("This chat is deleted.")).to_be_visible()
    chat.page.get_by_role("button", name="Rather not say").click()
    expect(chat.page.locator("#fault")).to_contain_text("has ended")
    assert chat.said("resident") == []
    chat.say("hello")
    assert chat.said("resident") == ["hello"]

"""Nothing is left behind: not in storage, addresses or history, after leaving, deleting or going away."""

import pytest
from playwright.sync_api import expect

from tests.browser.chat import BOLTON

WEATHER = "https://www.bbc.co.uk/weather"
KEPT = "[localStorage.length, sessionStorage.length, history.length, location.search]"


@pytest.fixture
def weather(chat):
    """A chat with something said, in a browser for which the exit page is here."""
    chat.page.context.route(f"{WEATHER}**", lambda route: route.fulfill(body="Weather"))
    chat.say(BOLTON)
    return chat


def test_nothing_is_in_storage_the_address_or_the_history(chat):
    before = chat.page.evaluate(KEPT)
    chat.find_help()
    assert chat.page.evaluate(KEPT) == before
    assert chat.page.evaluate("indexedDB.databases().then(all => all.length)") == 0
    (cookie,) = chat.page.context.cookies()
    assert cookie["httpOnly"]
    assert cookie["expires"] == -1


def test_no_page_of_the_chat_may_be_kept_by_a_cache(chat):
    chat.say(BOLTON)
    assert chat.page.reload().headers["cache-control"] == "no-store"


def test_no_cookie_is_set_before_something_is_said(chat):
    assert chat.page.context.cookies() == []


@pytest.mark.parametrize("way", ["button", "three presses of Shift"])
def test_exit_opens_a_harmless_page_and_deletes_the_chat(weather, way):
    page = weather.page
    if way == "button":
        page.get_by_role("button", name="Exit this page").click()
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url(WEATHER)
    page.go_back()
    if page.url != "about:blank":
        assert weather.said("resident") == []
    assert cookies_in_the_end(page) == []


def cookies_in_the_end(page):
    """The cookies left five seconds later at the most: leaving waits for no answer."""
    for _ in range(50):
        if not page.context.cookies():
            break
        page.wait_for_timeout(100)
    return page.context.cookies()


def test_capital_letters_do_not_leave_the_page(weather):
    box = weather.page.get_by_label("Your message")
    box.press_sequentially("HELP ME")
    for letter in "ABC":
        weather.page.keyboard.press(f"Shift+{letter}")
    expect(box).to_have_value("HELP MEABC")


def test_exit_without_scripts_deletes_and_leaves_too(open_chat):
    chat = open_chat(scripts=False)
    page = chat.page
    page.context.route(f"{WEATHER}**", lambda route: route.fulfill(body="Weather"))
    chat.say(BOLTON)
    page.get_by_role("button", name="Exit this page").click()
    page.wait_for_url(WEATHER)
    page.go_back()
    assert chat.said("resident") == []


def test_the_back_button_shows_nothing_after_deleting(chat, site):
    chat.say(BOLTON)
    page = chat.page
    page.goto(f"{site}/help")
    page.goto(f"{site}/chat")
    page.get_by_role("button", name="Delete this chat").click()
    expect(page.get_by_text("This chat is deleted.")).to_be_visible()
    for path in ("/chat", "/help", "/chat"):
        page.go_back()
        assert page.url == site + path
        assert chat.said("resident") == []


def test_deleting_by_word_ends_the_chat_on_the_page(chat):
    chat.say(BOLTON)
    chat.page.get_by_label("Your message").fill("delete everything")
    chat.page.get_by_role("button", name="Send").click()
    expect(chat.page.get_by_text("This chat is deleted.")).to_be_visible()
    assert chat.said("resident") == []


class TestIdle:
    """An open page that nobody uses."""

    @pytest.fixture
    def idle(self, open_chat, site):
        """A chat with something said, whose clock can be moved."""
        chat = open_chat()
        chat.page.clock.install()
        chat.page.goto(f"{site}/chat")
        chat.say(BOLTON)
        return chat

    def test_warns_two_minutes_before_and_then_deletes_the_chat(self, idle):
        idle.page.clock.fast_forward("17:30")
        expect(idle.page.get_by_role("dialog")).to_have_count(0)
        idle.page.clock.fast_forward("00:40")
        expect(idle.page.get_by_role("dialog")).to_contain_text("deleted in 2 minutes")
        expect(idle.page.get_by_role("button", name="I'm still here")).to_be_focused()
        idle.page.clock.fast_forward("02:00")
        expect(idle.page.get_by_text("This chat is deleted.")).to_be_visible()
        assert idle.page.context.cookies() == []

    def test_leaves_a_page_alone_on_which_nothing_was_said(self, open_chat, site):
        page = open_chat("/chat?council=exampleshire").page
        page.clock.install()
        page.reload()
        page.clock.fast_forward("25:00")
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(page.get_by_text("This chat is deleted.")).to_have_count(0)

    def test_goes_on_when_somebody_is_there(self, idle):
        for _ in range(3):
            idle.page.clock.fast_forward("18:30")
            idle.page.get_by_role("button", name="I'm still here").click()
            expect(idle.page.get_by_role("dialog")).to_have_count(0)
        idle.page.clock.fast_forward("17:00")
        assert idle.said("resident") == [BOLTON]

    def test_leaves_a_chat_alone_that_is_used_in_another_tab(self, idle, site):
        other = idle.page.context.new_page()
        other.goto(f"{site}/chat")
        idle.page.clock.fast_forward("18:30")
        expect(idle.page.get_by_role("dialog")).to_be_visible()
        other.get_by_role("button", name="I'm still here").click()
        expect(idle.page.get_by_role("dialog")).to_have_count(0)

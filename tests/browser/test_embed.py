"""The one line on a council's page of another origin, under a strict policy."""

import pytest
from playwright.sync_api import expect

from tests.browser.chat import BOLTON, Chat
from tests.browser.test_accessibility import faults

OPEN = "Find help into work"


@pytest.fixture
def visit(council_site, context_of, sites):
    """Opens the council's page, with the chat from our plain or our secure address."""

    def make(secure=False, attributes='data-council="exampleshire"', **options):
        council_site.chat, council_site.attributes = sites[secure], attributes
        page = context_of(**options).new_page()
        page.requested = []
        page.on("request", lambda request: page.requested.append(request.url))
        page.goto(council_site.address)
        return page

    return make


def opened(page):
    """The chat in the dialog."""
    page.get_by_role("button", name=OPEN).click()
    page.frame_locator("iframe").get_by_label("Your message").wait_for()
    return Chat(page.frames[-1])


def test_nothing_is_asked_of_the_server_and_no_cookie_set_before_somebody_opens_it(visit, sites):
    page = visit()
    expect(page.get_by_role("button", name=OPEN)).to_be_visible()
    assert [url for url in page.requested if url.startswith(sites[0])] == [f"{sites[0]}/embed.js"]
    opened(page)
    assert page.context.cookies() == []
    assert page.title() == "Council"


def test_without_a_cookie_the_chat_in_a_frame_still_remembers(visit):
    """Two sites on plain http: the browser keeps no cookie of ours, as some never do in a frame."""
    page = visit()
    chat = opened(page)
    chat.say(BOLTON)
    chat.press("Rather not say")
    assert chat.said("resident") == [BOLTON, "Rather not say"]
    assert page.context.cookies() == []


def test_suggestions_can_be_sent_from_a_frame_that_keeps_no_cookie(visit, notify):
    chat, before = opened(visit()).find_help(), len(notify.messages)
    chat.page.get_by_text("Send these to my phone or email").click()
    chat.page.get_by_label("Mobile number or email address").fill("sam@example.org")
    chat.page.get_by_role("button", name="Send it").click()
    expect(chat.page.locator("#take .done")).to_contain_text("Sent.")
    assert [message["to"] for message in notify.messages[before:]] == ["sam@example.org"]


def test_behind_tls_the_cookie_is_partitioned_and_the_chat_is_there_on_the_next_page(visit):
    page = visit(secure=True)
    opened(page).say(BOLTON)
    (cookie,) = page.context.cookies()
    assert cookie["name"] == "__Host-waymark"
    assert cookie["secure"]
    assert cookie["httpOnly"]
    assert cookie["partitionKey"] == "http://localhost"
    page.reload()
    again = opened(page)
    assert again.said("resident") == [BOLTON]
    page.frame_locator("iframe").get_by_role("button", name="Delete this chat").click()
    expect(page.frame_locator("iframe").get_by_text("This chat is deleted.")).to_be_visible()
    assert page.context.cookies() == []


def test_it_is_a_dialog_that_takes_focus_and_gives_it_back(visit):
    page = visit()
    chat = opened(page)
    expect(page.get_by_role("dialog", name=OPEN)).to_be_visible()
    assert faults(page) == []
    page.get_by_role("button", name="Close the chat").click()
    expect(page.get_by_role("button", name=OPEN)).to_be_focused()
    page.keyboard.press("Enter")
    chat.page.get_by_label("Your message").focus()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name=OPEN)).to_be_focused()


def test_a_small_phone_shows_the_whole_of_it(visit):
    page = visit(viewport={"width": 320, "height": 568})
    chat = opened(page)
    box = page.locator("dialog").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert box["y"] + box["height"] <= 568
    assert chat.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_council_has_its_name_and_colour_and_the_pages_around_keep_them(visit):
    chat = opened(visit())
    colour = "getComputedStyle(document.querySelector('.top')).backgroundColor"
    assert chat.page.evaluate(colour) == "rgb(91, 42, 134)"
    chat.page.get_by_role("link", name="Privacy").click()
    chat.page.get_by_role("heading", name="Privacy", exact=True).wait_for()
    assert chat.page.evaluate(colour) == "rgb(91, 42, 134)"


def test_exit_leaves_the_councils_page_too(visit):
    page = visit()
    page.context.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="Weather"))
    chat = opened(page)
    chat.say(BOLTON)
    chat.page.get_by_role("button", name="Exit this page").click()
    page.wait_for_url("https://www.bbc.co.uk/weather")


def test_a_site_that_is_not_the_councils_may_not_show_the_chat(visit):
    page = visit(attributes="")
    with page.expect_event("console", lambda message: "frame-ancestors" in message.text):
        page.get_by_role("button", name=OPEN).click()
    assert not page.frame_locator("iframe").get_by_label("Your message").count()


@pytest.mark.parametrize(
    ("colour", "ink"), [("#0b4f8a", "rgb(255, 255, 255)"), ("#ffcc00", "rgb(16, 17, 15)")]
)
def test_words_on_the_button_can_be_read_whatever_its_colour(visit, colour, ink):
    page = visit(attributes=f'data-colour="{colour}" data-label="Jobs" data-position="left"')
    button = page.get_by_role("button", name="Jobs")
    assert button.evaluate("one => getComputedStyle(one).color") == ink
    assert button.bounding_box()["x"] == 16


def test_it_may_start_open_and_ask_for_welsh(visit):
    page = visit(attributes='data-council="exampleshire" data-open="true" data-language="cy"')
    expect(page.get_by_role("dialog")).to_be_visible()
    page.frame_locator("iframe").get_by_role("textbox").wait_for()
    assert "language=cy" in page.frames[-1].url

"""What a screen reader is told: each new reply once, the same words again, and nothing of what is passing."""

import pytest
from playwright.sync_api import expect

from tests.browser.chat import BOLTON

WATCH = """() => { window.told = []; new MutationObserver(all => all.forEach(one =>
    one.addedNodes.forEach(node => window.told.push(node.innerText)))).observe(
    document.getElementById('announcer'), { childList: true }) }"""


@pytest.fixture
def listener(chat):
    """A chat whose announcements are written down; `told` gives those since last asked."""
    chat.page.evaluate(WATCH)
    chat.announced = lambda: chat.page.evaluate("window.told.splice(0)")
    return chat


def test_each_reply_is_announced_once_as_it_comes(listener):
    listener.say(BOLTON)
    assert listener.announced() == listener.said("waymark")[1:]
    listener.press("Rather not say")
    assert listener.announced()


def test_the_same_reply_is_announced_again(listener):
    told = []
    for _ in range(2):
        listener.say("I want to kill myself")
        told.append(listener.announced())
    assert told[0] == told[1] != []
    assert "116 123" in told[0][0]


def test_results_are_announced_by_name_and_not_card_by_card(listener):
    listener.find_help()
    told = "\n".join(listener.announced())
    assert all(name in told for name in listener.cards())
    assert "How to join" not in told


def test_a_fault_is_announced_and_tied_to_the_box(listener):
    box = listener.page.get_by_label("Your message")
    box.evaluate("box => box.removeAttribute('maxlength')")
    box.fill("x" * 1001)
    listener.page.get_by_role("button", name="Send").click()
    expect(listener.page.locator("#fault")).to_be_visible()
    assert listener.announced() == [listener.page.locator("#fault").inner_text()]
    assert "fault" in box.get_attribute("aria-describedby")
    assert box.input_value() == "x" * 1001
    listener.say("hello")
    assert "fault" not in box.get_attribute("aria-describedby")


def test_the_region_speaks_politely_and_only_what_is_added(chat):
    region = chat.page.locator("#announcer")
    assert region.get_attribute("role") == "log"
    assert chat.page.locator("#log").get_attribute("aria-live") is None

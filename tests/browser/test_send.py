"""Suggestions sent to a phone or an e-mail address from the page, with and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import NARROW, OVERFLOW, faults

PHONE = "07700 900456"
SUMMARY = "Send these to my phone or email"


@pytest.fixture
def trouble(notify):
    """Sets what Notify answers; all is well again afterwards."""
    yield lambda name: setattr(notify, "trouble", name)
    notify.trouble = None


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def ready(request, open_chat):
    """A chat with suggestions and the form unfolded."""
    chat = open_chat(scripts=request.param).find_help()
    chat.page.get_by_text(SUMMARY).click()
    return chat


def send(page, to):
    page.get_by_label("Mobile number or email address").fill(to)
    page.get_by_role("button", name="Send it").click()


def test_it_is_sent_and_said_so_and_the_number_is_not_left_on_the_page(ready, notify):
    before = len(notify.messages)
    send(ready.page, PHONE)
    expect(ready.page.locator("#take .done")).to_contain_text("Sent.")
    [message] = notify.messages[before:]
    assert message["to"] == PHONE.replace(" ", "")
    assert ready.cards()[0] in message["suggestions"]
    expect(ready.page.get_by_label("Mobile number or email address")).to_have_value("")
    assert "900456" not in ready.page.content() + ready.page.url
    assert ready.page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_what_cannot_be_sent_is_said_beside_the_box(ready):
    page = ready.page
    send(page, "0161 496 0000")
    expect(page.locator("#to-fault")).to_contain_text("starts with 07")
    box = page.get_by_label("Mobile number or email address")
    assert "to-fault" in box.get_attribute("aria-describedby")
    assert box.get_attribute("aria-invalid") == "true"


@pytest.mark.parametrize(("name", "said"), [("busy", "wait a while"), ("down", "Nothing was sent")])
def test_notifys_troubles_are_told_and_it_can_be_tried_again(ready, trouble, name, said):
    trouble(name)
    send(ready.page, PHONE)
    expect(ready.page.locator("#to-fault")).to_contain_text(said)
    trouble(None)
    send(ready.page, PHONE)
    expect(ready.page.locator("#take .done")).to_contain_text("Sent.")


def opened(open_chat, **options):
    chat = open_chat(**options).find_help()
    chat.page.get_by_text(SUMMARY).click()
    return chat.page


def test_with_javascript_a_lost_network_keeps_what_was_written(open_chat):
    page = opened(open_chat)
    page.context.set_offline(True)
    send(page, PHONE)
    expect(page.locator("#to-fault")).to_contain_text("did not get through")
    expect(page.get_by_label("Mobile number or email address")).to_have_value(PHONE)
    page.context.set_offline(False)
    page.get_by_role("button", name="Send it").click()
    expect(page.locator("#take .done")).to_contain_text("Sent.")


def test_a_double_click_sends_once(open_chat, notify):
    page, before = opened(open_chat), len(notify.messages)
    page.get_by_label("Mobile number or email address").fill(PHONE)
    page.get_by_role("button", name="Send it").dblclick()
    expect(page.locator("#take .done")).to_contain_text("Sent.")
    assert len(notify.messages) == before + 1


def test_no_state_of_the_form_has_a_fault_or_runs_off_a_narrow_screen(open_chat):
    page, seen = opened(open_chat, viewport=NARROW), []

    def look():
        seen.extend([*faults(page), *page.evaluate(OVERFLOW)])

    look()
    send(page, "nobody")
    expect(page.locator("#to-fault")).not_to_be_empty()
    look()
    send(page, PHONE)
    expect(page.locator("#take .done")).to_be_visible()
    look()
    assert seen == []


def test_there_is_no_form_before_there_are_suggestions(chat):
    chat.say("hello")
    expect(chat.page.locator("#take")).to_be_hidden()

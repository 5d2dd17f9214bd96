"""Every page and state against WCAG 2.2 A and AA by axe-core; reflow, targets, and the order of the keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.chat import BOLTON

AXE = Axe()
LEVELS = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}
CONTRAST = {"type": "rule", "values": ["color-contrast"]}
CHECKS = {"light": LEVELS, "dark": CONTRAST}  # a colour scheme changes nothing but colours
NARROW = {"width": 320, "height": 256}  # a window 1280 wide at 400%
TOO_SMALL = """() => [...document.querySelectorAll('a, button, summary, textarea')]
    .filter(e => e.checkVisibility() && getComputedStyle(e).display !== 'inline' && !e.classList.contains('skip'))
    .filter(e => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height) < 24)
    .map(e => e.outerHTML)"""
OVERFLOW = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && !e.matches('.skip, .visually-hidden, .visually-hidden *, script'))
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 90))"""


def faults(page):
    """What axe finds in the page as it stands, frames included, in each colour scheme; and targets too small."""
    found = []
    for scheme, rules in CHECKS.items():
        page.emulate_media(color_scheme=scheme)
        result = AXE.run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response
        found += [
            (scheme, fault["id"], node["html"]) for fault in result["violations"] for node in fault["nodes"]
        ]
    return found + page.evaluate(TOO_SMALL)


def test_axe_would_find_a_fault(chat):
    chat.page.evaluate("""() => { document.querySelector('label').remove();
        document.querySelector('.hint').style.color = '#555555' }""")
    assert {fault[:2] for fault in faults(chat.page)} == {("light", "label"), ("dark", "color-contrast")}


@pytest.mark.parametrize(
    "path", ["/", "/help", "/privacy", "/cookies", "/accessibility", "/nowhere", "/chat?deleted=1"]
)
def test_the_pages_around_the_chat_have_no_fault(open_chat, path):
    page = open_chat(path, viewport=NARROW).page
    assert faults(page) == []
    assert page.evaluate(OVERFLOW) == []


def test_a_councils_look_has_no_fault(open_chat):
    chat = open_chat("/chat?council=exampleshire").find_help()
    chat.told()
    assert faults(chat.page) == []


def test_no_state_of_a_conversation_has_a_fault_or_runs_off_a_narrow_screen(open_chat):
    chat = open_chat(viewport=NARROW)
    page, seen = chat.page, []

    def look_at(state):
        seen.extend((state, fault) for fault in [*faults(page), *page.evaluate(OVERFLOW)])

    look_at("start")
    page.get_by_label("Your message").evaluate("box => { box.removeAttribute('maxlength') }")
    page.get_by_label("Your message").fill("x" * 1001)
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#fault")).to_be_visible()
    look_at("fault")
    page.get_by_label("Your message").fill("")
    chat.say(BOLTON)
    look_at("question")
    chat.find_help()
    page.locator(".card details").evaluate_all("all => all.forEach(one => { one.open = true })")
    chat.told()
    look_at("results, all open")
    page.evaluate("document.getElementById('idle').showModal()")
    look_at("warning before the time-out")
    page.get_by_role("button", name="I'm still here").click()
    page.context.set_offline(True)
    page.get_by_label("Your message").fill("hello")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("button", name="Try again")).to_be_focused()
    look_at("offline")
    page.context.set_offline(False)
    chat.press("Try again", within=".failed")
    chat.say("I want to kill myself")
    look_at("danger")
    assert seen == []


def test_forced_colours_leave_every_control_with_an_edge(open_chat):
    chat = open_chat(forced_colors="active")
    chat.say(BOLTON)
    widths = chat.page.locator("button:visible:not(.quiet), textarea").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).borderTopWidth))"
    )
    assert min(widths) >= 2


def test_text_at_twice_the_size_is_not_cut_off(open_chat):
    page = open_chat(viewport={"width": 320, "height": 640}).page
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(OVERFLOW) == []


def test_a_conversation_by_keyboard_alone(chat):
    page = chat.page
    keys = page.keyboard
    keys.press("Tab")
    expect(page.get_by_role("link", name="Skip to your message")).to_be_focused()
    keys.press("Enter")
    keys.type(BOLTON)
    shown = chat.count()
    keys.press("Enter")
    chat.wait_beyond(shown)
    expect(page.get_by_label("Your message")).to_be_focused()
    while not page.locator(".choices button:focus").count():
        keys.press("Shift+Tab")
        keys.up("Shift")
    shown = chat.count()
    keys.press("Enter")
    chat.wait_beyond(shown)
    expect(page.locator("#reply")).to_be_focused()
    keys.press("Tab")
    assert page.locator(":focus").evaluate("one => one.closest('#reply') !== null")


def test_what_has_focus_is_never_under_the_header(open_chat):
    chat = open_chat(viewport={"width": 320, "height": 480}).find_help()
    hidden = """() => { const box = document.activeElement.getBoundingClientRect();
        const top = document.querySelector('.top');
        return !document.activeElement.matches('.skip, .top *') && box.bottom <= top.getBoundingClientRect().bottom }"""
    chat.page.get_by_label("Your message").focus()
    for _ in range(25):
        chat.page.keyboard.press("Shift+Tab")
        chat.page.keyboard.press("Control")  # three presses of Shift alone would leave the page
        assert not chat.page.evaluate(hidden), chat.page.locator(":focus").evaluate("one => one.outerHTML")

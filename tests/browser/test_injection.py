"""Text is data wherever it comes from: a message, a place, a record, a council's settings."""

from datetime import UTC, datetime, timedelta

import pytest

EVIL = '</p><img src=x onerror="window.pwned=1"><script>window.pwned=1</script>{{7*7}}<b id=injected>'
LINK = "javascript:window.pwned=1"
RECORD = {
    "scheme": f'x" onclick="{LINK}',
    "name": EVIL,
    "kind": "skills",
    "summary": EVIL,
    "because": [{"text": EVIL}],
    "check": [EVIL],
    "join": {"how": EVIL, "url": LINK, "phone": EVIL, "email": f'"{EVIL}', "address": EVIL},
    "verified_on": None,
    "sources": [{"publisher": EVIL, "url": LINK, "date": EVIL}],
}
MESSAGE = {
    "who": "waymark",
    "text": EVIL,
    "choices": [{"label": EVIL, "value": EVIL}],
    "recommendations": [RECORD],
    "help_lines": [{"name": EVIL, "phone": EVIL, "text": EVIL, "url": LINK, "hours": EVIL}],
    "links": [{"label": EVIL, "url": LINK}],
}


def harmless(page):
    """Whether nothing in the page has come to life."""
    return page.evaluate("""() => !window.pwned && !document.querySelector(
        '#injected, main img, body script, [onclick], [onerror], [href^="javascript"]') && !innerText().includes('49')
        ; function innerText() { return document.body.innerText }""")


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
@pytest.mark.parametrize("text", [EVIL, f"I live in {EVIL} and I am 19"])
def test_a_message_is_shown_as_it_was_written(open_chat, scripts, text):
    chat = open_chat(scripts=scripts)
    chat.say(text)
    assert chat.said("resident") == [text]
    assert harmless(chat.page)


def test_a_record_that_holds_html_and_scripts_shows_them_as_words(context_of, conversations, loop, site):
    started = loop.run(conversations.start("web", "en"))
    conversations.store.save(started.token, {}, [MESSAGE], None, datetime.now(UTC), timedelta(hours=1))
    context = context_of()
    context.add_cookies([{"name": "waymark", "value": started.token, "url": site}])
    page = context.new_page()
    page.goto(f"{site}/chat")
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
    assert page.get_by_text("</p><img").count() >= 8
    assert harmless(page)


def test_a_councils_settings_are_shown_as_words(open_chat):
    chat = open_chat("/chat?council=exampleshire")
    assert "<b id=injected>Exampleshire</b> & Council" in chat.page.title()
    chat.say("talk to a person")
    assert harmless(chat.page)


@pytest.mark.parametrize(
    "query", [f"council={EVIL}", f"language={EVIL}", f"embed={EVIL}", f"deleted={EVIL}", f'"><{EVIL}=1']
)
def test_what_stands_in_an_address_is_not_shown(open_chat, query):
    assert harmless(open_chat(f"/chat?{query}").page)

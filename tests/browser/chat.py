"""What a person does on a chat page, in a browser with or without JavaScript."""

from playwright.sync_api import expect

BOLTON = "I'm 19, live in Bolton and I've been off work with anxiety"


class Chat:
    """A chat page, or the frame of one."""

    def __init__(self, page, scripts=True):
        self.page, self.scripts = page, scripts

    def say(self, text):
        """Write and send."""
        self.page.get_by_label("Your message").fill(text)
        self.press("Send")

    def press(self, name, within="#reply"):
        """Press a button and wait for what comes of it."""
        button = self.page.locator(within).get_by_role("button", name=name, exact=True)
        if not self.scripts:
            button.click()
            self.page.wait_for_load_state()
            return
        shown = self.count()
        button.click()
        self.wait_beyond(shown)

    def wait_beyond(self, shown):
        """Wait until more than `shown` turns stand there, none of them in passing."""
        expect(self.page.locator("#log .passing")).to_have_count(0)
        expect(self.page.locator(f"#log > li:nth-child({shown + 1})")).to_be_attached()

    def count(self):
        """How many turns are shown."""
        return self.page.locator("#log > li").count()

    def said(self, who):
        """What was said by `waymark` or `resident`."""
        return self.page.locator(f"#log > .{who} > .words").all_inner_texts()

    def choices(self):
        """The quick answers offered now."""
        return self.page.locator(".choices button").all_inner_texts()

    def cards(self):
        """The names of the schemes shown."""
        return self.page.locator(".card h2").all_inner_texts()

    def told(self):
        """What the panel says has been told; it is left open."""
        if not self.page.locator("#told[open]").count():
            self.page.locator("#told summary").click()
        return self.page.locator("#told dl").inner_text()

    def find_help(self, refusal="Rather not say"):
        """A conversation as far as its result cards: refuses every question by the button of that name."""
        self.say(BOLTON)
        for _ in range(8):
            if self.cards():
                return self
            self.press(refusal)
        raise AssertionError("no result after eight answers")

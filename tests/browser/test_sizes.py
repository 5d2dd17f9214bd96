"""How much is sent: it has to reach an old phone on a slow network, often paid for by the megabyte."""

import gzip

import pytest

from bot.web import files

KB = 1000


@pytest.fixture
def sent(context_of, site):
    """Bytes on the wire for a page, as the browser counts them; nothing comes from elsewhere."""

    def measure(path):
        page = context_of().new_page()
        client = page.context.new_cdp_session(page)
        client.send("Network.enable")
        sizes, addresses = [], []
        client.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        page.on("request", lambda request: addresses.append(request.url))
        page.goto(site + path, wait_until="networkidle")
        assert all(address.startswith(site) for address in addresses)
        return sum(sizes)

    return measure


@pytest.mark.parametrize(("path", "most"), [("/chat", 60 * KB), ("/", 60 * KB)])
def test_a_first_page_is_light(sent, path, most):
    assert 0 < sent(path) < most


def test_what_a_council_embeds_is_under_15_kb_compressed():
    assert {"embed.js", "chat.js", "talk.js", "waymark.css", "icon.svg"} <= set(files.names())
    assert sum(len(gzip.compress(files.read(name))) for name in files.names()) < 15 * KB

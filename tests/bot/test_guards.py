"""What may come in."""

import pytest
from aiohttp import web

from bot.gateway.guards import BadBody, BadText, clean, read_form


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("  hello   there ", "hello there"),
        ("line one\nline two", "line one\nline two"),
        ("zero\u200bwidth", "zerowidth"),
        ("hid\U000e0041den", "hidden"),
        ("right\u202eleft", "rightleft"),
        ("sui\u00adcide", "suicide"),
        ("nul\x00l", "nul l"),
        ("half \ud83d a pair", "half a pair"),
        ("cafe\u0301", "caf\u00e9"),
        ("x" * 1000, "x" * 1000),
    ],
)
def test_text_is_put_in_one_form_without_what_cannot_be_seen(text, after):
    assert clean(text) == after


FORM = "application/x-www-form-urlencoded"


@pytest.fixture
async def fields_of(aiohttp_client):
    """Posts a body as a form and gives the fields read, or the fault."""

    async def answer(request):
        try:
            return web.json_response(await read_form(request))
        except BadBody as fault:
            return web.json_response(str(fault))

    app = web.Application()
    app.router.add_post("/", answer)
    client = await aiohttp_client(app)

    async def post(body, kind):
        return await (await client.post("/", data=body, headers={"Content-Type": kind})).json()

    return post


@pytest.mark.parametrize(
    ("body", "kind", "fields"),
    [
        (b"text=caf%C3%A9+now&key=&text=last", FORM, {"text": "last", "key": ""}),
        (b"text=%ED%A0%80", FORM, {"text": "\ufffd" * 3}),
        (b"text=\\ud800", f"{FORM}; charset=unicode_escape", {"text": "\\ud800"}),
        (b"", "text/plain", {}),
    ],
)
async def test_a_form_is_read_as_a_page_sends_it(fields_of, body, kind, fields):
    assert await fields_of(body, kind) == fields


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"text=\xff", FORM),
        (b"a=1&" * 51, FORM),
        (b"text=hello", "text/plain"),
        (b"--b--", "multipart/form-data"),
    ],
)
async def test_what_is_no_form_of_ours_is_refused(fields_of, body, kind):
    assert await fields_of(body, kind) == "body: is not a form"


@pytest.mark.parametrize(
    ("text", "too_long"), [("", False), ("\u200b\u200b", False), ("x" * 1001, True), ("x" * 9000, True)]
)
def test_nothing_and_too_much_are_refused(text, too_long):
    with pytest.raises(BadText) as refused:
        clean(text)
    assert refused.value.too_long is too_long

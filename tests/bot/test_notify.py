"""GOV.UK Notify over a real connection: what is sent, to whom, and each answer that is not a yes."""

import pytest

from bot.notify import Notify, NotSent, notify_of
from bot.settings import Settings
from tests.notify_server import EMAIL, KEY, OTHER_KEY, SMS, NotifyServer

BOTH = {"phone": SMS, "email": EMAIL}
NOBODY = Notify(KEY, BOTH, "http://127.0.0.1:9")


@pytest.fixture
async def server(aiohttp_server):
    """Notify, on this machine, and its address."""
    made = NotifyServer()
    made.url = str((await aiohttp_server(made.app)).make_url("/"))
    yield made
    made.gate.set()


def account(server, key=KEY, **more):
    return Notify(key, BOTH, server.url, **more)


@pytest.mark.parametrize(
    ("written", "channel", "address"),
    [
        ("07700900123", "phone", "07700900123"),
        (" 07700 900 123 ", "phone", "07700900123"),
        ("+44 7700 900123", "phone", "07700900123"),
        ("0044 (0)7700-900123", "phone", "07700900123"),
        ("447700900123", "phone", "07700900123"),
        ("sam@example.org", "email", "sam@example.org"),
        ("  Sam.O'Neil+x@mail.example.co.uk\n", "email", "Sam.O'Neil+x@mail.example.co.uk"),
    ],
)
def test_a_uk_mobile_number_or_an_email_address_is_understood(written, channel, address):
    to = NOBODY.recipient(written)
    assert (to.channel, to.address) == (channel, address)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "hello",
        "0161 496 0000",  # no mobile phone
        "07000 900123",  # a personal number, which can cost the sender a lot
        "07700 90012",
        "07700 9001234",
        "+1 202 555 0100",
        "07700900123, 07700900124",
        "sam@example",
        "sam@@example.org",
        "sam@example.org, alex@example.org",
        "sam@example.org\nBcc: alex@example.org",
        "@" * 254,
        "a@" + "b." * 300 + "org",
    ],
)
def test_anything_else_is_refused_before_anybody_is_asked(written):
    with pytest.raises(NotSent, match="address"):
        NOBODY.recipient(written)


@pytest.mark.parametrize(("offered", "written"), [("phone", "sam@example.org"), ("email", "07700900123")])
def test_a_channel_that_the_council_does_not_offer_is_refused(offered, written):
    with pytest.raises(NotSent, match="address"):
        Notify(KEY, {offered: BOTH[offered]}, "http://127.0.0.1:9").recipient(written)


@pytest.mark.parametrize(("written", "kind"), [("07700900123", "sms"), ("sam@example.org", "email")])
async def test_a_message_is_sent_signed_and_in_the_shape_that_notify_takes(server, written, kind):
    notify = account(server)
    await notify.send(notify.recipient(written), "WorkWell")
    assert server.messages == [{"kind": kind, "to": written, "suggestions": "WorkWell"}]


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        ("bad address", "address"),
        ("trial", "failed"),
        ("busy", "busy"),
        ("enough", "busy"),
        ("down", "failed"),
        ("not JSON", "failed"),
    ],
)
async def test_each_error_has_a_reason_that_can_be_told(server, trouble, reason):
    server.trouble = trouble
    notify = account(server)
    with pytest.raises(NotSent) as fault:
        await notify.send(notify.recipient("07700900123"), "WorkWell")
    assert fault.value.reason == reason
    assert fault.value.__cause__ is None
    assert server.messages == []


async def test_a_key_that_is_not_ours_sends_nothing(server):
    notify = account(server, key=OTHER_KEY)
    with pytest.raises(NotSent, match="failed"):
        await notify.send(notify.recipient("07700900123"), "WorkWell")
    assert server.messages == []


async def test_a_server_that_takes_too_long_is_not_waited_for(server):
    server.trouble = "slow"
    notify = account(server, longest=0.3)
    with pytest.raises(NotSent, match="failed"):
        await notify.send(notify.recipient("07700900123"), "WorkWell")


async def test_a_server_that_is_not_there_is_said_to_have_failed():
    with pytest.raises(NotSent, match="failed"):
        await NOBODY.send(NOBODY.recipient("07700900123"), "WorkWell")


def test_a_recipient_does_not_show_its_address():
    assert "07700900123" not in repr(NOBODY.recipient("07700900123"))


def test_without_a_key_there_is_no_account():
    assert notify_of(Settings()) is None


def test_only_channels_with_a_template_are_offered():
    assert notify_of(Settings(notify_key=KEY, notify_email_template=EMAIL)).templates == {"email": EMAIL}

"""What could not be sent becomes a kind sentence."""

import pytest

from tests.bot.sending.conftest import PHONE, send

TROUBLES = [
    ("bad address", "starts with 07"),
    ("busy", "wait a while"),
    ("enough", "wait a while"),
    ("down", "Nothing was sent"),
    ("trial", "Nothing was sent"),
    ("not JSON", "Nothing was sent"),
]


@pytest.mark.parametrize(("trouble", "said"), TROUBLES)
async def test_what_notify_answers_becomes_a_sentence_and_may_be_tried_again(chat, notify, trouble, said):
    notify.trouble = trouble
    answer = await send(chat, PHONE)
    page = await answer.text()
    assert answer.status == 422
    assert said in page
    assert "900123" not in page
    notify.trouble = None
    for _ in range(3):  # what failed did not count
        await send(chat, PHONE)
    assert len(notify.messages) == 3


async def test_a_number_that_is_none_is_said_kindly_and_notify_not_asked(chat, notify):
    notify.trouble = "down"
    page = await (await send(chat, "0161 496 0000")).text()
    assert "starts with 07" in page
    assert "0161 496" not in page

"""What may come in."""

import pytest

from bot.gateway.guards import BadText, clean


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


@pytest.mark.parametrize(
    ("text", "too_long"), [("", False), ("\u200b\u200b", False), ("x" * 1001, True), ("x" * 9000, True)]
)
def test_nothing_and_too_much_are_refused(text, too_long):
    with pytest.raises(BadText) as refused:
        clean(text)
    assert refused.value.too_long is too_long

"""Three-valued logic: UNKNOWN is a value."""

import pytest

from knowledge.truth import Truth, all_of, any_of, of

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


@pytest.mark.parametrize(
    ("truths", "both", "either"),
    [
        ((), YES, NO),
        ((YES,), YES, YES),
        ((UNKNOWN,), UNKNOWN, UNKNOWN),
        ((YES, NO), NO, YES),
        ((YES, UNKNOWN), UNKNOWN, YES),
        ((NO, UNKNOWN), NO, UNKNOWN),
        ((UNKNOWN, NO, YES), NO, YES),
    ],
)
def test_one_no_settles_and_as_one_yes_settles_or(truths, both, either):
    assert all_of(truths) is both
    assert any_of(truths) is either


@pytest.mark.parametrize(("value", "truth"), [(True, YES), (False, NO), (None, UNKNOWN)])
def test_not_told_is_unknown_and_never_no(value, truth):
    assert of(value) is truth

"""Whether a message turns to something new, by its words."""

import pytest

from knowledge.turning import turns_to_something


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("what about the rent deposit, my mate says people get help with that", True),
        ("and the birth certificate, does anyone help with that", True),
        ("where for part time cleaning jobs near darwen", True),
        ("what else for veterans?", True),
        ("what about parking", False),
        ("what about that one", False),
        ("is it free", False),
        ("can my mum come", False),
        ("is there any chance it is free", False),
    ],
)
def test_what_names_something_new_is_not_about_the_scheme_before(text, new):
    assert turns_to_something(text) is new

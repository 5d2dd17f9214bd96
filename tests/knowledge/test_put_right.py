"""Which was meant all along."""

import pytest

from knowledge.put_right import after_echo, put_right


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("youth hubs?? i said kings trust. and do i live in york", ["kings trust"]),
        ("no, I meant the walk one", ["the walk one"]),
        ("what i asked was swap", []),
        ("he said kings trust", []),
    ],
)
def test_what_was_meant_all_along_is_told_in_so_many_words(text, meant):
    assert put_right(text) == meant


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("youth hubs?? whats swap", "whats swap"),
        ("Men's Sheds? I'm a woman.", "i'm a woman."),
        ("is it free? whats swap", ""),
        ("stepchange??", ""),
        ("i want the second of these please? whats swap", ""),
    ],
)
def test_a_few_words_may_only_be_thrown_back(text, rest):
    assert after_echo(text) == rest

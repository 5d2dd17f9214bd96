"""Choices: what is offered, and its words typed instead of pressed."""

import pytest

from bot.choices import Choice, typed

FEEL = {"label": "How they feel", "payload": '/tell{"needs": ["mental_health"]}'}
OFFERED = {"how-they-feel": FEEL, "no": {"label": "No", "payload": "/deny"}}


@pytest.mark.parametrize("text", ["How they feel", "how they feel", " How they feel. "])
def test_the_words_of_a_choice_are_as_good_as_pressing_it(text):
    assert typed(text, OFFERED) == Choice(FEEL["payload"], FEEL["label"])


@pytest.mark.parametrize("text", ["no", "how they feel about it", "how they", ""])
def test_one_word_and_other_words_are_read(text):
    assert typed(text, OFFERED) is None

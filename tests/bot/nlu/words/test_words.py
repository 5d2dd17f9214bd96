"""The lexicon's notation, the tokeniser and the putting right of slips."""

import pytest

from bot.nlu.words.clean import clean
from bot.nlu.words.forgetting import forgetting
from bot.nlu.words.lexicon import Lexicon
from bot.nlu.words.numbers import numbers
from bot.nlu.words.spelling import meant_by
from bot.nlu.words.tokens import nlp, tokens

SETS = {"my": ["my", "the old"], "want": ["want", "would like"]}


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("on the dole", "im on the Dole again"),
        ("lost|losing my job", "losing my job"),
        ("on (the) sick", "on sick"),
        ("on (the) sick", "on the sick"),
        ("made_redundant|sacked", "i was made redundant"),
        ("lost <my> job", "lost the old job"),
        ("want ~ job", "want a nice little job"),
        ("mum of <n>", "mum of three"),
        ("mum of <n>|twins", "mum of twins"),
        ("can't cope", "cant cope"),
    ],
)
def test_a_phrase_finds(phrase: str, text: str) -> None:
    assert Lexicon({"topic": {"meaning": [phrase]}}, SETS).hits(tokens(text.lower()))["topic"]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("on the dole", "on a dole"),
        ("lost my job", "lost my little job"),
        ("want ~ job", "want one two three four five job"),
        ("want ~ job", "want that. a job"),
        ("mum of <n>", "mum of boys"),
    ],
)
def test_a_phrase_does_not_find(phrase: str, text: str) -> None:
    assert not Lexicon({"topic": {"meaning": [phrase]}}, SETS).hits(tokens(text)).get("topic")


def test_the_longest_phrase_of_a_topic_wins_and_nothing_hides() -> None:
    lexicon = Lexicon(
        {"t": {"long": ["learning disability"], "short": ["disability"], "nothing": ["disability card"]}}, {}
    )
    assert [hit.meaning for hit in lexicon.hits(tokens("learning disability"))["t"]] == ["long"]
    assert lexicon.hits(tokens("a disability card"))["t"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("18yo", ["18", "yo"]),
        ("I can't", ["i", "can't"]),
        ("part-time", ["part", "time"]),
        ("6-9", ["6", "-", "9"]),
        ("anx/dep.Leeds", ["anx", "/", "dep", ".", "leeds"]),
        ("1,200 or 2,5", ["1,200", "or", "2", ",", "5"]),
        ("£3.50", ["£", "3.50"]),
        ("mates’ 😂", ["mates", "'", "😂"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [token.text for token in tokens(clean(text).text)] == words


def test_a_word_met_is_forgotten_also_after_a_fault_and_can_be_met_again() -> None:
    def meet(fault: type[Exception] | None) -> None:
        with forgetting():
            assert [token.norm_ for token in tokens("kxqzv")] == ["kxqzv"]
            if fault:
                raise fault

    for fault in (ValueError, KeyError):
        with pytest.raises(fault):
            meet(fault)
        assert "kxqzv" not in nlp().vocab.strings
    meet(None)
    assert "kxqzv" not in nlp().vocab.strings


@pytest.mark.parametrize(
    ("text", "value"),
    [("forty three", 43), ("forty-three", 43), ("nineteen", 19), ("1,200", 1200), ("12.5", 12.5), ("naw", 9)],
)
def test_numbers(text: str, value: float) -> None:
    assert [number.value for number in numbers(text.replace("-", " - ").split())] == [value]


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("anxitey", "anxiety"),
        ("depresion", "depression"),
        ("redundent", "redundant"),
        ("diabetc", "diabetic"),
    ],
)
def test_a_slip_is_put_right(slip: str, word: str) -> None:
    from bot.nlu.words.lexicon import respelt

    assert respelt().get(slip, meant_by(slip)) == word


@pytest.mark.parametrize(
    "word", ["arable", "artistic", "coast", "bolton", "morning", "xyzzyx", "back", "chapel"]
)
def test_a_word_that_is_one_is_left_alone(word: str) -> None:
    assert meant_by(word) is None

"""Text from outside is plain: no markup, nothing unseen, no more than is wanted."""

import pytest

from knowledge.importing.plain import cut, line, paragraphs, plain


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("Help with work", "Help with work"),
        ("<p>Help <b>with</b>&nbsp;work</p>", "Help with work"),
        ("<p>Free help</p><p>Call us</p>", "Free help. Call us"),
        ("<ul><li>CVs</li><li>Jobs!</li><li>Tea</li></ul>", "CVs. Jobs! Tea"),
        ("Before<script>alert(1)</script>after", "Beforeafter"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Safe", "Safe"),
        ("&amp;lt;img src=x onerror=alert(1)&amp;gt;Safe", "Safe"),
        ("<style>p{}</style><!-- no -->Yes", "Yes"),
        ("For ages < 25 & over", "For ages < 25 & over"),
        ("A\u202egnol\u202c\u200b \x00\x07B\ud800", "Agnol B"),
        ("Cafe\u0301", "Café"),
        ("<head><title>T</title></head><body>Open<template>no</template></body>", "Open"),
        ("A <![CDATA[x]]> B <!DOCTYPE html> C <?php x ?> D", "A B C D"),
        ("Come in <script>never closed", "Come in"),
        ("one\n two\t three", "one two three"),
        (12, "12"),
    ],
)
def test_what_a_reader_would_see_stays(told, text):
    assert plain(told) == text


@pytest.mark.parametrize("told", [None, True, [], {}, "", " \n", "<br>", "\u200b"])
def test_what_says_nothing_is_none(told):
    assert plain(told) is None
    assert paragraphs(told) == []


def test_an_empty_line_parts_paragraphs_and_a_single_one_does_not():
    assert paragraphs("One\ntwo\n\nThree") == ["One two.", "Three"]


@pytest.mark.parametrize(
    ("text", "longest", "start"),
    [
        ("Short.", 10, "Short."),
        ("One two. Three four.", 20, "One two. Three four."),
        ("One two. Three four.", 19, "One two."),
        ("One. Two three four five", 20, "One. Two three four…"),
        ("Onetwothreefour", 5, "Onet…"),
    ],
)
def test_a_text_is_cut_after_a_sentence_or_a_word(text, longest, start):
    assert cut(text, longest) == start


def test_a_link_keeps_what_prose_would_lose():
    assert line("https://example.org/?a=1&copy=2") == "https://example.org/?a=1&copy=2"
    assert line("a\u200bb") == "ab"


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "&", "<!--", "<p>", "<![", "</", "<?", "<script>", "&lt;", "<a b='"]
)
def test_broken_markup_without_end_does_no_harm(piece):
    assert len(plain(piece * 100_000) or "") <= 20_000

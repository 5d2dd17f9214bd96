"""spaCy's English tokeniser, for text as people type it. No model is needed.

Contractions stay whole ("can't" and "cant" are one word), numbers and letters that touch are parted ("18yo",
"2ch"), and so are words joined by a full stop or a slash.
"""

from functools import cache
from typing import Any

import spacy
from spacy.attrs import IDS
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

_MARK = r"(?:[^\w\s']|_)"
_NOT_IN_A_NUMBER = r"(?<!\d)[.:]|[.:](?!\d)|(?<!\d),|,(?!\d{3}(?!\d))"
# Contractions that look like another word without their apostrophe.
_APART = {"we're": "we", "i'n": "im"}
_LETTER = r"[^\W\d_]"
# What is asked of a word; spaCy would work out a score of further things for each it meets.
_ASKED = [IDS[name] for name in ("NORM", "IS_ALPHA", "IS_PUNCT", "IS_SPACE", "LIKE_NUM")]
_TOUCHING = rf"(?<=\d)(?={_LETTER})|(?<={_LETTER})(?=\d)"


@cache
def nlp() -> Language:
    """SpaCy's blank English with our tokeniser."""
    language = spacy.blank("en")
    vocab: Any = language.vocab
    vocab.lex_attr_getters = {attribute: vocab.lex_attr_getters[attribute] for attribute in _ASKED}
    language.tokenizer = Tokenizer(
        language.vocab,
        rules={},
        prefix_search=compile_prefix_regex([_MARK, "'"]).search,
        suffix_search=compile_suffix_regex([_MARK, "'"]).search,
        infix_finditer=compile_infix_regex(
            [r"[^\w\s'.,:]|_|(?<=\d)'(?=\d)", _NOT_IN_A_NUMBER, _TOUCHING]
        ).finditer,
    )
    return language


def tokens(text: str) -> Doc:
    """The words and marks of a clean text; `norm_` is the word without apostrophes."""
    doc = nlp().tokenizer(text)
    for token in doc:
        token.norm_ = _APART.get(token.text) or token.text.replace("'", "") or token.text
    return doc

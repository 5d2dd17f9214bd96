"""The words of a text as one line, slips put right: what the classifiers learn from and are asked about."""

from bot.nlu.words.clean import clean
from bot.nlu.words.forgetting import forgetting
from bot.nlu.words.spelling import put_right
from bot.nlu.words.tokens import tokens


def said(text: str) -> str:
    """The words and marks of `text`, one space between them: the lemmas of the tokens that Rasa would be given."""
    with forgetting():
        doc = tokens(clean(text).text)
        put_right(doc)
        return " ".join(token.norm_ for token in doc if not token.is_space)

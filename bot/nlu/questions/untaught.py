"""The classifier of questions, as it is before it has learned anything."""

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline, make_union

_WORD = r"(?u)\b\w+\b|\?"


def untaught(strength: float) -> Pipeline:
    """Words, pairs of words and letter sequences into one logistic regression a class.

    strength: the inverse of how much weights are kept small.
    """
    features = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=_WORD),
        TfidfVectorizer(ngram_range=(3, 5), sublinear_tf=True, analyzer="char_wb", min_df=2),
    )
    chooser = LogisticRegression(C=strength, solver="liblinear", class_weight="balanced", random_state=0)
    return make_pipeline(features, chooser)

"""The classifier at work answers what scikit-learn answers."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

from bot.nlu.linear import Linear

TEXTS = (
    "a cold wet day",
    "rain and more rain",
    "the sun is out",
    "sunny and warm",
    "snow in the lane",
    "ice",
)
UNSEEN = ("", "rain", "rain rain rain", "sunny ice", "nothing that it knows: 42", "zzz")


def _taught(labels: list[str]):
    features = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(ngram_range=(2, 4), sublinear_tf=True, analyzer="char_wb"),
    )
    return make_pipeline(features, LogisticRegression(C=50, solver="liblinear")).fit(TEXTS, labels)


@pytest.mark.parametrize(
    "labels", [["wet", "wet", "dry", "dry", "cold", "cold"], ["bad", "bad", "good", "good", "bad", "bad"]]
)
@pytest.mark.parametrize("text", TEXTS + UNSEEN)
def test_the_odds_are_the_pipelines(labels, text):
    pipeline = _taught(labels)

    ours = Linear(pipeline)

    assert ours.classes == list(pipeline.classes_)
    assert np.allclose(ours.odds(text), pipeline.predict_proba([text])[0], atol=1e-6)

"""Rasa component: the intent of a message, by a linear classifier over its words and letter sequences.

One component where Rasa's own take three: weighted by how rare they are (tf-idf), the same words are told apart
better and in less time; docs/evaluation has the figures. Rasa reads the annotations itself and
knows only the spellings of `typing`.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Dict, List, Text, Tuple

import joblib  # type: ignore[import-untyped]
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT, TEXT_TOKENS
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline, make_union

from bot.nlu.components.component import unless_it_fails
from bot.nlu.intents.asides import ASIDE, aside_in
from bot.nlu.linear import Linear

_FILE = "classifier.joblib"
_WORD = r"(?u)\b\w+\b|\?"
_RANKED = 10


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearIntentClassifier(GraphComponent, IntentClassifier):
    """Sets `intent`, `intent_ranking`, whose confidences add up to one, and what AsideReader goes by."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """strength: the inverse of how much weights are kept small."""
        return {"strength": 50}

    def __init__(
        self,
        config: Dict[Text, Any],
        storage: ModelStorage,
        resource: Resource,
        model: Linear | None = None,
    ) -> None:
        self._config, self._storage, self._resource, self._model = config, storage, resource, model

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LinearIntentClassifier:
        """A classifier that has learned nothing yet."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LinearIntentClassifier:
        """The classifier as it was trained."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, joblib.load(folder / _FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the example sentences."""
        examples = training_data.intent_examples
        pipeline = _untaught(self._config["strength"])
        pipeline.fit([_words(each) for each in examples], [each.get(INTENT) for each in examples])
        self._model = Linear(pipeline)
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / _FILE)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Classify each message, in place."""
        for message in messages:
            unless_it_fails("classifying", partial(self._classify, message), None)
        return messages

    def _classify(self, message: Message) -> None:
        ranking = self._ranking(_words(message))
        first = ranking[0] if ranking else {"name": None, "confidence": 0.0}
        message.set(INTENT, first, add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)
        message.set(ASIDE, aside_in(message.get(TEXT_TOKENS) or [], message.get(TEXT) or "", self._likeliest))

    def _likeliest(self, words: str) -> Tuple[str, float]:
        ranking = self._ranking(words)
        return (ranking[0]["name"], ranking[0]["confidence"]) if ranking else ("", 0.0)

    def _ranking(self, words: str) -> List[Dict[Text, Any]]:
        if self._model is None or not words:
            return []
        odds = self._model.odds(words)
        best = odds.argsort()[::-1][:_RANKED]
        return [{"name": self._model.classes[at], "confidence": float(odds[at])} for at in best]


def _untaught(strength: float) -> Pipeline:
    features = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=_WORD),
        TfidfVectorizer(ngram_range=(1, 4), sublinear_tf=True, analyzer="char_wb", min_df=2),
    )
    chooser = LogisticRegression(C=strength, solver="liblinear", class_weight="balanced", random_state=0)
    return make_pipeline(features, chooser)


def _words(message: Message) -> str:
    """The words of a message, slips put right where the tokeniser could."""
    tokens = message.get(TEXT_TOKENS)
    return " ".join(token.lemma for token in tokens) if tokens else (message.get(TEXT) or "").lower()

"""Rasa component: whether a message asks about a scheme or about benefits, and what of it, by linear classifiers.

They are taught by data/questions; what else a message may be, by data/nlu. Rasa reads the annotations itself and knows
only the spellings of `typing`.
"""

from __future__ import annotations

from functools import cache, partial
from typing import Any, Dict, List, NamedTuple, Text, Tuple

import joblib  # type: ignore[import-untyped]
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT, TEXT_TOKENS
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.components.component import unless_it_fails
from bot.nlu.linear import Linear
from bot.nlu.questions.asked import asked_in, plain_in, topic_in
from bot.nlu.questions.taught import taught
from bot.nlu.questions.untaught import untaught
from bot.nlu.words.said import said

ASKED = "asked_of_scheme"  # the message's property that holds the Asked
SIDE, TOPIC, PLAINLY, ALONE = "side", "topic", "plainly", "asks_alone"
_FILE = "questions.joblib"
_SCHEMES, _MONEY, _ELSE = "schemes", "money", "else"
_BENEFITS = "ask_benefits"
_INTENTS = {"ask_scheme", _BENEFITS}  # their examples are questions of these kinds, and of no side or topic


class _Models(NamedTuple):
    """kind: what words ask about, or that they are something else. side, topic: what of it."""

    kind: Linear
    side: Linear
    topic: Linear


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class QuestionReader(GraphComponent):
    """Adds an entity `side` for each question in a message: a name of data/questions/schemes, or "other".

    A message that asks nothing has one as well; whether it asks about a scheme at all stands in the property ASKED.
    Sides that its questions plainly ask about, each by itself, are entities `plainly` too. A question about benefits
    that is surely one of data/questions/money has its name as the entity `topic`. A message that does nothing but ask
    has the entity `asks_alone` (true).
    """

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """How strongly each classifier holds to its examples: the inverse of how much weights are kept small."""
        return {"kind": 10, "side": 100, "topic": 100}

    def __init__(
        self,
        config: Dict[Text, Any],
        storage: ModelStorage,
        resource: Resource,
        models: _Models | None = None,
    ) -> None:
        self._config, self._storage, self._resource, self._models = config, storage, resource, models

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> QuestionReader:
        """A reader that has learned nothing yet."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> QuestionReader:
        """The reader as it was trained."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, joblib.load(folder / _FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from data/questions, and from Rasa's own examples what else people say."""
        of_schemes, sides = _examples(_SCHEMES)
        of_money, topics = _examples(_MONEY)
        others = [_words(each) for each in training_data.intent_examples if each.get(INTENT) not in _INTENTS]
        kinds = [_SCHEMES] * len(of_schemes) + [_MONEY] * len(of_money) + [_ELSE] * len(others)
        self._models = _Models(
            self._fitted("kind", [*of_schemes, *of_money, *others], kinds),
            self._fitted("side", of_schemes, sides),
            self._fitted("topic", of_money, topics),
        )
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._models, folder / _FILE)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the entities and the property to each message, in place."""
        for message in messages:
            unless_it_fails("reading questions", partial(self._read, message), None)
        return messages

    def _read(self, message: Message) -> None:
        words, models = _words(message), self._models
        if models is None or not words:
            return
        # The same words are asked about several times; what is remembered is gone with this message.
        side, of_question = cache(models.side.likeliest), cache(partial(_odds_of_question, models))
        asked = asked_in(words, side, of_question)
        plainly = plain_in(words, side, of_question)
        of_benefits = (message.get(INTENT) or {}).get("name") == _BENEFITS
        odds = partial(models.kind.odds_of, _MONEY)
        topic = topic_in(words, models.topic.likeliest, odds, asks=of_benefits)
        named: List[Tuple[Text, Any]] = [(SIDE, side) for side in asked.sides]
        named += [(PLAINLY, side) for side in plainly]
        named += [(TOPIC, topic)] if topic else []
        named += [(ALONE, True)] if asked.alone else []
        whole = {"start": 0, "end": len(message.get(TEXT))}
        found = [{"entity": name, "value": value, **whole} for name, value in named]
        message.set(ASKED, asked)
        message.set(ENTITIES, [*(message.get(ENTITIES) or []), *found], add_to_output=True)

    def _fitted(self, name: Text, texts: List[Text], classes: List[Text]) -> Linear:
        return Linear(untaught(self._config[name]).fit(texts, classes))


def _odds_of_question(models: _Models, words: Text) -> float:
    """The odds that words are a question, of either kind: what becomes of one's money is asked of schemes too."""
    return 1 - models.kind.odds_of(_ELSE, words)


def _examples(kind: Text) -> Tuple[List[Text], List[Text]]:
    """The questions of a kind, as the classifiers read them, and what each is about."""
    pairs = [(said(text), about) for text, about in taught(kind)]
    return [text for text, _ in pairs], [about for _, about in pairs]


def _words(message: Message) -> str:
    return " ".join(token.lemma for token in message.get(TEXT_TOKENS) or [])

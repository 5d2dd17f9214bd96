"""Rasa component: the tokeniser of `bot.nlu.words.tokens`, so that the classifier sees the words that the rules see."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components.component import unless_it_fails
from bot.nlu.words.clean import clean
from bot.nlu.words.forgetting import forgetting
from bot.nlu.words.spelling import put_right
from bot.nlu.words.tokens import tokens


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class WaymarkTokenizer(Tokenizer):
    """Words as spaCy's English tokeniser with our rules cuts them. A token's lemma is the word put right."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Rasa's own settings for tokenisers."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> WaymarkTokenizer:
        """The tokeniser."""
        return cls(config)

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """The tokens of an attribute of `message`."""
        text = str(message.get(attribute))
        found: list[Token] = unless_it_fails("tokenizing", lambda: _tokens(text), [])
        return self._apply_token_pattern(found or [Token(text, 0)])


def _tokens(text: str) -> list[Token]:
    cleaned = clean(text)
    with forgetting():
        doc = tokens(cleaned.text)
        put_right(doc)
        return [
            Token(token.text, cleaned.positions[token.idx], lemma=token.norm_)
            for token in doc
            if not token.is_space
        ]

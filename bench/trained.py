"""`python -m bench.trained`: rules against trained classifiers, on the circumstances that are a choice.

Two classifiers learn from the labelled messages that the rules are developed on, and from the tables of
tests/bot/nlu/told: spaCy's multi-label text categoriser on words and word pairs, and a linear one for each value on
words and letters. All are measured on the messages that are only ever run. Writes bench/results/trained.json:
precision, recall and processor time a message of each.
"""

import json
import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import spacy
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline, make_union
from sklearn.preprocessing import MultiLabelBinarizer
from spacy.language import Language
from spacy.training import Example
from spacy.util import minibatch

from bench.report import save, table
from bot.nlu.reading import read
from knowledge.fields import FIELDS

_LABELLED = Path("tests/evaluation/data")
_TOLD = Path("tests/bot/nlu/told")
_CHOSEN = ("flag", "choice", "choices")
_ROUNDS = 40
_TODAY = date(2026, 11, 27)

Row = tuple[str, str | None, set[str]]
Reader = Callable[[str, str | None], set[str]]


def main() -> None:
    """Train, measure both, write the result."""
    known = [*_messages("circumstances.dev.jsonl"), *_tables()]
    unseen = list(_messages("circumstances.test.jsonl"))
    names = sorted({name for _, _, told in known for name in told})
    readers = {"rules": _by_rules, "spacy": _spacy(known, names), "linear": _linear(known)}
    result = {who: _measured(unseen, reader) for who, reader in readers.items()}
    save("trained", {"trained_on": len(known), "measured_on": len(unseen), **result})
    head = ("", "precision", "recall", "ms a message")
    table(
        "Rules and trained classifiers", head, [(who, *figures.values()) for who, figures in result.items()]
    )


def _messages(name: str) -> Iterator[Row]:
    for line in (_LABELLED / name).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["text"], row["asked"], set(_names(row["expect"]["circumstances"]))


def _tables() -> Iterator[Row]:
    for path in sorted(_TOLD.glob("*.yml")):
        for text, asked, told in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield text, asked, set(_names(told))


def _names(told: Mapping[str, Any]) -> Iterator[str]:
    for name, value in told.items():
        if name in FIELDS and FIELDS[name].kind in _CHOSEN:
            yield from (f"{name}={each}" for each in (value if isinstance(value, list) else [value]))


def _linear(known: list[Row]) -> Reader:
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    values = MultiLabelBinarizer()
    each = LogisticRegression(C=30, class_weight="balanced", solver="liblinear")
    model = make_pipeline(make_union(words, letters), OneVsRestClassifier(each))
    model.fit(
        [_asked_and_said(text, asked) for text, asked, _ in known],
        values.fit_transform([t for *_, t in known]),
    )
    return lambda text, asked: set(values.inverse_transform(model.predict([_asked_and_said(text, asked)]))[0])


def _spacy(known: list[Row], names: Iterable[str]) -> Reader:
    model = _trained(known, names)
    return lambda text, asked: _by_model(model, text, asked)


def _trained(known: list[Row], names: Iterable[str]) -> Language:
    model = spacy.blank("en")
    classifier = model.add_pipe(
        "textcat_multilabel",
        config={
            "model": {
                "@architectures": "spacy.TextCatBOW.v3",
                "exclusive_classes": False,
                "ngram_size": 2,
                "no_output_layer": False,
                "length": 16384,
            }
        },
    )
    for name in names:
        classifier.add_label(name)
    examples = [_example(model, row, names) for row in known]
    optimizer = model.initialize(lambda: examples)
    optimizer.learn_rate = 0.01
    chance = random.Random(3)
    for _ in range(_ROUNDS):
        chance.shuffle(examples)
        for batch in minibatch(examples, size=16):
            model.update(batch, sgd=optimizer)
    return model


def _example(model: Language, row: Row, names: Iterable[str]) -> Example:
    text, asked, told = row
    cats = {name: float(name in told) for name in names}
    return Example.from_dict(model.make_doc(_asked_and_said(text, asked)), {"cats": cats})


def _asked_and_said(text: str, asked: str | None) -> str:
    """The question as a word before the answer, the only context that a bag of words can use."""
    return f"asked{asked or 'nothing'} {text.lower()}"


def _by_rules(text: str, asked: str | None) -> set[str]:
    return set(_names(read(text, asked, today=_TODAY).circumstances))


def _by_model(model: Language, text: str, asked: str | None) -> set[str]:
    scores = model(_asked_and_said(text, asked)).cats
    return {name for name, score in scores.items() if score >= 0.5}


def _measured(rows: list[Row], reader: Reader) -> dict[str, float]:
    reader("hello", None)
    right = wrong = missed = 0
    start = time.process_time()
    for text, asked, told in rows:
        found = reader(text, asked)
        right += len(found & told)
        wrong += len(found - told)
        missed += len(told - found)
    taken = time.process_time() - start
    return {
        "precision": round(right / (right + wrong), 3),
        "recall": round(right / (right + missed), 3),
        "ms": round(taken / len(rows) * 1_000, 2),
    }


if __name__ == "__main__":
    main()

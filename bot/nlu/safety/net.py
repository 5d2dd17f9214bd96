"""The second net: a linear classifier over words and letter sequences, taught by examples/, one file a kind.

What else is ordinary it learns from data/nlu and data/questions. Fitted once from these, then kept in models/ until
they change; the same examples give the same classifier.
"""

import hashlib
import os
import random
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import joblib  # type: ignore[import-untyped]
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline, make_union

from bot.nlu import linear
from bot.nlu.linear import Linear
from bot.nlu.questions.taught import every_question
from bot.nlu.safety import persons
from bot.nlu.safety.kinds import DANGERS, Danger
from bot.nlu.safety.ordinary import made
from bot.nlu.safety.rules import without_calm
from bot.nlu.safety.slips import slipped
from bot.nlu.safety.words import words
from knowledge.areas import all_areas

_ROOT = Path(__file__).resolve().parents[3]
_EXAMPLES = Path(__file__).with_name("examples")
_INTENTS = _ROOT / "data" / "nlu"
_KEPT = _ROOT / "models"
_ORDINARY = "ordinary"
# Chosen by cross-validation over writers: docs/safety.md. Few words say a danger plainly, and seldom seem to.
_THRESHOLD, _THRESHOLD_IF_SHORT = 0.11, 0.3
_SHORT = 9  # words at most


def kind(said: str, threshold: float | None = None) -> Danger | None:
    """The likeliest danger in `said`, words as `words` gives them; None if danger is less likely than `threshold`.

    threshold: 0 to 1; by default one that hangs on how many words there are.
    """
    if not said.strip():
        return None
    danger, kinds = _nets()
    if danger.odds(said)[1] < (_bar(said) if threshold is None else threshold):
        return None
    found: Danger = kinds.classes[kinds.odds(said).argmax()]
    return found


def _bar(said: str) -> float:
    return _THRESHOLD_IF_SHORT if len(said.split()) <= _SHORT else _THRESHOLD


def prepare() -> None:
    """Fit the classifier, or load it, before the first message needs it."""
    _nets()


def examples() -> Iterator[tuple[str, str]]:
    """Each example's text and its kind of danger, or "ordinary"."""
    for name in (*DANGERS, _ORDINARY):
        for line in (_EXAMPLES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            yield line, name
    yield from ((area.name, _ORDINARY) for area in all_areas().values())
    for path in sorted(_INTENTS.rglob("*.yml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("    - "):
                yield line.removeprefix("    - "), _ORDINARY
    yield from ((question, _ORDINARY) for question in every_question())


def fitted(texts: list[str], kinds: list[str]) -> tuple[Pipeline, Pipeline]:
    """Two classifiers taught by `texts`: whether there is danger, and if so of which kind."""
    chance = random.Random(0)  # noqa: S311 no secret
    usual = list(made([text for text, kind in zip(texts, kinds, strict=True) if kind == _ORDINARY], chance))
    slips = [
        (slipped(text, chance), kind)
        for text, kind in zip(texts, kinds, strict=True)
        for _ in range(_copies(kind))
    ]
    texts = [*texts, *usual, *(text for text, _ in slips)]
    kinds = [*kinds, *(_ORDINARY for _ in usual), *(kind for _, kind in slips)]
    said = [without_calm(words(text)) for text in texts]
    grave = [(text, kind) for text, kind in zip(said, kinds, strict=True) if kind != _ORDINARY]
    danger = _untaught().fit(said, [kind != _ORDINARY for kind in kinds])
    return danger, _untaught().fit([text for text, _ in grave], [kind for _, kind in grave])


def _copies(kind: str) -> int:
    """How many times an example is learned with slips as well."""
    return 1 if kind == _ORDINARY else 3


def _untaught() -> Pipeline:
    features = make_union(
        TfidfVectorizer(
            preprocessor=persons.alike,
            tokenizer=str.split,
            token_pattern=None,
            ngram_range=(1, 3),
            sublinear_tf=True,
            min_df=3,
        ),
        TfidfVectorizer(
            preprocessor=persons.telling,
            analyzer="char_wb",
            ngram_range=(3, 5),
            sublinear_tf=True,
            min_df=3,
        ),
    )
    return make_pipeline(features, LogisticRegression(C=100, solver="liblinear", random_state=0))


@cache
def _nets() -> tuple[Linear, Linear]:
    texts, kinds = map(list, zip(*examples(), strict=True))
    kept = _KEPT / f"safety-{_digest(texts, kinds)}.joblib"
    if kept.exists():
        nets: tuple[Linear, Linear] = joblib.load(kept)
        return nets
    danger, which = fitted(texts, kinds)
    nets = Linear(danger), Linear(which)
    _keep(nets, kept)
    return nets


def _digest(texts: list[str], kinds: list[str]) -> str:
    """Of all that the classifiers come from, code and patterns included."""
    total = hashlib.sha256("\n".join((*texts, *kinds)).encode())
    code = (*Path(__file__).parent.glob("*.*"), _EXAMPLES / "templates.yml", Path(linear.__file__))
    for path in sorted(code):
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def _keep(nets: tuple[Linear, Linear], kept: Path) -> None:
    """Written beside and moved into place, so that another process never reads half of it; if it can be written."""
    with suppress(OSError):
        _KEPT.mkdir(exist_ok=True)
        for old in _KEPT.glob("safety-*.joblib"):
            old.unlink(missing_ok=True)
        beside = kept.with_suffix(f".{os.getpid()}")
        joblib.dump(nets, beside)
        beside.replace(kept)

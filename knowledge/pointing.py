"""Which of the schemes shown a sentence points at: "the second one", "the women's group", "that Wrexham one"."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz, process

from knowledge.catalogue import Catalogue
from knowledge.rarity import rarity
from knowledge.scheme import Scheme

_FILE = Path(__file__).with_name("pointing.yml")
_WORD = re.compile(r"[a-z0-9'’&-]+")
_SHORTEST = 3
_ALIKE = 88  # of 100: a slip or two in a word
# The inverse document frequency, summed over the words that match, from which a scheme is meant: one word that few
# schemes have in their names, or two that many have.
_ENOUGH = 4.0
_ENOUGH_FOR_ONE = 1.0  # of "the youth one"
_ENOUGH_AFTER_THE = 2.5  # of "the trailblazer"
_ENOUGH_ALONE = 1.7  # of "the hub", where only one shown is called so
_LOCAL = 4  # councils: a scheme of no more may be called by their names


def pointed_at(text: str, shown: Sequence[Scheme], catalogue: Catalogue) -> Scheme | None:
    """The one of `shown` that `text` points at, by its place in the list or by words of its name; None if unsure."""
    words = [word.replace("’", "").replace("'", "") for word in _WORD.findall(text.lower())]
    return _by_place(words, shown) or _by_words(words, shown, catalogue)


def spoken_of(words: str, shown: Sequence[Scheme]) -> Scheme | None:
    """The only one of `shown` whose record speaks of what a word or two name: "the HGV one"."""
    told = {_stem(word) for word in _WORD.findall(words.lower()) if _tells(word) and word not in _things()}
    found = [scheme for scheme in shown if told and told <= _record(scheme)]
    return found[0] if len(found) == 1 else None


def parted(text: str) -> list[str]:
    """The parts of `text` between "and", "or" and the like: of "X and Y" each names one."""
    between = "|".join(map(re.escape, _signs()["between"]))
    return [part for part in re.split(rf"\b(?:{between})\b|,", text.lower()) if part.strip()]


def puts_back(text: str) -> bool:
    """Whether `text` asks for what was put aside: "put the Salvation Army one back"."""
    words = set(_WORD.findall(text.lower()))
    return "back" in words and not words.isdisjoint(_signs()["putting"])


def _by_place(words: list[str], shown: Sequence[Scheme]) -> Scheme | None:
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        place = _signs()["ordinals"].get(word)
        if place and (after in _things() or (before in ("the", "yr") and not after)):
            return _at(shown, place)
        if before in _signs()["counting"] and word.isdigit():
            return _at(shown, int(word))
    return None


def _at(shown: Sequence[Scheme], place: int) -> Scheme | None:
    index = place - 1 if place > 0 else len(shown) + place
    return shown[index] if 0 <= index < len(shown) else None


def _by_words(words: list[str], shown: Sequence[Scheme], catalogue: Catalogue) -> Scheme | None:
    rare, points = rarity(catalogue, _named), _says_which(words)
    scores = [(_score(words, scheme, rare, points), scheme) for scheme in shown]
    best, second = [*sorted(scores, key=lambda pair: pair[0], reverse=True), (0.0, None), (0.0, None)][:2]
    scheme = best[1]
    enough = _enough(words, scheme, alone=not second[0]) if scheme else 0
    return scheme if best[0] >= enough and best[0] > second[0] else None


def _enough(words: list[str], scheme: Scheme, alone: bool) -> float:
    """How much must match: less where the words say that they point, as in "the youth one" or "the trailblazer".

    alone: no other scheme shown has any of the words in its name.
    """
    if _says_which(words):
        return _ENOUGH_FOR_ONE
    after_the = any(
        before in _signs()["the"] and _stem(word) in _named(scheme) for before, word in pairwise(words)
    )
    if after_the:
        return _ENOUGH_ALONE if alone else _ENOUGH_AFTER_THE
    return _ENOUGH


def _says_which(words: list[str]) -> bool:
    """Whether the words say that they point at one: "the youth one", and not "which one"."""
    return any(word in _things() and before not in _signs()["asking"] for before, word in pairwise(words))


def _score(words: list[str], scheme: Scheme, rare: dict[str, float], points: bool) -> float:
    """How much the words tell of it. A place tells only where they point: "work in Somerset" is no scheme there."""
    named, most = _named(scheme), log(len(rare))
    if not points:
        named -= _places(scheme)
    matched: dict[str, float] = {}
    for word in words:
        found = process.extractOne(_stem(word), named, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if found and len(word) >= _SHORTEST:
            matched[found[0]] = rare.get(found[0], most)
    return sum(matched.values())


@cache
def _places(scheme: Scheme) -> frozenset[str]:
    """The stems of the names of its councils."""
    return _stems(scheme.area.names if scheme.area else ())


@cache
def _named(scheme: Scheme) -> frozenset[str]:
    """The stems by which a scheme may be called: of its names, its kind, and its council if it is of one."""
    areas = scheme.area.names if scheme.area and len(scheme.area.codes) <= _LOCAL else ()
    return _stems((scheme.name, *scheme.also_called, scheme.kind.replace("_", " "), *areas))


@cache
def _record(scheme: Scheme) -> frozenset[str]:
    """The stems of all that the record says in words."""
    return _stems((scheme.name, scheme.summary, *scheme.check, *scheme.also_called, *scheme.asked_for))


def _stems(said: Iterable[str]) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(" ".join(said).lower()) if _tells(word))


def _tells(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in _signs()["small"]


def _stem(word: str) -> str:
    bare = word.replace("’", "").replace("'", "")
    return bare.removesuffix("s") if len(bare) > _SHORTEST else bare


def _things() -> frozenset[str]:
    return frozenset(str(word) for word in _signs()["things"])


@cache
def _signs() -> dict[str, Any]:
    signs: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return signs

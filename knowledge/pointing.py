"""Which of the schemes shown a sentence points at: "the second one", "the women's group", "that Wrexham one"."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from math import log

from rapidfuzz import fuzz, process

from knowledge.catalogue import Catalogue
from knowledge.name_stems import SHORTEST, WORD, named, places, record, signs, stem, tells
from knowledge.phrases import low
from knowledge.rarity import rarity
from knowledge.scheme import Scheme

_ALIKE = 88  # of 100: a slip or two in a word
# The inverse document frequency, summed over the words that match, from which a scheme is meant: one word that few
# schemes have in their names, or two that many have.
_ENOUGH = 4.0
_ENOUGH_FOR_ONE = 1.0  # of "the youth one"
_ENOUGH_AFTER_THE = 2.5  # of "the trailblazer"
_ENOUGH_ALONE = 1.7  # of "the hub", where only one shown is called so


def pointed_at(text: str, shown: Sequence[Scheme], catalogue: Catalogue) -> Scheme | None:
    """The one of `shown` that `text` points at, by its place in the list or by words of its name; None if unsure."""
    words = [word.replace("'", "") for word in WORD.findall(low(text))]
    return _by_place(words, shown) or _by_words(words, shown, catalogue)


def turned_to(words: str, shown: Sequence[Scheme], catalogue: Catalogue, by_record: bool) -> Scheme | None:
    """The one of `shown` that a few words by themselves are for: "the HGV one", "the academy", "a job club".

    One word is enough where they point, else it takes two of its name. by_record: a word that only its record has does.
    """
    said = WORD.findall(low(words))
    told = _told(said)
    if (_says_which(said) or by_record) and told:
        return pointed_at(words, shown, catalogue) or _only(shown, lambda scheme: told <= record(scheme))
    if len(said) == 1 or _says_which(said):
        return pointed_at(words, shown, catalogue)
    if signs()["the"][0] in said:
        return pointed_at(words, shown, catalogue)
    return _only(shown, lambda scheme: len(told & named(scheme)) > 1)


def only_names(words: str, scheme: Scheme) -> bool:
    """Whether a few words do no more than name or point at a scheme: "mind", "the hgv one", not "jobcentre time"."""
    said = WORD.findall(low(words))
    points = said[:1] and said[0] in signs()["the"]
    return bool(points) or _told(said) <= named(scheme)


def is_called(words: str, scheme: Scheme) -> bool:
    """Whether all that a few words tell is of its name: "the youth hubs", not "the second one"."""
    told = _told(WORD.findall(low(words)))
    return bool(told) and told <= named(scheme)


def _told(said: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in said if tells(word) and word not in _things())


def _only(shown: Sequence[Scheme], fits: Callable[[Scheme], bool]) -> Scheme | None:
    found = [scheme for scheme in shown if fits(scheme)]
    return found[0] if len(found) == 1 else None


def parted(text: str) -> list[str]:
    """The parts of `text` between "and", "or" and the like: of "X and Y" each names one."""
    return _split(text, "between")


def each_of(text: str) -> list[str]:
    """The parts of `text` between "and" and the like alone: "connect to work and swap" are two."""
    return _split(text, "joining")


def _split(text: str, key: str) -> list[str]:
    between = "|".join(map(re.escape, signs()[key]))
    return [part for part in re.split(rf"\b(?:{between})\b|,", low(text)) if part.strip()]


def puts_back(text: str) -> bool:
    """Whether `text` asks for what was put aside: "put the Salvation Army one back"."""
    words = set(WORD.findall(low(text)))
    return "back" in words and not words.isdisjoint(signs()["putting"])


def _by_place(words: list[str], shown: Sequence[Scheme]) -> Scheme | None:
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        place, alone = signs()["ordinals"].get(word), len(words) == 1
        if place and (after in _things() or alone or (before in ("the", "yr") and not after)):
            return _at(shown, place)
        if word.isdigit() and (alone or before in signs()["counting"]):
            return _at(shown, int(word))
    return None


def _at(shown: Sequence[Scheme], place: int) -> Scheme | None:
    index = place - 1 if place > 0 else len(shown) + place
    return shown[index] if 0 <= index < len(shown) else None


def _by_words(words: list[str], shown: Sequence[Scheme], catalogue: Catalogue) -> Scheme | None:
    scores = [(_score(words, scheme, catalogue), scheme) for scheme in shown]
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
    if _follows_the(words, scheme):
        return _ENOUGH_ALONE if alone else _ENOUGH_AFTER_THE
    return _ENOUGH


def _says_which(words: list[str]) -> bool:
    """Whether the words say that they point at one: "the youth one", and not "which one"."""
    return any(word in _things() and before not in signs()["asking"] for before, word in pairwise(words))


def _follows_the(words: list[str], scheme: Scheme) -> bool:
    """Whether a word of its name stands after "the"."""
    return any(before in signs()["the"] and stem(word) in named(scheme) for before, word in pairwise(words))


def _score(words: list[str], scheme: Scheme, catalogue: Catalogue) -> float:
    """How much the words tell of it.

    Where they do not say that they point, a place tells nothing, and a word only as much as it is rare in all records:
    "work in Somerset" and "a few hours" are no schemes.
    """
    points = _says_which(words)
    passed = () if points or _follows_the(words, scheme) else signs()["benefits"]
    said = named if points or _follows_the(words, scheme) else record
    name = named(scheme) if points else named(scheme) - places(scheme)
    rare, matched = rarity(catalogue, said), dict[str, float]()
    for word in words:
        if word in passed:
            continue
        found = process.extractOne(stem(word), name, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if found and len(word) >= SHORTEST:
            matched[found[0]] = rare.get(found[0], log(len(rare)))
    return sum(matched.values())


def _things() -> frozenset[str]:
    return frozenset(str(word) for word in signs()["things"])

"""Free search over the schemes near a person: for what the categories don't name ("a walking group", "food bank")."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from knowledge.aspects import sign
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.for_whom import asks_of_either, meant_for, only_for_others
from knowledge.naming import named_in
from knowledge.parts import names_something, parts
from knowledge.phrases import asked, plain
from knowledge.pointing import parted
from knowledge.rarity import rarity
from knowledge.scheme import Scheme
from knowledge.truth import NO

_WORD = re.compile(r"[a-z]{3,}")
_COMMON = frozenset(Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8").split())
_ENOUGH, _ALL = 3.0, 1.5  # what the words a record has must tell, and where it has all of them
_UNHEARD_OF = 2.0  # how much a word tells that no record has: it is often a place
_SHARE = 0.5  # of what was said, by how rare each word is, that a record must speak of
_BESIDE = 0.75  # the same, beside a record that is asked for in the very words
_FEW = 3  # words, of a name that is asked for: "men's shed?"
_OF_REACHING = frozenset(
    ("phone", "number", "numbers", "telephone", "ring", "call")
)  # of no scheme more than others


_LESSONS = r"(?:college|school|sixth form|uni|university|course|class)"
_PUT = r"(?:kicked|chucked|thrown|booted)(?: me)? out"
_LED = r"(?: (?:or|and|nothin|nothing|nowt|work|got|been|was|i|ive|anymore|now|cos|they))*"
_EXPELLED = re.compile(rf"\b{_LESSONS}{_LED} {_PUT}\b|\b{_PUT} (?:of|from|off) (?:\w+ )?{_LESSONS}\b")

_Match = tuple[int, float, Scheme]  # words asked for, share of what was said


class Find(NamedTuple):
    """A scheme that a search found. sure: it is asked for in words that people use for it, or for what it knows of."""

    scheme: Scheme
    sure: bool


def search(text: str, catalogue: Catalogue, person: Circumstances, today: date) -> list[Find]:
    """What is open near the person and `text` asks for, best first; rare words count more than common ones.

    The name of the person's own council counts for nothing: everything near bears it. What is for men alone is not
    found for somebody who asks for women, nor the other way round; where nobody says which, it stands after the rest.
    """
    said, weights = _without_expelled(plain(text)), _weights(text, catalogue, person)
    found: list[_Match] = []
    for scheme in _within_reach(catalogue, person):
        words = asked(said, (*_asked_for(scheme, catalogue), *scheme.knows_of))
        share = 0.0 if scheme in catalogue.on_request else _share(scheme, weights)
        if (words or share) and scheme.state(today) == "open" and not only_for_others(scheme, text):
            found.append((words, share, scheme))
    found = _without_umbrellas(found)
    least = _BESIDE if any(words for words, _, _ in found) else _SHARE
    whom = asks_of_either(text)
    best = sorted(
        found, key=lambda each: (-each[0], not whom and meant_for(each[2]) != "", -each[1], each[2].id)
    )
    return [Find(scheme, words > 0) for words, share, scheme in best if words or share >= least]


def _without_expelled(said: str) -> str:
    """What was said, without that a place of study put somebody out: that asks for no home."""
    return _EXPELLED.sub(" ", said)


def only_knows_of(text: str, scheme: Scheme, catalogue: Catalogue) -> bool:
    """Whether a scheme does not do what `text` asks for, and may know who does: a link worker, of a choir."""
    said = plain(text)
    return not asked(said, _asked_for(scheme, catalogue)) and asked(said, scheme.knows_of) > 0


def sought_by_name(text: str, catalogue: Catalogue, person: Circumstances) -> list[Scheme]:
    """The schemes that `text` looks for by their names: "is there a choir or a men's shed"."""
    sought = (each for part in parts(text) if _looks(part) for each in parted(part) if names_something(each))
    found = (named_in(each, catalogue, person) for each in sought)
    return list(dict.fromkeys(scheme for scheme in found if scheme))


def _looks(part: str) -> bool:
    """Whether a part of a message looks for something, or is a few words with a question mark."""
    short = part.endswith("?") and len(part.split()) <= _FEW
    return short or any(sign(key).search(part) for key in ("turning", "searching", "seeking"))


def _asked_for(scheme: Scheme, catalogue: Catalogue) -> tuple[str, ...]:
    """The words it is asked for in; a local form is asked for in those of what it is the local form of too."""
    umbrella = catalogue.schemes.get(scheme.local_of or "")
    return (*scheme.asked_for, *(umbrella.asked_for if umbrella else ()))


def _without_umbrellas(found: list[_Match]) -> list[_Match]:
    """Without those whose local form is asked for in as many words."""
    local = {scheme.local_of: words for words, _, scheme in found if scheme.local_of and words}
    return [each for each in found if each[0] > local.get(each[2].id, 0) or each[2].id not in local]


def _share(scheme: Scheme, weights: dict[str, float]) -> float:
    """How much of what was said a scheme speaks of, 0 to 1; 0 if that tells too little."""
    total, stems = sum(weights.values()), _scheme_stems(scheme)
    score = sum(weight for stem, weight in weights.items() if stem in stems)
    return score / total if score >= (_ALL if score == total else _ENOUGH) else 0.0


def _weights(text: str, catalogue: Catalogue, person: Circumstances) -> dict[str, float]:
    """How much each stem of `text` tells."""
    wanted = _stems(text) - _stems(" ".join(area.name for area in person.area or ()))
    rare = rarity(catalogue, _scheme_stems)
    return {stem: rare.get(stem, _UNHEARD_OF) for stem in wanted}


def _within_reach(catalogue: Catalogue, person: Circumstances) -> Iterator[Scheme]:
    """What is near, and what covers their council and is told of only to those who ask for it."""
    yield from catalogue.near(person)
    for scheme in catalogue.on_request:
        if scheme.area is None or scheme.area.covers(person.area) is not NO:
            yield scheme


def _stems(text: str) -> set[str]:
    words = set(_WORD.findall(text.lower())) - _COMMON - _OF_REACHING
    return {word.removesuffix("s").removesuffix("ing") if len(word) > 5 else word for word in words}


@cache
def _scheme_stems(scheme: Scheme) -> frozenset[str]:
    parts = (
        scheme.name,
        scheme.summary,
        *scheme.also_called,
        *(need.replace("_", " ") for need in scheme.helps_with),
    )
    return frozenset(_stems(" ".join(parts)))

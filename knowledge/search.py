"""Free search over the schemes near a person: for what the categories don't name ("a walking group")."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.rarity import rarity
from knowledge.scheme import Scheme

_WORD = re.compile(r"[a-z]{3,}")
_COMMON = frozenset(Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8").split())
_ENOUGH = 3.0


def search(text: str, catalogue: Catalogue, person: Circumstances, today: date) -> list[Scheme]:
    """Open schemes near the person whose words match `text`, best first; rare words count more than common ones.

    The name of the person's own council counts for nothing: everything near bears it.
    """
    wanted = _stems(text) - _stems(" ".join(area.name for area in person.area or ()))
    rare = rarity(catalogue, _scheme_stems)
    found = []
    for scheme in catalogue.near(person):
        score = sum(rare.get(stem, 0.0) for stem in wanted & _scheme_stems(scheme))
        if score >= _ENOUGH and scheme.state(today) == "open":
            found.append((score, scheme))
    return [scheme for _, scheme in sorted(found, key=lambda pair: (-pair[0], pair[1].id))]


def _stems(text: str) -> set[str]:
    words = set(_WORD.findall(text.lower())) - _COMMON
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

"""Names of schemes in shorthand, by rule: initials ("NCS", "c2w") and words cut short ("nat careers svce")."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product, starmap
from typing import Any

from knowledge.beside import beside
from knowledge.phrases import low
from knowledge.scheme import Scheme

_WORD = re.compile(r"[a-z0-9]+")
_FEWEST = 3  # letters of initials, and of a word cut short
_WHOLE = 4  # letters of the one word that must be whole


def said_short(text: str, scheme: Scheme) -> str:
    """The words of `text` that stand for the scheme's name in shorthand; "" if none do."""
    said = _words(text)
    initial = next((word for word in said if word in initials(scheme)), "")
    return initial or next((" ".join(run) for run in _runs(said, scheme) if _is_cut(run, _named(scheme))), "")


def with_initials(text: str, schemes: Iterable[Scheme]) -> Scheme | None:
    """The only one of `schemes` whose initials are a word of `text`; None if none is, or several are."""
    said = frozenset(_words(text))
    found = [scheme for scheme in schemes if not said.isdisjoint(initials(scheme))]
    return found[0] if len(found) == 1 else None


@cache
def initials(scheme: Scheme) -> frozenset[str]:
    """The first letters of its name, with its small words or without, "to" and "for" as people write them: "c2w"."""
    words = [word for word in _named(scheme) if word != "plus"]
    large = [word for word in words if word not in _signs()["small"]]
    figures = {figure[0]: (figure[0][0], figure[1]) for figure in _signs()["figures"]}
    spelled = product(*(figures.get(word, (word[0],)) for word in words))
    found = {"".join(letters) for letters in (*spelled, [word[0] for word in large])}
    return frozenset(each for each in found if len(each) >= _FEWEST and each not in _signs()["no_initials"])


def _runs(said: Sequence[str], scheme: Scheme) -> Iterator[Sequence[str]]:
    """As many words of what was said, one after another, as its name has; of one word none."""
    count = len(_named(scheme))
    return (said[at : at + count] for at in range(len(said) - count + 1 if count > 1 else 0))


def _is_cut(run: Sequence[str], name: Sequence[str]) -> bool:
    """Whether each word is one of the name or that cut short, and at least one is whole and one is not."""
    whole = [one for one, other in zip(run, name, strict=True) if one == other and len(one) >= _WHOLE]
    return bool(whole) and tuple(run) != tuple(name) and all(starmap(_shortens, zip(run, name, strict=True)))


def _shortens(said: str, word: str) -> bool:
    """Whether `said` is a word, its beginning, or its letters in their order from the first to the last: "svce"."""
    if said == word:
        return True
    if len(said) < _FEWEST or said[0] != word[0]:
        return False
    letters = iter(word)
    return word.startswith(said) or (said[-1] == word[-1] and all(letter in letters for letter in said))


@cache
def _named(scheme: Scheme) -> tuple[str, ...]:
    return tuple(_words(scheme.name.split(" (")[0]))


def _words(text: str) -> list[str]:
    return _WORD.findall(low(text).replace("'", ""))


@cache
def _signs() -> dict[str, Any]:
    signs: dict[str, Any] = beside(__file__)
    return signs

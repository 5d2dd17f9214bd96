"""Which language a conversation goes on in: the one a message asks for, or Welsh if it is in Welsh.

The words by which a message asks: asked_for.yml.
"""

import re
from dataclasses import dataclass
from functools import cache

from bot.nlu.language.language import Language, language
from knowledge.beside import beside
from knowledge.phrases import low

_CLAUSE = re.compile(r"[^.,;:!?\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish for a language. alone: whether the message says nothing else."""

    language: Language
    alone: bool


def wish(text: str) -> Wish | None:
    """The wish for one language in `text`, if there is any: "in Welsh please", "allwn ni siarad Saesneg?"."""
    said = low(text)
    if _says_no_more("asking", said):
        return _named(said, alone=True)
    clauses = (found[0] for found in _CLAUSE.finditer(said))
    asking = (part for part in clauses if _says_no_more("asking", part) and _words("wishes").search(part))
    return next((found for part in asking if (found := _named(part, alone=False))), None)


def follows(text: str, now: Language) -> Language:
    """The language to go on in after `text`, in a conversation that is in `now`."""
    wished = wish(text)
    if wished:
        return wished.language
    return "cy" if _in_welsh(text) else now


def _in_welsh(text: str) -> bool:
    """Whether it is Welsh and no mere courtesy or name: at least three words."""
    rest = _words("courtesies").sub(" ", text.lower())
    return len(_WORD.findall(rest)) >= _ENOUGH and language(rest) == "cy"


def _named(text: str, alone: bool) -> Wish | None:
    names = [name for name in ("cy", "en") if _words(name).search(text)]
    match names:
        case ["cy"]:
            return Wish("cy", alone)
        case ["en"]:
            return Wish("en", alone)
    return None


def _says_no_more(key: str, text: str) -> bool:
    return not re.search(r"\w", _words(key).sub(" ", text))


@cache
def _words(key: str) -> re.Pattern[str]:
    """Any of the phrases under `key`, whole and the longest first; `asking` is all that an asking message may say."""
    kept = beside(__file__)
    lists = {**kept["names"], "wishes": kept["wishes"], "courtesies": kept["courtesies"]}
    lists["asking"] = [*kept["names"]["cy"], *kept["names"]["en"], *kept["wishes"], *kept["beside"]]
    phrases = sorted(lists[key], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")

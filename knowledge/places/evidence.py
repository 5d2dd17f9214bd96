"""What the words around a name say: does somebody speak of a place here?"""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

import yaml

Strength = Literal["none", "some", "strong"]

_CONTEXT = Path(__file__).with_name("data") / "context.yml"
_WORD = re.compile(r"[^\W_]+(?:['’&-][^\W_]+)*")
_LOOK_BACK = 4
_TITLE_CASE = 0.6


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a message: text[start:end], and its letters without capitals and apostrophes."""

    start: int
    end: int
    letters: str


class Message:
    """A message in words, and what stands around each."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [
            Word(match.start(), match.end(), re.sub(r"['’]", "", match.group().casefold()))
            for match in _WORD.finditer(text)
        ]

    def before(self, first: int) -> Strength:
        """How strongly the words before words[first] say that a place follows."""
        words = [word.letters for word in self.words[max(0, first - _LOOK_BACK - 2) : first]]
        while words and words[-1] in _context()["skipped"]:
            words.pop()
        if not words:
            return "none"
        return _strength(words[-1], words[-1 - _LOOK_BACK : -1])

    def month(self, first: int) -> bool:
        """Whether words[first] is a month."""
        return self.words[first].letters in _context()["months"]

    def no_giver(self, first: int) -> bool:
        """Whether the word before words[first] can hardly introduce a person, as in "help from barry"."""
        return self.words[first - 1].letters not in _context()["from"] or self.capital(first)

    def speaks_of_place(self, start: int, end: int) -> bool:
        """Whether text[start:end], part of a postcode, stands where a place would."""
        inside = [number for number, word in enumerate(self.words) if start <= word.start < end]
        if not inside:
            return False
        first, last = inside[0], inside[-1]
        the = first > 0 and self.words[first - 1].letters == "the"
        after = self.words[last + 1].letters if last + 1 < len(self.words) else ""
        linked = self.before(first) != "none" and not the
        return linked or self.alone(first, last) or after in ("area", "postcode", "somewhere")

    def sought(self, first: int, last: int) -> bool:
        """Whether jobs are wanted there and the clause ends with it: "jobs in reading", not "jobs in bath fitting"."""
        before = [word.letters for word in self.words[max(0, first - 2) : first]]
        if len(before) < 2 or before[0] not in _context()["sought"] or before[1] not in _context()["inside"]:
            return False
        ends = self.text[self.words[last].end :].lstrip(" ")[:1] in _BREAKS
        return ends and self.words[first].letters != "the"

    def named_after(self, last: int) -> bool:
        """Whether an office of the place follows words[last]: "Reading council"."""
        return last + 1 < len(self.words) and self.words[last + 1].letters in _context()["offices"]

    def sided(self, last: int) -> bool:
        """Whether "side" or the like follows words[last]: "bexleyheath side"."""
        return last + 1 < len(self.words) and self.words[last + 1].letters in _context()["sides"]

    def capital(self, first: int) -> bool:
        """Whether words[first] has a capital that means something: not all words of the message have one."""
        return not self._shouted and self.text[self.words[first].start].isupper()

    def alone(self, first: int, last: int) -> bool:
        """Whether words[first] to words[last] are all that stands between commas, full stops or line ends."""
        start = self.text[: self.words[first].start].rstrip(" ")[-1:]
        end = self.text[self.words[last].end :].lstrip(" ")[:1]
        return start in _BREAKS and end in _BREAKS

    @cached_property
    def _shouted(self) -> bool:
        capitals = sum(self.text[word.start].isupper() for word in self.words)
        return len(self.words) > 3 and capitals > len(self.words) * _TITLE_CASE


_BREAKS = frozenset(("", ",", ".", ";", "!", "?", "\n", "/", "(", ")", ":"))


@cache
def _context() -> dict[str, frozenset[str]]:
    return {role: frozenset(words) for role, words in yaml.safe_load(_CONTEXT.read_text("utf-8")).items()}


def _strength(link: str, earlier: list[str]) -> Strength:
    settled = not (_context()["living"] | _context()["moving"]).isdisjoint(earlier)
    if link in _context()["inside"]:
        return "strong" if settled else "some"
    if link in _context()["from"]:
        spoken_of = not earlier or earlier[-1] in _context()["people"] or earlier[-1][:1].isdigit()
        return "strong" if spoken_of or settled else "some"
    if link in _context()["towards"]:
        return "strong" if _context()["moving"].intersection(earlier) else "none"
    if link == "of":
        return "some" if earlier and earlier[-1] in _context()["parts"] else "none"
    announced = link in ("postcode", "live", "living", "homes") or (link == "is" and _announcing(earlier))
    return "strong" if announced else "none"


def _announcing(earlier: list[str]) -> bool:
    """Whether "my postcode" or "home" stands before an "is"."""
    return not {"postcode", "home"}.isdisjoint(earlier[-2:])

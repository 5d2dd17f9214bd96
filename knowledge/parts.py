"""A message in its parts: what stands between marks, and each question that opens after an "and" or a comma."""

import re
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from knowledge.phrases import any_of, low, plain

_FILE = Path(__file__).with_name("parts.yml")
_COMMON = Path(__file__).with_name("common_words.txt")
_MARKED = re.compile(r"[^.!?;\n]+[?]*")


def parts(text: str) -> list[str]:
    """The parts of `text`, in small letters; a question mark is kept with what it ends."""
    marked = _MARKED.findall(low(text))
    found = (part.strip() for sentence in marked for part in _joined().split(sentence))
    return [part for part in found if re.search(r"\w", part)]


def asks_for_more(part: str) -> bool:
    """Whether a part of a message asks something: it ends with a question mark, or opens as questions do."""
    return part.endswith("?") or bool(_opens().match(part))


def begins_as_question(part: str) -> bool:
    """Whether the first word of a part is one that questions begin with; a request to us is none: "can you ..."."""
    first, second, *_ = [*part.split(), "", ""]
    begins = first in {*_signs()["verbs"], *_signs()["asking"], *_signs()["run_together"]}
    return begins and second not in ("you", "u")


def describes(part: str) -> bool:
    """Whether a part of a message asks what something is: "tell me about it", "what even is it"."""
    bare = " ".join(any_of(_signs()["filling"]).sub(" ", part).split())
    return bool(any_of(_signs()["describing"]).search(bare))


def names_something(text: str) -> bool:
    """Whether `text` has a word that is neither small nor part of how questions are put."""
    return any(map(tells_something, plain(text).split()))


def tells_something(word: str) -> bool:
    """Whether a word in small letters, without apostrophes, is neither small nor part of how questions are put."""
    return word not in _small()


@cache
def _small() -> frozenset[str]:
    common = _COMMON.read_text(encoding="utf-8").split()
    return frozenset(word for each in (*common, *chain(*_signs().values())) for word in plain(each).split())


@cache
def _joined() -> re.Pattern[str]:
    """What parts a question from what stands before it."""
    join = _either("joins")
    return re.compile(rf"(?:,\s*(?:(?:{join})\s+)*|\s(?:{join})\s+(?:(?:{join})\s+)*)(?={_question()})")


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:(?:ok|okay|so|right|well|then|also|yeah|sorry|oh|{_either('joins')})\W+)*{_question()}"
    )


@cache
def _question() -> str:
    """How a question begins."""
    alone, by_itself = _either("run_together"), rf"(?:{_either('asking')}) (?:{_either('follows')})"
    return rf"(?:(?:{_either('verbs')}) (?:{_either('whom')})|{by_itself}|{alone})\b"


def _either(name: str) -> str:
    return "|".join(map(re.escape, _signs()[name]))


@cache
def _signs() -> dict[str, list[str]]:
    signs: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return signs

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


def questions_in(text: str) -> list[str]:
    """Each question of `text` from where it opens, also amid a part: "a letter about Restart do i have to go"."""
    return [question for part in parts(text) if (question := _question_of(part))]


def _question_of(part: str) -> str | None:
    """The question in a part, if there is one; one that is told of ("i asked if it is free") as it is asked."""
    if asks_for_more(part) or begins_as_question(part):
        return part
    told_of = _told_of().search(part)
    if told_of:
        return f"{told_of['verb'] or 'do'} {told_of['whom']} {told_of['rest']}"
    amid = _amid().search(part)
    return amid["question"] if amid else None


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
def _amid() -> re.Pattern[str]:
    """A question that opens with no mark or joining word before it."""
    return re.compile(rf"\s(?P<question>(?:{_either('modal')}) (?:{_either('whom_amid')})\b.*)")


@cache
def _told_of() -> re.Pattern[str]:
    """A question after "i asked if", parted into the verb that would open it, whom it is about and the rest."""
    verb = rf"(?:(?P<verb>{_either('modal')}|is) )?"
    return re.compile(
        rf"\b(?:{_either('telling_of')}) (?:if|whether) (?P<whom>{_either('whom_amid')}) {verb}(?P<rest>.+)"
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

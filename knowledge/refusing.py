"""What a message turns down: "no thank you to the apprenticeship", "ReAct no good", "take that off"."""

import re
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from knowledge.parts import begins_as_question, names_something
from knowledge.phrases import any_of, low

_FILE = Path(__file__).with_name("refusing.yml")
_SCOLDING = ("had", "had before", "laughed at")
_MOST_WORDS = 6  # of each thing turned down; more tell something else
_SPACES = re.compile(r"\s+")
_PART = r"[^,.!?;\n]"
_POINTING = (
    r"it|that|this|them|him|her|me|about|the|to"  # after "forget", where no name follows, or another sign is
)
_BEGINNING, _END = r"(?:^|(?<=[,.!?;\n]))", r"(?=\W*(?:$|[,.!?;\n]))"


class No(NamedTuple):
    """One thing turned down. words: for it, "" for what was talked of last. first: they stand first, "X no good".

    barely: only a "not" says so, which may deny something else: "not Jobcentre time". scolds: it should not have been
    shown, for it was had already, or is scorned: "hgv driving?? i just said they took my licence".
    """

    words: str
    first: bool
    barely: bool = False
    scolds: bool = False


def turned_down(text: str) -> list[No]:
    """Each thing that `text` turns down for good."""
    said = _plain(text)
    found = (
        No(_cut(match["it"]), shape.endswith("before"), barely=shape == "not", scolds=shape in _SCOLDING)
        for shape, sign in _for_good()
        for match in sign.finditer(said)
        if _is_no(shape, match) and not _is_way_in(shape, match["it"])
    )
    return [no for no in dict.fromkeys(found) if _is_short(no.words)]


def after_no(text: str) -> list[str]:
    """What follows each bare "no" in `text`: "no refugee council". It may deny anything, so only a name is a scheme."""
    return [_cut(match["it"]) for match in _after_no().finditer(_plain(text))]


def without_turned_down(text: str) -> str:
    """`text` without what it turns down for good."""
    said = _plain(text)
    for shape, sign in _for_good():
        said = sign.sub(partial(_blank, shape), said)
    return said


def without_refused(text: str) -> str:
    """`text` without that, and without what it only sets against another: "Working Wales, not Access to Work"."""
    return _set_against().sub(" ", without_turned_down(text))


def refuses_all(text: str) -> bool:
    """Whether `text` refuses all the schemes shown: "none of these"."""
    return any(words in low(text) for words in _signs()["all"])


def is_wanted(text: str) -> bool:
    """Whether `text` says that the scheme it names is the one wanted: "none of these, I want the Wigan one"."""
    return any(words in _plain(text) for words in _signs()["wanting"])


def turns_down_online(text: str) -> bool:
    """Whether `text` speaks of online only to turn it down: "face to face, not online"."""
    return bool(any_of(_signs()["not_online"]).search(_plain(text)))


def asks_instead(text: str) -> bool:
    """Whether `text` asks for something beside what it turns down: "i dont want courses. I want agency"."""
    rest = without_turned_down(text)
    asks = any_of(_signs()["instead"]).search(rest)
    return bool(asks) and names_something(rest[asks.end() :] if asks else "")


def complains(text: str) -> bool:
    """Whether `text` says that the answer before was none: "that's not what I asked"."""
    return any(words in _plain(text) for words in _signs()["complaining"])


def is_last(words: str) -> bool:
    """Whether the words for what is turned down only point: "that one"."""
    return words in _signs()["last"]


def _plain(text: str) -> str:
    """Small letters without apostrophes; "the second, and the third" is one thing after a no."""
    said = _SPACES.sub(lambda match: "\n" if "\n" in match[0] else " ", low(text))
    return said.replace("'", "").replace(", and the ", " and the ")


def _blank(shape: str, match: re.Match[str]) -> str:
    """What stands for a match in a text without what it turns down."""
    return " " if _is_no(shape, match) else match[0]


def _is_no(shape: str, match: re.Match[str]) -> bool:
    """Whether it turns something down, and does not ask or deny it: "is restart no good", "i never said no to it".

    A scornful why only looks like a question, and so does what is laughed at.
    """
    if shape == "laughed at":
        return True
    before = re.split(r"[,.!?;\n]", match.string[: match.start()])[-1]
    if before.split()[-1:] and before.split()[-1] in _signs()["untrue"]:
        return False
    return shape == "scorn" or not begins_as_question(f"{before}{match[0]}".strip())


def _is_way_in(shape: str, words: str) -> bool:
    """Whether what stands before a no ends in a way in, "he cant read so email no good": that tells why it is hard."""
    last = re.findall(r"\w+(?= is$|$)", words.strip())
    return shape.endswith("before") and last[-1:] != [] and last[-1] in _signs()["ways_in"]


def _is_short(words: str) -> bool:
    """Whether each thing named has few words."""
    return all(len(part.split()) <= _MOST_WORDS for part in words.split(" and "))


def _cut(words: str) -> str:
    return re.split(rf"\b(?:{_either('ending')})\b", words)[0].strip()


@cache
def _for_good() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each shape of a no, and what finds it: what is named stands before it, after it, or after a bare "not".

    "Forget mind" and "mind is for health, not him" are as bare: only a name makes a no of them.
    """
    after, before = any_of(_signs()["turning_down"]).pattern, any_of(_signs()["turned_down"]).pattern
    answered = any_of(_signs()["answered_no"]).pattern
    around, had, laughed = (_around(name) for name in ("around", "had_around", "laughed_at"))
    had_after, had_before = any_of(_signs()["had_after"]).pattern, any_of(_signs()["had_before"]).pattern
    scorn = rf"{any_of(_signs()['scorning']).pattern}(?! (?:{_either('not_scorn')})\b)"
    named, at_age = rf"{_BEGINNING}\s*(?P<it>{_PART}+?)", r",? at (?:my age|\d\d)"
    return (
        ("before", re.compile(rf"{_BEGINNING}\s*(?P<it>{_PART}*?)\s*{before}{_END}")),
        ("after", re.compile(rf"{_BEGINNING}\s*(?P<it>{_PART}+)\?+\s*{answered}{_END}")),
        ("after", re.compile(rf"{after}(?: (?:{_either('doing')}))? (?!to\b)(?P<it>{_PART}+)")),
        (
            "not",
            re.compile(rf"{_BEGINNING}\s*(?P<it>{_PART}+?) (?:is|are) {_PART}+,? not {_someone()}{_END}"),
        ),
        ("not", re.compile(rf"(?:{_BEGINNING}|\b(?:{_either('before_not')}))\s*not (?P<it>{_PART}+)")),
        ("not", re.compile(rf"(?<!i )(?<!dont )(?<!never )\bforget (?!(?:{_POINTING})\b)(?P<it>{_PART}+)")),
        ("scorn", re.compile(rf"\b(?:{_either('scornful_why')}) (?!to\b)(?P<it>{_PART}+)")),
        *(("after", re.compile(sign)) for sign in around),
        ("had before", re.compile(rf"{_BEGINNING}\s*(?P<it>{_PART}*?)\s*{had_before}{_END}")),
        ("had", re.compile(rf"(?<!\bif ){had_after} (?P<it>{_PART}+)")),
        *(("had", re.compile(sign)) for sign in had),
        ("had", re.compile(rf"{named}(?:{at_age})?\?+\s*(?:(?:no|and|but|lol)\W+)?{scorn}")),
        ("had", re.compile(rf"{named}{at_age}\?+(?!\s*{answered})")),
        *(("laughed at", re.compile(sign)) for sign in laughed),
    )


def _around(name: str) -> list[str]:
    """Patterns for what stands between each two signs of a list."""
    return [rf"\b{a} (?P<it>{_PART}*?) {b}\b" for a, b in _signs()[name]]


@cache
def _someone() -> str:
    return rf"(?:for )?(?:{_either('someone')})"


@cache
def _after_no() -> re.Pattern[str]:
    return re.compile(rf"{_BEGINNING}\s*no (?P<it>{_PART}+)")


@cache
def _set_against() -> re.Pattern[str]:
    return re.compile(rf"{any_of(_signs()['setting_against']).pattern} {_PART}*")


def _either(name: str) -> str:
    return "|".join(map(re.escape, _signs()[name]))


@cache
def _signs() -> dict[str, Any]:
    signs: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return signs

"""What is said to an adviser: nobody who advises a client is sent to "your work coach" or "your Jobcentre"."""

import re
from typing import Any

_WHO = r"(?:(?:your|their|a|the) work coach(?: at the Jobcentre)?|(?:your|their) Jobcentre)"
_SENTENCE = re.compile(r"(?<=[.!?])(?=\s)|(?<=\n)")
# In a list of whom to ask, the others stay: "a college or a training centre".
_LISTED = tuple(
    (re.compile(pattern, re.IGNORECASE), instead)
    for pattern, instead in (
        (rf"\bask {_WHO}, (?=use|call|see|e-mail)", ""),
        (rf", {_WHO} or ", " or "),
        (rf"(?<=ask ){_WHO}, ", ""),
        (rf"{_WHO} or (?=council)", "your "),
        (rf"{_WHO} or (?:ask )?", ""),
        (rf", ([^,.]+) or {_WHO}", r" or \1"),
        (rf",? or (?:ask |at )?{_WHO}", ""),
    )
)
_LEFT = re.compile(_WHO, re.IGNORECASE)
# Such a sentence tells what one does; others send somebody there.
_TELLS = re.compile(rf"^\s*(?:{_WHO}|it is)\b|{_WHO} (?:can|will|may|sends)\b", re.IGNORECASE)


def for_adviser(text: str, instead: str) -> str:
    """`text`, English, without what sends its reader to a work coach; `instead` where that was all of it."""
    if not _LEFT.search(text):
        return text
    kept = "".join(filter(None, map(_without, _SENTENCE.split(text)))).strip()
    return kept or instead


def all_for_adviser(value: Any, instead: str) -> Any:
    """The same for every text in what goes with a reply: cards, links, help lines."""
    if isinstance(value, str):
        return for_adviser(value, instead)
    if isinstance(value, dict):
        return {name: all_for_adviser(each, instead) for name, each in value.items()}
    return [all_for_adviser(each, instead) for each in value] if isinstance(value, list) else value


def _without(sentence: str) -> str:
    """One sentence without it; empty where nothing else is said."""
    said = sentence
    for sign, instead in _LISTED:
        said = sign.sub(instead, said)
    if said != sentence:
        said = _begun(said)
    if not _LEFT.search(said):
        return said
    return _begun(_LEFT.sub(_anybodys, said)) if _TELLS.search(said) else ""


def _anybodys(match: re.Match[str]) -> str:
    return "the Jobcentre" if match[0].lower().endswith("r jobcentre") else "a work coach"


def _begun(sentence: str) -> str:
    """With a capital letter where it begins."""
    start = len(sentence) - len(sentence.lstrip())
    return sentence[:start] + sentence[start : start + 1].upper() + sentence[start + 1 :]

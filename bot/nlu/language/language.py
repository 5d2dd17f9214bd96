"""Which language a message is in: Welsh if enough of its words are Welsh, else English. The words: welsh.yml."""

import re
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

_FILE = Path(__file__).with_name("welsh.yml")
_WORD = re.compile(r"[a-zà-ÿŵŷ]+(?:-[a-zà-ÿŵŷ]+)*")
_ENDING = re.compile(r"['’][nriumwch]{1,2}\b")  # dwi'n, o'r, i'w, a'ch
_ENOUGH = 0.4

Language = Literal["en", "cy"]


def language(text: str) -> Language:
    """Welsh if at least two in five of the words are Welsh and one of them is no English word too."""
    found = _WORD.findall(_ENDING.sub("", text.lower()))
    welsh, shared = _words("welsh"), _words("shared")
    sure = sum(word in welsh for word in found)
    perhaps = sum(word in shared for word in found)
    return "cy" if sure and (sure + perhaps) / len(found) >= _ENOUGH else "en"


@cache
def _words(key: str) -> frozenset[str]:
    words: dict[str, str] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return frozenset(words[key].split())

"""What is said of us, and not of help: that somebody was not heard, or is shown what they have seen."""

import re
from functools import cache

from knowledge.beside import beside
from knowledge.phrases import any_of, low, plain

_END = r"(?=\W*(?:$|[,.!?;\n]))"


def unheard(text: str) -> bool:
    """Whether `text` says that what its writer told or asked was passed over: "did you even read what I put"."""
    said = _signs("not_of_us").sub(" ", plain(text))
    return bool(_signs("unheard").search(said)) or _ends_with(text, "unheard_ending")


def seen_before(text: str) -> bool:
    """Whether `text` says that what was shown had been seen, and asks nothing of it: "you've shown me that"."""
    return _ends_with(text, "seen")


def _ends_with(text: str, name: str) -> bool:
    """Whether a sentence of `text`, or a part between marks, ends with one of the signs."""
    return bool(_ending(name).search(low(text).replace("'", "")))


@cache
def _ending(name: str) -> re.Pattern[str]:
    return re.compile(_signs(name).pattern + _END)


@cache
def _signs(name: str) -> re.Pattern[str]:
    return any_of(beside(__file__)[name])

"""What is said of us, and not of help: that somebody was not heard, or is shown what they have seen."""

import re
from functools import cache

from knowledge.beside import beside
from knowledge.phrases import any_of, low, plain

_END = r"(?=\W*(?:$|[,.!?;\n]))"


def unheard(text: str) -> bool:
    """Whether `text` says that what its writer told or asked was passed over: "did you even read what I put"."""
    said = _signs("not_of_us").sub(" ", plain(text))
    return bool(_signs("unheard").search(said))


def seen_before(text: str) -> bool:
    """Whether `text` says that what was shown had been seen, and asks nothing of it: "you've shown me that"."""
    return bool(_seen().search(low(text).replace("'", "")))


@cache
def _seen() -> re.Pattern[str]:
    return re.compile(_signs("seen").pattern + _END)


@cache
def _signs(name: str) -> re.Pattern[str]:
    return any_of(beside(__file__)[name])

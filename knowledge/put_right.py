"""Which of two that a message names was meant all along: "youth hubs?? i said kings trust"."""

import re
from functools import cache

from knowledge.beside import beside
from knowledge.parts import begins_as_question
from knowledge.phrases import any_of, low

_ECHO = re.compile(r"\W*[\w'&+-]+(?: [\w'&+-]+){0,3} ?\?+\s*(?=\w)")


def put_right(text: str) -> list[str]:
    """What `text` says was meant: of "youth hubs?? i said kings trust" the last two words."""
    return [match["it"] for match in _sign().finditer(low(text))]


def after_echo(text: str) -> str:
    """What follows where `text` begins by throwing a few words back: "youth hubs?? whats swap"; "" if it does not."""
    echo = _ECHO.match(low(text))
    return "" if echo is None or begins_as_question(echo[0].strip()) else low(text)[echo.end() :]


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(rf"{any_of(beside(__file__)['signs']).pattern} (?P<it>[^,.!?;\n]+)")

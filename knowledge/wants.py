"""What a message wants of us, by its words alone: a person, a page to show, a code, to be deleted, or to go."""

import re
from functools import cache

from knowledge.beside import beside
from knowledge.parts import questions_in
from knowledge.phrases import any_of, plain

_SENTENCES = re.compile(r"[.,;!?\n]")


def says_goodbye(text: str) -> bool:
    """Whether `text` asks nothing, and parts with us or says whom its writer turns to next: "I will ring them"."""
    return "?" not in text and not questions_in(text) and bool(_signs("parting").search(plain(text)))


def wants_person(text: str) -> bool:
    """Whether `text` asks for a person to talk to: "is there a human being I could ring"."""
    return bool(_signs("person").search(plain(text)))


def wants_page(text: str) -> bool:
    """Whether `text` asks for what we show on paper or by text."""
    return bool(_signs("page").search(plain(text)))


def makes_code(text: str) -> bool:
    """Whether `text` says yes to a code: "yes make code"."""
    return bool(_signs("code").search(plain(text)))


def deletes_it(text: str) -> bool:
    """Whether a sentence of `text` only asks that "it" be deleted, which may be all that was told."""
    return any(_signs("deleting").fullmatch(plain(part)) for part in _SENTENCES.split(text))


@cache
def _signs(name: str) -> re.Pattern[str]:
    return any_of(beside(__file__)[name])

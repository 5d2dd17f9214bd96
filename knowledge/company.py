"""Whether a message asks for people to talk to: "a bloke I could just talk to", "anyone to talk to about her"."""

import re
from functools import cache
from typing import Literal

from knowledge.beside import beside
from knowledge.phrases import any_of, plain

Company = Literal["loss", "men", "carers", "anyone"]
_BY_NAME: dict[Company, str] = {"loss": "groups", "carers": "carers"}
_BETWEEN = r"(?: \w+){0,6}? "


def company(text: str) -> Company | None:
    """Whom it asks for: men, whoever knows what it is to lose somebody, or to care for one; None if for no company.

    "Somebody to talk to" alone is an adviser as well: something must say that no adviser is meant.
    """
    said, of_loss = plain(text), is_of_loss(text)
    for whom, name in _BY_NAME.items():
        if _signs(name).search(said):
            return whom
    men = bool(_to_talk("men").search(said))
    anyone = bool(_to_talk("anyone").search(said)) and (of_loss or bool(_signs("means").search(said)))
    if not (men or anyone):
        return None
    return "loss" if of_loss else "men" if men else "anyone"


def is_of_loss(text: str) -> bool:
    """Whether `text` speaks of somebody who died, or of help for those who are left."""
    said = plain(text)
    return bool(_signs("loss").search(said) or _losing().search(said))


def names_bereavement(text: str) -> bool:
    """Whether `text`, of a record, is about those who have lost somebody."""
    return bool(_signs("named").search(plain(text)))


def looked_for(whom: Company) -> str:
    """What such company is looked for by among the records."""
    words: str = beside(__file__)["looked_for"][whom]
    return words


@cache
def _to_talk(whom: str) -> re.Pattern[str]:
    """What finds one of those and, shortly after, the talking."""
    return re.compile(f"{_signs(whom).pattern}{_BETWEEN}{_signs('talks').pattern}")


@cache
def _losing() -> re.Pattern[str]:
    return re.compile(f"{_signs('losing').pattern} {_signs('close').pattern}")


@cache
def _signs(name: str) -> re.Pattern[str]:
    return any_of(beside(__file__)[name])

"""Whether a message asks for something, by its words alone."""

import re
from functools import cache

from knowledge.beside import beside
from knowledge.parts import names_something
from knowledge.phrases import any_of, plain

_FEW = 2
_MOST_IN_THANKS = 5  # words: "thanks to my coach I am well" tells something
_ENDS = re.compile(r"[.!,;\n]")
_PARTS = re.compile(r"[.,;:!\n-]|\b(?:and|but|so|also|just|then)\b")


def asks(text: str) -> bool:
    """Whether `text` asks for something, or tells of what cannot wait. A few words alone ask for what they name."""
    said = plain(text)
    return "?" in text or len(said.split()) <= _FEW or bool(_signs("asks").search(said)) or cannot_wait(text)


def asks_outright(text: str) -> bool:
    """Whether `text`, or a part of it between marks and small words, is a question: "29. what courses are there"."""
    return "?" in text or any(_signs("outright").match(plain(part)) for part in _PARTS.split(text.lower()))


def asks_for_help(text: str) -> bool:
    """Whether `text` is a question, or says that it wants help."""
    return asks_outright(text) or bool(_signs("for_help").search(plain(text)))


def cannot_wait(text: str) -> bool:
    """Whether `text` tells of something that cannot wait until all questions have been put."""
    return bool(_signs("urgent").search(plain(text)))


def asks_for_jobs(text: str) -> bool:
    """Whether `text` asks for jobs themselves: "any delivery jobs"."""
    return bool(_signs("jobs").search(plain(text)))


def asks_for_work(text: str) -> bool:
    """Whether `text` has a word for work to do: "sitting jobs, reception, packing"."""
    return bool(_signs("work").search(plain(text)))


def tells_of_pay(text: str) -> bool:
    """Whether `text` has a word for a job or what it pays; a work programme or a work coach is none."""
    return bool(_signs("pay").search(_signs("no_pay").sub(" ", plain(text))))


def asks_whether_we_help(text: str) -> bool:
    """Whether `text` asks for a plain yes: "can you help me find work yes or no"."""
    return bool(_signs("can_help").search(plain(text)))


def asks_what_is_near(text: str) -> bool:
    """Whether `text` asks for whatever there is in one place: "is there nothing in Carlisle"."""
    return bool(_signs("near").search(plain(text)))


def asks_for_human(text: str) -> bool:
    """Whether `text` asks for a person to talk to: "is there a human being I could ring"."""
    return asks(text) and bool(_signs("human").search(plain(text)))


def asks_of_privacy(text: str) -> bool:
    """Whether `text` has a word about who sees or keeps what was told."""
    return bool(_signs("private").search(plain(text)))


def thanks_at_the_end(text: str) -> bool:
    """Whether `text` asks nothing and ends with thanks: "id be free in the mornings. thanks anyway x"."""
    last = plain(_ENDS.split(text.lower().strip(" .!"))[-1])
    return "?" not in text and len(last.split()) <= _MOST_IN_THANKS and bool(_signs("thanks").match(last))


def asks_by_name(text: str) -> bool:
    """Whether `text` asks for something by a name it gives: "is there not something called care to learn"."""
    found = _signs("by_name").search(plain(text))
    return found is not None and names_something(found.string[found.end() :])


def asks_of_sanctions(text: str) -> bool:
    """Whether `text` tells of a sanction or asks about one, and does not only fear that a scheme leads to one."""
    said = plain(text)
    return bool(_signs("sanctions").search(said)) and not _signs("feared").search(said)


def topic(text: str) -> str | None:
    """What `text` is about: one of those under `topics` in asks.yml, the first found; None if about none."""
    said = _signs("no_topic").sub(" ", plain(text))
    return next(
        (name for name, words in beside(__file__)["topics"].items() if any_of(words).search(said)), None
    )


@cache
def _signs(name: str) -> re.Pattern[str]:
    return any_of(beside(__file__)[name])

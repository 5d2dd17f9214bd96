"""What a message asks about schemes, part by part, and about benefits."""

from collections.abc import Callable
from typing import NamedTuple

from knowledge.parts import asks_for_more, begins_as_question, parts, questions_in

OTHER = "other"  # a question about a side that is not known
# The odds from which a guess is taken; in parts of a message, which have fewer words to go by, it must be surer.
BAR, BAR_OF_PART = 0.2, 0.3
ABOUT_SCHEME = 0.5
# An answer in general, with no scheme talked of, needs a question that is as plain.
PLAIN = 0.5
# From these odds the only question of a message has its side by itself, whatever stands beside it.
SURE = 0.8
# A wrong answer about somebody's money does harm, and the general one does none: a topic must be surer.
ABOUT_MONEY, BAR_OF_TOPIC = 0.3, 0.5

Guess = Callable[[str], tuple[str, float]]
Odds = Callable[[str], float]


class Asked(NamedTuple):
    """sides: what the questions are about, each once, in their order, OTHER among them.

    some, openly, alone: whether some of the message asks about a scheme, does so as questions do, and all of it does.
    """

    sides: tuple[str, ...]
    some: bool
    openly: bool
    alone: bool


NOTHING = Asked((), False, False, False)


def asked_in(said: str, guess: Guess, odds: Odds) -> Asked:
    """What a message asks about a scheme, if it does; whether it does, is for `some` to say.

    said: its words, slips put right, with their marks. guess: the likeliest side for some words, and its odds, 0 to 1.
    odds: that some words ask about a scheme at all.
    """
    found = parts(said)
    asking = _asking(said)
    of_scheme = {words: odds(words) >= ABOUT_SCHEME for words in (said, *found)}
    return Asked(
        _sides(said, asking, guess),
        some=any(of_scheme[words] for words in (said, *asking)),
        openly=any(of_scheme[part] for part in asking),
        alone=bool(found) and all(of_scheme[part] for part in found),
    )


def plain_in(said: str, guess: Guess, odds: Odds) -> tuple[str, ...]:
    """The sides that the questions of a message plainly ask about, each by itself, whatever is told beside them.

    said, guess, odds: as above.
    """
    likeliest = [(*guess(words), odds(words)) for words in questions_in(said)]
    plain = (side for side, surely, asks in likeliest if min(surely, asks) >= PLAIN and side != OTHER)
    return tuple(dict.fromkeys(plain))


def topic_in(said: str, guess: Guess, odds: Odds, asks: bool = False) -> str | None:
    """The topic of benefits that a message surely asks about, of its questions the first that has one; None if none.

    said: as above. guess: the likeliest topic for some words, and its odds. odds: that some words are about benefits.
    asks: it is known to ask about benefits, though it may not look like a question.
    """
    asking = questions_in(said)
    for words in (said, *asking) if asking or asks else ():
        topic, surely = guess(words)
        if topic != OTHER and surely >= BAR_OF_TOPIC and odds(words) >= ABOUT_MONEY:
            return topic
    return None


def _asking(said: str) -> list[str]:
    return [part for part in parts(said) if asks_for_more(part) or begins_as_question(part)]


def _sides(said: str, asking: list[str], guess: Guess) -> tuple[str, ...]:
    if len(asking) > 1:
        found = dict.fromkeys(_named(part, guess, BAR_OF_PART) for part in asking)
        if set(found) != {OTHER}:
            return tuple(found)
    if len(asking) == 1 and guess(asking[0])[1] >= SURE:
        return (guess(asking[0])[0],)
    return (_named(said, guess, BAR),)


def _named(words: str, guess: Guess, bar: float) -> str:
    name, odds = guess(words)
    return name if odds >= bar else OTHER

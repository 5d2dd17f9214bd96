"""A question about Waymark that rides along with an answer: "28. how long does this take", sentence by sentence."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from bot.nlu.intents.sides import asks, joins, opens, side_of, surely

ASIDE = "aside"
# How sure the classifier must be of a sentence by itself: on the development half few sentences that do not ask this
# are over the bar. `help` has none, as "can you help him" in the middle of a story asks for no list of what we do.
BARS = {"ask_privacy": 0.75, "ask_why": 0.85, "ask_benefits": 0.85, "ask_about_us": 0.9}
_MARKS = frozenset(".!?;,-\u2026")

Guess = Callable[[str], tuple[str, float]]


class Token(Protocol):
    """A word as Rasa's tokens have it: characters `start` to `end` of the message; its lemma is the word put right."""

    text: str
    start: int
    end: int
    lemma: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A question about Waymark in characters `start` to `end` of a message.

    intent: what it asks, "" for what the open question means. side: of what it asks, if its words say so.
    sure: its words alone say so. whole: the message says nothing else.
    """

    intent: str
    side: str | None
    start: int
    end: int
    sure: bool
    whole: bool


def aside_in(tokens: list[Token], text: str, guess: Guess) -> Aside | None:
    """The first sentence of a message that surely asks about Waymark, or what a question means; None if none does.

    guess: the likeliest intent of some words, and how likely it is. It is called for sentences that ask alone.
    """
    sentences = list(_sentences(tokens, text))
    found = (_read(sentence, len(sentences) == 1, guess) for sentence in sentences)
    return next(filter(None, found), None)


def _read(sentence: list[Token], whole: bool, guess: Guess) -> Aside | None:
    words = [token.lemma for token in sentence]
    start, end = sentence[0].start, sentence[-1].end
    side = surely(words)
    if side:
        intent = next(iter(side.intents), "")
        return Aside(intent, side_of(intent, words) or side.name, start, end, True, whole)
    if not asks(words):
        return None
    intent, odds = guess(" ".join(words))
    if odds < BARS.get(intent, 1.1):
        return None
    return Aside(intent, side_of(intent, words), start, end, False, whole)


def _sentences(tokens: list[Token], text: str) -> Iterator[list[Token]]:
    """What stands between marks, ends of line and an "and does ..."; a question mark is kept with what it ends."""
    part: list[Token] = []
    for at, token in enumerate(tokens):
        if part and (_on_a_new_line(part[-1], token, text) or _opens_after_joining(tokens, at)):
            yield part
            part = []
        if token.text[:1] not in _MARKS:
            part.append(token)
        elif part:
            yield [*part, token] if token.text == "?" else part
            part = []
    if part:
        yield part


def _on_a_new_line(before: Token, token: Token, text: str) -> bool:
    return "\n" in text[before.end : token.start]


def _opens_after_joining(tokens: list[Token], at: int) -> bool:
    """Whether an "and" stands here after which words open as those of a question do."""
    return joins(tokens[at].lemma) and opens([token.lemma for token in tokens[at + 1 :]])

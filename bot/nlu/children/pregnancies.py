"""Whether the person is pregnant: "due in May", "35 plus 4" in answer, and not a partner's pregnancy."""

from collections.abc import Iterator

from bot.nlu.children.births import MONTH_WORDS, WEEK_WORDS
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.numbers import Number
from bot.nlu.words.scope import denied, supposed

_LONGEST = 42


def facts(message: Message, people: People, asked: str | None) -> Iterator[Fact]:
    """What the message says of it; after the question for it, "16 weeks" says so too."""
    over = message.hits("family", "not_pregnant")
    for hit in over:
        if people.whose[hit.start] != "other" and message.norms[hit.start] in members("plainly_not"):
            yield Fact("pregnant", False, hit.start, hit.end)
    for hit in message.hits("family", "pregnant"):
        if people.whose[hit.start] != "other" and _is_so(message, hit):
            yield Fact("pregnant", True, hit.start, hit.end)
    if asked == "pregnant" and not over:
        for number in message.numbers:
            if _is_how_far(message, number):
                yield Fact("pregnant", True, number.start, number.end)


def _is_so(message: Message, hit: Hit) -> bool:
    """Whether it is neither denied, supposed, another's nor long past: "when I was pregnant with him"."""
    before = message.norms[max(0, hit.start - 2) : hit.start]
    past = "was" in before or "were" in before[-1:]
    theirs = message.has("family", "she_is")
    return not (past or theirs or denied(message, hit.start) or supposed(message, hit.start))


def _is_how_far(message: Message, number: Number) -> bool:
    """Whether it is "19 weeks", "35 plus 4" or "20+1", not how long ago a child was born."""
    after = message.norms[number.end : number.end + 3]
    ago = not {"ago", "old", "since", "back", "off"}.isdisjoint(message.norms)
    days = after[:1] in (["plus"], ["+"]) and any(other.start == number.end + 1 for other in message.numbers)
    weeks = after[:1] != [] and after[0] in (MONTH_WORDS | WEEK_WORDS)
    return number.value <= _LONGEST and (weeks or days) and not ago

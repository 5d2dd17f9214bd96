"""Lone parents, pregnancy, and childcare that stands in the way of work."""

from collections.abc import Iterator

from bot.nlu import lone_parents
from bot.nlu.lexicon import members
from bot.nlu.message import Fact, Message
from bot.nlu.people import People
from bot.nlu.scope import denied, supposed


def facts(message: Message, people: People, has_children: bool | None, asked: str | None) -> Iterator[Fact]:
    """What the message says of the three.

    has_children: as the message says, None if it does not.
    """
    yield from lone_parents.facts(message, people, has_children, asked)
    yield from _pregnant(message, people)
    yield from _childcare(message, people)


def _pregnant(message: Message, people: People) -> Iterator[Fact]:
    for hit in message.hits("family", "not_pregnant"):
        if people.whose[hit.start] != "other" and message.norms[hit.start] in members("plainly_not"):
            yield Fact("pregnant", False, hit.start, hit.end)
    for hit in message.hits("family", "pregnant"):
        if (
            people.whose[hit.start] != "other"
            and not denied(message, hit.start)
            and not supposed(message, hit.start)
        ):
            yield Fact("pregnant", True, hit.start, hit.end)


def _childcare(message: Message, people: People) -> Iterator[Fact]:
    for hit in message.hits("childcare", "settled"):
        yield Fact("childcare_need", False, hit.start, hit.end)
    for hit in message.hits("childcare", "word"):
        if len(message.fragment(hit.start)) == hit.end - hit.start:
            yield Fact("childcare_need", True, hit.start, hit.end)
    for hit in message.hits("childcare", "need"):
        if not denied(message, hit.start) and not supposed(message, hit.start):
            yield Fact("childcare_need", True, hit.start, hit.end)

"""Lone parents, pregnancy, and childcare that stands in the way of work."""

from collections.abc import Iterator

from bot.nlu.children import childcare, lone_parents, pregnancies
from bot.nlu.whose.people import People
from bot.nlu.words.message import Fact, Message


def facts(message: Message, people: People, has_children: bool | None, asked: str | None) -> Iterator[Fact]:
    """What the message says of the three.

    has_children: as the message says, None if it does not.
    """
    yield from lone_parents.facts(message, people, has_children, asked)
    yield from pregnancies.facts(message, people, asked)
    if has_children is not False:
        yield from childcare.facts(message, asked)

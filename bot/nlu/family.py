"""Lone parents, pregnancy, and childcare that stands in the way of work."""

from collections.abc import Iterator

from bot.nlu.lexicon import members
from bot.nlu.message import Fact, Message
from bot.nlu.people import People
from bot.nlu.scope import denied, supposed


def facts(message: Message, people: People, has_children: bool | None) -> Iterator[Fact]:
    """What the message says of the three; a partner counts only where there are children.

    has_children: as the message says, None if it does not.
    """
    if has_children is not False:
        yield from _lone_parent(message, people, bool(has_children))
    yield from _pregnant(message, people)
    yield from _childcare(message, people)


def _lone_parent(message: Message, people: People, has_children: bool) -> Iterator[Fact]:
    lone = [
        hit
        for hit in message.hits("family", "lone")
        if people.whose[hit.start] != "other" or message.norms[hit.start] in members("own")
    ]
    lone = [hit for hit in lone if not denied(message, hit.start)]
    for hit in lone:
        yield Fact("lone_parent", True, hit.start, hit.end)
    parent = has_children or message.has("family", "pregnant")
    for hit in message.hits("family", "partnered"):
        refuses = message.norms[hit.start] in ("not", "aint")
        fled = message.has("groups", "domestic_abuse")
        if not lone and not fled and (parent or refuses) and not message.has("scope", "used_to"):
            yield Fact("lone_parent", False, hit.start, hit.end)


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

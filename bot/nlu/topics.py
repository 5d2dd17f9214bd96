"""The facts that each topic finds in a message, one after the other."""

from collections.abc import Iterator
from datetime import date

from bot.nlu import benefits
from bot.nlu.children import children, family
from bot.nlu.children.births import ChildAge
from bot.nlu.groups import groups
from bot.nlu.health import health
from bot.nlu.help import needs
from bot.nlu.whose.people import People
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import repeated, taken_off
from bot.nlu.work import durations, wishes, work


def facts(
    message: Message, who: People, young: list[ChildAge], today: date, asked: str | None
) -> Iterator[Fact]:
    """All that is told in words, but ages and places; what is only repeated of what we said is left out.

    young: the ages of the person's children. asked: the field that was asked for.
    """
    yield from _about(message, who)
    for fact in _in_words(message, who, young, today, asked):
        if not repeated(message, fact.start) and not taken_off(message, fact.start, fact.end):
            yield fact


def _about(message: Message, who: People) -> Iterator[Fact]:
    if who.about and not who.assumed:
        hits = message.hits("about", who.about) or message.hits("people")
        start, end = (hits[0].start, hits[0].end) if hits else (0, 1)
        yield Fact("about", who.about, start, end)


def _in_words(
    message: Message, who: People, young: list[ChildAge], today: date, asked: str | None
) -> Iterator[Fact]:
    yield from health.facts(message, who, asked)
    of_children = list(children.facts(message, who, young, asked))
    yield from of_children
    children_told = any(fact.value is not False for fact in of_children) if of_children else None
    yield from family.facts(message, who, children_told, asked)
    yield from work.facts(message, who, asked)
    yield from durations.facts(message, who, today, asked)
    yield from benefits.facts(message, who, asked)
    yield from groups.facts(message, who)
    named = list(needs.named(message))
    yield from wishes.facts(message, who, named, asked)
    yield from needs.facts(message, who, named, asked)

"""Words that say something only in answer to a question about children or pregnancy."""

from collections.abc import Iterator

from bot.nlu.children.lists import GROWN
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.numbers import Number
from bot.nlu.words.scope import denied


def lone_parent(message: Message, people: People) -> Iterator[Fact]:
    """Whether they bring children up alone: "just me", "with my partner"."""
    for hit in message.hits("family", "partnered"):
        yield Fact("lone_parent", False, hit.start, hit.end)
    for hit in message.hits("replies", "just_me"):
        yield Fact("lone_parent", True, hit.start, hit.end)


def pregnant(message: Message, people: People) -> Iterator[Fact]:
    """Whether they are pregnant: "20 weeks", "had him in May"."""
    over = message.hits("family", "not_pregnant")
    for hit in over:
        yield Fact("pregnant", False, hit.start, hit.end)
    for hit in [] if over else message.hits("replies", "pregnant"):
        partners = people.whose[hit.start] == "other" or message.has("family", "she_is")
        if not partners and not denied(message, hit.start):
            yield Fact("pregnant", True, hit.start, hit.end)


def has_children(message: Message, people: People) -> Iterator[Fact]:
    """Whether they have children: "two", "a lad", "0"."""
    for hit in message.hits("children", "own", "child"):
        if _is_grown(message) or _is_unsure(message, hit):
            return
        yield Fact("has_children", True, hit.start, hit.end)
    for number in message.numbers[:1] if members("pets").isdisjoint(message.norms) else []:
        pointing = message.word(number.start - 1) in ("that", "this", "which")
        few = number.value <= 12 and not pointing and not _measures(message, number)
        if few and not message.has("family", "pregnant") and not message.has("answers", "no"):
            yield Fact("has_children", number.value > 0, number.start, number.end)


def _measures(message: Message, number: Number) -> bool:
    """Whether it counts something else: "I've got 10 mins"."""
    of_children = members("offspring") | {"of", "little", "people"}
    return message.word(number.end) in members("units") - of_children


def _is_unsure(message: Message, hit: Hit) -> bool:
    """Whether it only names what they are not sure about: "not sure about kids"."""
    about = message.word(hit.start - 1) == "about"
    return about and any(told.end == hit.start - 1 for told in message.hits("refusals", "dunno"))


def _is_grown(message: Message) -> bool:
    """Whether "he's 25" tells of a child who has grown up."""
    ages = (number for number in message.numbers if number.value >= GROWN)
    named = members("is") | members("he_is") | members("offspring") | members("more_offspring")
    return any(message.word(number.start - 1) in named for number in ages)


def childcare(message: Message, people: People) -> Iterator[Fact]:
    """Whether childcare is in the way: "too dear", "nan does it"."""
    for hit in message.hits("replies", "childcare_settled"):
        yield Fact("childcare_need", False, hit.start, hit.end)
    for hit in message.hits("replies", "childcare"):
        if not denied(message, hit.start):
            yield Fact("childcare_need", True, hit.start, hit.end)

"""Facts that somebody takes back: "im not studying", "I'm not a carer any more"; or "that's wrong"."""

from collections.abc import Iterator

from bot.nlu import groups
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit
from bot.nlu.words.message import Message
from bot.nlu.words.scope import answered_no, denied, taken_off, unsaid

# Field and value, as ("groups", "carer").
Told = tuple[str, str]

# What the topics of the lexicon tell of.
_FIELDS = {
    "groups": "groups",
    "benefits": "benefits",
    "work": "work",
    "needs": "needs",
    "matters": "needs",
    "health": "health_types",
}
_MEANT = {**groups.MEANT, "lost": "unemployed"}
# Between the "no" and what is denied.
_THROUGH = frozenset(("been", "in", "any", "a", "an", "the", "on", "got", "had", "to", "at", "with"))
# What is taken back with another, since one word tells both.
_WITH = {("health_types", "addiction"): ("groups", "substance")}


def taken_back(message: Message, people: People, known: frozenset[Told]) -> tuple[Told, ...]:
    """What of the facts `known` the message denies of the person, in order and each once."""
    return tuple(dict.fromkeys(_denied(message, people, known)))


def says_wrong(message: Message) -> bool:
    """Whether it says that what was taken down last is wrong."""
    return message.has("wrong")


def _denied(message: Message, people: People, known: frozenset[Told]) -> Iterator[Told]:
    named = [
        *_named(message),
        *((hit, told) for hit in message.hits("denials") for told in known if told[1] == hit.meaning),
    ]
    for hit, told in named:
        if people.is_person(hit.start) and _is_denied(message, hit):
            yield from (each for each in (told, _WITH.get(told)) if each in known)


def _named(message: Message) -> Iterator[tuple[Hit, Told]]:
    for topic, field in _FIELDS.items():
        for hit in message.hits(topic):
            yield hit, (field, _MEANT.get(hit.meaning, hit.meaning))


def _is_denied(message: Message, hit: Hit) -> bool:
    no = denied(message, hit.start, _THROUGH) or answered_no(message, hit.end)
    return no or unsaid(message, hit.start) or taken_off(message, hit.start, hit.end)

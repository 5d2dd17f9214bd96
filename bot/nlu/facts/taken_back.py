"""Facts that somebody takes back: "im not studying", "I'm not a carer any more"; or "that's wrong"."""

from collections.abc import Iterator

from bot.nlu.facts.stated import asks_at
from bot.nlu.groups import groups
from bot.nlu.when.lengths import PER_UNIT
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit
from bot.nlu.words.message import Message
from bot.nlu.words.scope import answered_no, denier, taken_off, unsaid

# Field and value, as ("groups", "carer"), ("looking_for_work", True), ("months_out_of_work", 36).
Told = tuple[str, str | int]

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
_NO = frozenset(("no", "not", "never", "nope", "nah"))
_COUNTED = frozenset(PER_UNIT)
# Between the "no" and what is denied.
_THROUGH = frozenset(("been", "in", "any", "a", "an", "the", "on", "got", "had", "to", "at", "with"))
# What is known as a yes, and what tells of it; a plain "no" is an answer of its own.
_FLAGS = {
    "looking_for_work": ("wishes", ("looking",)),
    "wants_work": ("wishes", ("wants",)),
    "has_children": ("children", ("own", "child")),
}
# What is taken back with another, since one word tells both.
_WITH: dict[Told, Told] = {("health_types", "addiction"): ("groups", "substance")}


def taken_back(message: Message, people: People, known: frozenset[Told]) -> tuple[Told, ...]:
    """What of the facts `known` the message denies of the person, in order and each once."""
    return tuple(dict.fromkeys(_denied(message, people, known)))


def says_wrong(message: Message) -> bool:
    """Whether it says that what was taken down last is wrong."""
    return message.has("wrong")


def objects(message: Message) -> bool:
    """Whether a sentence only denies a number or what was said: "not 2 years", "I never said I was a driver"."""
    return message.has("scope", "unsaid") or any(
        message.norms[part.start] in _NO and not _COUNTED.isdisjoint(message.said(part))
        for part in message.sentences
        if len(part) > 1
    )


def _denied(message: Message, people: People, known: frozenset[Told]) -> Iterator[Told]:
    named = [
        *_named(message),
        *((hit, told) for hit in message.hits("denials") for told in known if told[1] == hit.meaning),
    ]
    for hit, told in named:
        if people.is_person(hit.start) and _is_denied(message, hit):
            yield from (each for each in (told, _WITH.get(told)) if each in known)
    for field, (topic, meanings) in _FLAGS.items():
        said = message.hits(topic, *meanings) if (field, True) in known else []
        if any(people.is_person(hit.start) and unsaid(message, hit.start) for hit in said):
            yield field, True


def _named(message: Message) -> Iterator[tuple[Hit, Told]]:
    for topic, field in _FIELDS.items():
        for hit in message.hits(topic):
            yield hit, (field, _MEANT.get(hit.meaning, hit.meaning))


def _is_denied(message: Message, hit: Hit) -> bool:
    no = _has_not(message, hit) or answered_no(message, hit.end)
    return no or unsaid(message, hit.start) or taken_off(message, hit.start, hit.end)


def _has_not(message: Message, hit: Hit) -> bool:
    """Whether a "no" says that it is not so: not that of "can't I get UC?", nor of "no more Universal Credit lot"."""
    no = denier(message, hit.start, _THROUGH)
    return no is not None and message.word(no + 1) != "more" and not asks_at(message, hit.start)

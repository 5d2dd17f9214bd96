"""Facts that somebody takes back: "im not studying", "I'm not a carer any more"; or "that's wrong"."""

from collections.abc import Container, Iterator

from bot.nlu.facts.named_only import is_thrown_back
from bot.nlu.facts.stated import asks_at
from bot.nlu.groups import groups
from bot.nlu.help.unneeded import is_anothers_wish
from bot.nlu.when.lengths import PER_UNIT
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
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
_TELLS = frozenset(("told", "said"))
_NO = frozenset(("no", "not", "never", "nope", "nah"))
_COUNTED = frozenset(PER_UNIT)
# What goes on after a job lost.
_WHERE = frozenset(("here", "there", "in", "because", "cos", "through", "over"))
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
    ends = {hit.end: hit for hit, _ in named if people.is_person(hit.start) and _is_denied(message, hit)}
    for hit, told in named:
        if hit.end in ends or (people.is_person(hit.start) and _is_or_too(message, hit, ends)):
            yield from (each for each in (told, _WITH.get(told)) if each in known)
    if message.has("scope", "not_me"):
        lessons = [hit for hit in message.hits("needs") if is_anothers_wish(message, hit)]
        yield from (told for hit in lessons for told in known if told == ("needs", hit.meaning))
    for field, (topic, meanings) in _FLAGS.items():
        said = message.hits(topic, *meanings) if (field, True) in known else []
        if any(people.is_person(hit.start) and unsaid(message, hit.start) for hit in said):
            yield field, True


def _named(message: Message) -> Iterator[tuple[Hit, Told]]:
    for topic, field in _FIELDS.items():
        for hit in message.hits(topic):
            yield hit, (field, _MEANT.get(hit.meaning, hit.meaning))


def _is_or_too(message: Message, hit: Hit, denied: Container[int]) -> bool:
    """Whether an "or" joins it to what is denied and ends at one of `denied`: "I don't get UC or ESA"."""
    at = hit.start - 1 - (message.word(hit.start - 1) in ("a", "an", "on"))
    return message.word(at) in ("or", "nor") and at in denied


def _is_denied(message: Message, hit: Hit) -> bool:
    if message.word(hit.end) in members("of_names") or _is_only_how(message, hit):
        return False
    no = _has_not(message, hit) or answered_no(message, hit.end) or _is_objected_to(message, hit)
    return no or unsaid(message, hit.start) or taken_off(message, hit.start, hit.end)


def _is_objected_to(message: Message, hit: Hit) -> bool:
    """Whether it is thrown back, and what follows says otherwise: "IN WORK?? I told you", "Retired? I'm not"."""
    back = is_thrown_back(message, range(hit.start, hit.end), "", None, talking=True)
    rest = message.norms[message.sentence(hit.start).stop :]
    return back and not (members("negators") | _TELLS).isdisjoint(rest)


def _is_only_how(message: Message, hit: Hit) -> bool:
    """Whether a "no" denies only where or how a job was lost: "I not lost job here", not "I've not lost my job"."""
    return hit.meaning == "lost" and message.word(hit.end) in _WHERE


def _has_not(message: Message, hit: Hit) -> bool:
    """Whether a "no" says that it is not so: not that of "can't I get UC?", nor of "no more Universal Credit lot"."""
    no = denier(message, hit.start, _THROUGH)
    return no is not None and message.word(no + 1) != "more" and not asks_at(message, hit.start)

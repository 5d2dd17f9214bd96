"""What somebody would rather not tell, and what they do not know."""

from bot.nlu.words.lexicon import Hit
from bot.nlu.words.message import Message
from knowledge.fields import FIELDS

_HEALTH = ("health_condition", "health_types")
_OF_HEALTH = {*_HEALTH, "health_consent"}  # the last asks whether health may be asked about
_ASKED = {*FIELDS, *_OF_HEALTH}
_OF_FAMILY = ("has_children", "youngest_child_age", "childcare_need", "lone_parent")
_SHORT = 2
_NO = frozenset(("no", "nah", "nope", "not", "thanks", ".", "!"))


def refusals(message: Message, asked: str | None) -> tuple[str, ...]:
    """The fields that the message will not tell: the one it names, or else the one asked for."""
    hits = [hit for hit in message.hits("refusals", "refuse", "brief") if _is_plain(message, hit)]
    for hit in hits:
        part = message.fragment(hit.start)
        named = [subject.meaning for subject in message.hits("subjects") if subject.start in part]
        if named and not (asked in _OF_FAMILY and "has_children" in named):
            return _with_companion(named[0])
    if asked == "health_consent" and _has_plain_no(message):
        return _HEALTH
    return _with_companion(asked) if asked in _ASKED and hits else ()


def _has_plain_no(message: Message) -> bool:
    """Whether one sentence among others is a mere no: "what? no. why do you ask"."""
    sentences = [set(message.said(part)) for part in message.sentences]
    return len(sentences) > 1 and any(said and said <= _NO for said in sentences)


def _with_companion(field: str) -> tuple[str, ...]:
    """Who keeps their health to themselves tells neither whether nor what."""
    return _HEALTH if field in _OF_HEALTH else (field,)


def _is_plain(message: Message, hit: Hit) -> bool:
    """Whether the words refuse whatever else is said: such as "next" do so only by themselves."""
    return hit.meaning == "refuse" or len(message.fragment(hit.start)) <= max(_SHORT, hit.end - hit.start + 1)


def does_not_know(message: Message) -> bool:
    """Whether the message says that its writer does not know."""
    return message.has("refusals", "dunno")

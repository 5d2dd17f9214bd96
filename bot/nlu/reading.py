"""`read`: what one message says about the person it is about. Plain functions; Rasa is not needed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.nlu.answers.refusals import does_not_know
from bot.nlu.facts.found import Found, find
from bot.nlu.facts.hard import hard_things, of_writer
from bot.nlu.facts.known import Known
from bot.nlu.facts.put_together import circumstances as together
from bot.nlu.facts.stated import is_stated
from bot.nlu.facts.taken_back import Told, objects, says_wrong
from bot.nlu.intents.left_out import left_out
from bot.nlu.intents.seeing import asks_what_there_is, wants_to_see
from bot.nlu.places.unknown import is_unknown_place
from bot.nlu.whose.clients import advises, is_note, is_same
from bot.nlu.words.forgetting import forgetting
from bot.nlu.words.message import Message
from bot.nlu.work.preferences import preferences
from knowledge.areas import Area
from knowledge.circumstances import area_dict
from knowledge.fields import FIELDS

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one message says.

    circumstances: contract field -> value, only what the message says; `area` is the contract's object.
    area_candidates: the councils, likeliest first, where a place fits several; then there is no `area`.
    declined: the fields that the person would rather not tell.
    dont_know: the question was answered with "don't know".
    unknown_place: a place was told that cannot be found.
    impossible: fields told with a value that nobody can have ("im 190").
    taken_back: (field, value) of what was known and is denied now. wrong: what was taken down last is said to be wrong.
    objects: something is said to be wrong, and it cannot be told what.
    next_person: it turns to another person to ask for. same_person: what was told before was of somebody else.
    of_client: it is an adviser's note of one client, which does not say so in a sentence. adviser: whoever writes
    advises others.
    stated: the fields told in words that ask nothing, whatever the message asks beside them.
    hard: what is hard of what it tells, of those in facts/hard.py. hard_for_writer: what of it is so for the writer,
    whoever is asked for. see_now: it asks to be shown what there is.
    offer: it asks what there is.
    preferences: what sort of job it asks for, of knowledge.preferences. without: what a handover is to leave out.
    spans: (start, end, field) in the message for each fact.
    """

    circumstances: dict[str, Any]
    area_candidates: tuple[Area, ...] = ()
    declined: tuple[str, ...] = ()
    dont_know: bool = False
    unknown_place: bool = False
    impossible: tuple[str, ...] = ()
    taken_back: tuple[Told, ...] = ()
    wrong: bool = False
    objects: bool = False
    next_person: bool = False
    same_person: bool = False
    of_client: bool = False
    adviser: bool = False
    stated: tuple[str, ...] = ()
    hard: tuple[str, ...] = ()
    hard_for_writer: tuple[str, ...] = ()
    see_now: bool = False
    offer: bool = False
    preferences: tuple[str, ...] = ()
    without: str | None = None
    spans: tuple[Span, ...] = ()


def read(
    text: str,
    asked: str | None = None,
    *,
    today: date,
    of_another: bool = False,
    known: Known = frozenset(),
) -> Reading:
    """Read `text`, the answer to a question for the field `asked` if there was one, on the day `today`.

    asked: a field, or "health_consent" where it was asked whether we may ask about health.
    of_another: the conversation is on behalf of somebody else: "he's 19" is then the person's age.
    known: (field, value) of what has been told before, which the message may take back.
    """
    with forgetting():
        return _read(Message(text), asked, today, of_another, known)


def _read(message: Message, question: str | None, today: date, of_another: bool, known: Known) -> Reading:
    if not len(message):
        return Reading({})
    asked = question if question in FIELDS else None
    found = find(message, question, asked, today, of_another, known)
    told = {fact.field for fact in found.facts}
    declined = _declined(found, told, asked)
    circumstances = together(found.facts)
    areas = circumstances.pop("area", ())
    if len(areas) == 1:
        circumstances["area"] = area_dict(areas[0])
    return Reading(
        circumstances=circumstances,
        area_candidates=areas if len(areas) > 1 else (),
        declined=tuple(name for name in declined if name not in circumstances),
        dont_know=asked is not None and asked not in told and not declined and does_not_know(message),
        unknown_place=not areas and not declined and is_unknown_place(message, asked, told, found.places),
        impossible=found.impossible,
        taken_back=tuple(each for each in found.denied if not _tells(circumstances, each)),
        wrong=says_wrong(message),
        objects=bool(known) and not asked and not circumstances and not found.denied and objects(message),
        next_person=found.next_person,
        same_person=is_same(message),
        of_client=is_note(message),
        adviser=advises(message),
        stated=tuple(together(fact for fact in found.facts if is_stated(message, fact))),
        hard=tuple(hard_things(message)),
        hard_for_writer=tuple(of_writer(message)),
        see_now=wants_to_see(message),
        offer=asks_what_there_is(message),
        preferences=tuple(preferences(message, found.who, asked)),
        without=left_out(message),
        spans=tuple((*message.span(fact.start, fact.end), fact.field) for fact in found.facts),
    )


def _declined(found: Found, told: set[str], asked: str | None) -> tuple[str, ...]:
    """What the message will not tell and does not tell; nothing where it tells what was asked after all."""
    if asked in told and asked in found.refused:
        return ()
    return tuple(name for name in found.refused if name not in told)


def _tells(circumstances: dict[str, Any], told: Told) -> bool:
    field, value = told
    now = circumstances.get(field)
    return value in now if isinstance(now, list) else bool(value == now)

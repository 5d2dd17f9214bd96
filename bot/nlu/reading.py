"""`read`: what one message says about the person it is about. Plain functions; Rasa is not needed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.nlu import topics
from bot.nlu.ages import ages
from bot.nlu.ages.own import own_age
from bot.nlu.answers import answers, refusals
from bot.nlu.children.ages import child_ages
from bot.nlu.facts.hard import hard_things
from bot.nlu.facts.put_together import circumstances as together
from bot.nlu.facts.stated import is_stated
from bot.nlu.facts.taken_back import Told, objects, says_wrong, taken_back
from bot.nlu.intents.left_out import left_out
from bot.nlu.intents.seeing import asks_what_there_is, wants_to_see
from bot.nlu.places import home as homes
from bot.nlu.places.unknown import is_unknown_place
from bot.nlu.whose.clients import is_next, is_note, is_same
from bot.nlu.whose.people import people
from bot.nlu.words.lexicon import forgetting
from bot.nlu.words.message import Fact, Message
from bot.nlu.work.corrected import corrected, denied_lengths
from bot.nlu.work.jobs import is_only_hours
from bot.nlu.work.preferences import preferences
from knowledge.areas import Area
from knowledge.circumstances import area_dict
from knowledge.fields import FIELDS

Span = tuple[int, int, str]

_CARER = ("groups", "carer")
# "Whether I've got kids is my business" names what it will not tell.
_NAMED_IN_REFUSING = ("has_children", "lone_parent")


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
    of_client: it is an adviser's note of one client, which does not say so in a sentence.
    stated: the fields told in words that ask nothing, whatever the message asks beside them.
    hard: what is hard of what it tells, of those in facts/hard.py. see_now: it asks to be shown what there is.
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
    stated: tuple[str, ...] = ()
    hard: tuple[str, ...] = ()
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
    known: frozenset[Told] = frozenset(),
) -> Reading:
    """Read `text`, the answer to a question for the field `asked` if there was one, on the day `today`.

    asked: a field, or "health_consent" where it was asked whether we may ask about health.
    of_another: the conversation is on behalf of somebody else: "he's 19" is then the person's age.
    known: (field, value) of what has been told before, which the message may take back.
    """
    with forgetting():
        return _read(Message(text), asked, today, of_another, known)


def _read(
    message: Message, question: str | None, today: date, of_another: bool, known: frozenset[Told]
) -> Reading:
    if not len(message):
        return Reading({})
    asked = question if question in FIELDS else None
    who = people(message, asked, of_another, not of_another and _CARER in known)
    named = homes.mentions(message, asked)
    in_places = {at for _, words in named for at in words}
    told_ages = ages.ages(message, today, frozenset(in_places))
    young = child_ages(message, who, told_ages, today, asked)
    of_person, impossible = own_age(message, who, told_ages, young, asked, today)
    housed = asked != "area" and any(field == "area" for field, _ in known)
    home = homes.home(message, who, named, asked, housed)
    facts = [*of_person, *topics.facts(message, who, young, today, asked), *corrected(message, known)]
    facts = [fact for fact in facts if not _is_wished(message, fact, asked, known)]
    told = {fact.field for fact in facts} | ({"area"} if home else set())
    goes_on = is_next(message, next((fact.start for fact in facts if fact.field == "age"), None))
    refused = () if goes_on or answers.says_yes(message, asked) else refusals.refusals(message, question)
    facts = [fact for fact in facts if not (fact.field in refused and fact.field in _NAMED_IN_REFUSING)]
    denied = (*taken_back(message, who, known), *denied_lengths(message, known))
    puts_right = any(field != asked for field, _ in denied) or homes.corrects(message, in_places)
    puts_right = puts_right or _changes_work(facts, asked, known)
    if asked not in refused and not puts_right:
        facts += answers.facts(message, who, asked, told)
    told = {fact.field for fact in facts} | ({"area"} if home else set())
    declined = (
        () if asked in told and asked in refused else tuple(name for name in refused if name not in told)
    )
    areas = home.areas if home and "area" not in declined else ()
    found = [*facts, *_place(home if areas else None)]
    circumstances = together(facts)
    if len(areas) == 1:
        circumstances["area"] = area_dict(areas[0])
    return Reading(
        circumstances=circumstances,
        area_candidates=areas if len(areas) > 1 else (),
        declined=tuple(name for name in declined if name not in circumstances),
        dont_know=asked is not None
        and asked not in told
        and not declined
        and refusals.does_not_know(message),
        unknown_place=not areas and not declined and is_unknown_place(message, asked, told, in_places),
        impossible=impossible,
        taken_back=tuple(each for each in denied if not _tells(circumstances, each)),
        wrong=says_wrong(message),
        objects=bool(known) and not asked and not circumstances and not denied and objects(message),
        next_person=goes_on,
        same_person=is_same(message),
        of_client=is_note(message),
        stated=tuple(together(fact for fact in found if is_stated(message, fact))),
        hard=tuple(hard_things(message)),
        see_now=wants_to_see(message),
        offer=asks_what_there_is(message),
        preferences=tuple(preferences(message, who, asked)),
        without=left_out(message),
        spans=tuple(_spans(message, found)),
    )


def _is_wished(message: Message, fact: Fact, asked: str | None, known: frozenset[Told]) -> bool:
    """Whether hours are those of a job wanted: bare hours of somebody out of work, who was not asked for work."""
    out = asked != "work" and ("work", "unemployed") in known
    return out and fact.field == "work" and is_only_hours(message, fact)


def _changes_work(facts: list[Fact], asked: str | None, known: frozenset[Told]) -> bool:
    """Whether a "no" puts right what was known of work: "no no I've still got my job" when asked about the search."""
    was = {value for field, value in known if field == "work"}
    return asked != "work" and any(fact.field == "work" and {fact.value} != was for fact in facts if was)


def _tells(circumstances: dict[str, Any], told: Told) -> bool:
    field, value = told
    now = circumstances.get(field)
    return value in now if isinstance(now, list) else bool(value == now)


def _place(home: "homes.Home | None") -> Iterator[Fact]:
    if home:
        yield Fact("area", home.areas, home.start, home.end)


def _spans(message: Message, facts: Iterable[Fact]) -> Iterator[Span]:
    for fact in facts:
        yield (*message.span(fact.start, fact.end), fact.field)

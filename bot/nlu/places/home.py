"""Where the person lives, among the places that a message mentions."""

from dataclasses import dataclass

from bot.nlu.places.lived import Plain, is_sought, leads, plainness
from bot.nlu.places.mentioned import Named
from bot.nlu.whose.about import is_at_work_for_others
from bot.nlu.whose.people import People
from bot.nlu.words.message import Message
from knowledge import places
from knowledge.areas import Area
from knowledge.places import Mention

# A name is a council's where it is so much likelier than all others: Nelson in Lancashire, but not Newcastle.
_LIKELY_SHARE = 0.69
# An outward code is a council's where hardly anybody in it lives in another.
_LIKELY_SHARE_OF_CODE = 0.97
_SERVED = ("England", "Wales")


@dataclass(frozen=True, slots=True)
class Home:
    """The councils that a place could lie in, likeliest first; words `start` to `end` (exclusive) name it."""

    areas: tuple[Area, ...]
    start: int
    end: int


def home(
    message: Message, people: People, named: list[Named], asked: str | None, known: bool = False
) -> Home | None:
    """The place that the person lives in; None if none is said. The last of those said most plainly.

    known: where they live has been told, so that a place where help is sought is no home.
    """
    best: tuple[Plain, Home] | None = None
    for mention, words in named:
        mention, words = _narrowed(message, mention, words)
        start, end = words.start, words.stop
        said = _said(message, people, start, end, asked, known)
        sought = said <= Plain.NAMED and is_sought(message, start)
        if known and (sought or leads(message, "home_asked", start)):
            continue
        if best and _only_wider(message, best[1], mention, start):
            continue
        if said and (best is None or said >= best[0]):
            best = said, Home(_told_apart(_areas(mention), mention, named), start, end)
    return best[1] if best else _lived_in(message, people, named)


def _said(message: Message, people: People, start: int, end: int, asked: str | None, known: bool) -> Plain:
    """How plainly they live there: where an adviser works only for want of another place, by a landmark not at all."""
    if is_at_work_for_others(message, start):
        return Plain.NOT if known else Plain.BY_THE_WAY
    landmark = asked != "area" and leads(message, "landmark", start)
    return Plain.NOT if landmark else plainness(message, people, start, end)


def corrects(message: Message, in_places: frozenset[int]) -> bool:
    """Whether its "no" only puts a place right, of those that stand at `in_places`: "no thats London"."""
    led = (message.norms[max(0, at - 2) : at] for at in in_places)
    return any(words[:1] == ["no"] and words[1:] in (["thats"], ["its"], ["not"]) for words in led)


def _told_apart(areas: tuple[Area, ...], mention: Mention, named: list[Named]) -> tuple[Area, ...]:
    """Of the councils that a name fits, those that another place of the message lies in: "Middleton, by Rochdale"."""
    if len(areas) == 1:
        return areas
    for other, _ in named:
        there = [candidate.area for candidate in other.place.candidates]
        both = tuple(area for area in areas if area in there)
        if other is not mention and both:
            return both
    return areas


def _lived_in(message: Message, people: People, named: list[Named]) -> Home | None:
    """The place that "and I live there" points back to."""
    here = [hit for hit in message.hits("places", "lives_here") if people.is_person(hit.start)]
    before = [each for each in named if here and each[1].stop <= here[0].start]
    return Home(_areas(before[-1][0]), before[-1][1].start, before[-1][1].stop) if before else None


def _only_wider(message: Message, before: Home, mention: Mention, start: int) -> bool:
    """Whether a county or a code only follows the town: "Barking, Essex", "Harlesden, NW10"."""
    candidates = [candidate.area for candidate in mention.place.candidates]
    code = mention.place.kind == "outcode" and before.areas[0] in candidates
    return len(before.areas) == 1 and (code or len(candidates) > 3) and start - before.end <= 1


def _narrowed(message: Message, mention: Mention, words: range) -> tuple[Mention, range]:
    """The mention with the name before it that it makes certain: "Nelson in Lancashire"."""
    before = words.start - 1 if message.word(words.start - 1) in ("in", ",") else words.start
    if mention.place.kind == "outcode" and message.word(words.stop).isalpha():
        place = places.find(message.text[mention.start : message.span(words.stop, words.stop + 1)[1]])
        if len(place.candidates) == 1:
            return Mention(mention.start, mention.end, place), words
    if len(mention.place.candidates) > 1:
        for first in (before - 2, before - 1):
            if first >= 0 and message.norms[first].isalpha():
                start = message.span(first, first + 1)[0]
                place = places.find(message.text[start : mention.end])
                if len(place.candidates) == 1:
                    return Mention(start, mention.end, place), range(first, words.stop)
    return mention, words


def _areas(mention: Mention) -> tuple[Area, ...]:
    served = [each for each in mention.place.candidates if each.area.nation in _SERVED]
    candidates = served or mention.place.candidates
    needed = {"place": _LIKELY_SHARE, "outcode": _LIKELY_SHARE_OF_CODE}.get(mention.place.kind or "", 1)
    sure = served and candidates[0].share >= needed
    return tuple(candidate.area for candidate in (candidates[:1] if sure else candidates))

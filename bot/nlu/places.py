"""Where the person lives, among the places that a message mentions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.nlu.unknown import is_strange
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.scope import thought
from knowledge import places
from knowledge.areas import Area
from knowledge.places import Mention

LIKELY_SHARE = 0.7
_OUTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Home:
    """The councils that a place could lie in, likeliest first; words `start` to `end` (exclusive) name it."""

    areas: tuple[Area, ...]
    start: int
    end: int


Named = tuple[Mention, range]


def mentions(message: Message, asked: str | None = None) -> list[Named]:
    """The places that the message mentions, with the words that name them."""
    found = places.find_in(message.text)
    if asked == "area" and not found:
        found = list(_answered(message))
    named = [(each, range(message.at(each.start), message.at(each.end - 1) + 1)) for each in found]
    return [each for each in named if len(named) == 1 or not _is_sex_and_age(message, each[1])]


def _answered(message: Message) -> Iterator[Mention]:
    """The single words that can only be a place in answer to the question: "E17 innit", "Bermondsey mate"."""
    codes = [match.span() for match in _OUTCODE.finditer(message.text)]
    names = [message.span(at, at + 1) for at, word in enumerate(message.norms) if is_strange(word)]
    for start, end in codes or names:
        place = places.find(message.text[start:end])
        if place.candidates:
            yield Mention(start, end, place)


def _is_sex_and_age(message: Message, words: range) -> bool:
    """Whether beside another place "M45" is a man of 45 and no part of Manchester."""
    opens = message.is_break(words.start - 1) or message.word(words.start - 1) in members("clients")
    return opens and len(words) == 2 and message.norms[words.start] == "m" and message.is_break(words.stop)


def home(message: Message, people: People, named: list[Named], asked: str | None) -> Home | None:
    """The place that the person lives in; None if none is said. The last of those said most plainly."""
    best: tuple[int, Home] | None = None
    for mention, words in named:
        mention, words = _narrowed(message, mention, words)
        start, end = words.start, words.stop
        elsewhere = asked != "area" and _leads(message, "landmark", start)
        plainness = 0 if elsewhere else _plainness(message, people, start, end)
        if best and _only_wider(message, best[1], mention, start):
            continue
        if plainness and (best is None or plainness >= best[0]):
            best = plainness, Home(_areas(mention), start, end)
    return best[1] if best else _lived_in(message, people, named)


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
    if len(mention.place.candidates) > 1:
        for first in (before - 2, before - 1):
            if first >= 0 and message.norms[first].isalpha():
                start = message.span(first, first + 1)[0]
                place = places.find(message.text[start : mention.end])
                if len(place.candidates) == 1:
                    return Mention(start, mention.end, place), range(first, words.stop)
    return mention, words


def _areas(mention: Mention) -> tuple[Area, ...]:
    candidates = mention.place.candidates
    served = candidates[0].area.nation in ("England", "Wales")
    sure = mention.place.kind == "place" and served and candidates[0].share >= LIKELY_SHARE
    return tuple(candidate.area for candidate in (candidates[:1] if sure else candidates))


def _plainness(message: Message, people: People, start: int, end: int) -> int:
    """How plainly the person is said to live there: 0 not at all, 1 by the way, 2 named, 3 to 5 said."""
    child_away = people.whose[start] == "child" and message.has("children", "elsewhere")
    if (people.whose[start] == "other" or child_away) and not _bare(message, start, end):
        return 0
    if _been_there(message, start, end):
        return 4
    if _where_they_live(message, end):
        return 5
    if _at_work(message, people, start):
        return 0
    if _leads(message, "elsewhere", start) or message.norms[end - 1 : end + 1] == ["originally"]:
        return 0
    staying = message.word(end) in ("till", "until") and _leads(message, "lives", start)
    if (
        not staying
        and message.word(end) in members("place_ends")
        and message.norms[end : end + 2] != ["born", "and"]
    ):
        return 0
    if _leads(message, "next", start):
        return 1
    if message.word(start - 1) in members("corrections") or message.word(end) == "actually":
        return 5
    if message.word(start - 1) == "to" and message.word(start - 2) not in ("close", "next", "near", "moved"):
        moved = {"moved", "relocated", "move", "moving"}.intersection(message.said(message.fragment(start)))
        return 3 if moved else 0
    if _leads(message, "living_in", start) or message.word(end) == "now":
        return 4
    if _leads(message, "lives", start):
        return 3
    return 2


def _where_they_live(message: Message, end: int) -> bool:
    """Whether it is "in Weymouth where I live" or "round Hyde, I live there"."""
    after = [word for word in message.norms[end : end + 6] if word != ","]
    here = after[:1] == ["where"] and after[2:3] in (["live"], ["lives"], ["living"], ["stay"], ["am"])
    return here or after[1:3] in (["live", "there"], ["live", "here"], ["lives", "there"])


def _been_there(message: Message, start: int, end: int) -> bool:
    """Whether it is "been in Carlisle eleven years" or "been in Burnley since"."""
    been = message.norms[max(0, start - 2) : start] in (["been", "in"], ["been", "at"])
    lasts = message.word(end) == "since" or any(number.start - end in (0, 1) for number in message.numbers)
    return been and lasts


def _at_work(message: Message, people: People, start: int) -> bool:
    """Whether a job leads up to the place: "apprentice chef in Cardigan", "at Bupa in Wilmslow"."""
    part = thought(message, start)
    for hit in message.hits("work", "employed", "off_sick"):
        between = message.norms[hit.end : start]
        near = hit.start in part and hit.end <= start and len(between) <= 4
        if near and "in" in message.norms[hit.start : start] and members("at_home").isdisjoint(between):
            return True
    return False


def _bare(message: Message, start: int, end: int) -> bool:
    """Whether the place stands alone between two marks."""
    words = message.fragment(start)
    return set(words) - set(range(start, end)) <= {
        at for at in words if message.norms[at] in members("place_links")
    }


def _leads(message: Message, meaning: str, start: int) -> bool:
    """Whether words of this meaning lead up to the place."""
    part = thought(message, start)
    together = message.hits("family", "partnered")
    for hit in message.hits("places", meaning):
        at_home = not members("at_home").isdisjoint(message.norms[hit.start : hit.end])
        if meaning == "elsewhere" and (
            at_home or any(pair.start <= hit.start < pair.end for pair in together)
        ):
            continue
        jobless = meaning == "elsewhere" and message.norms[max(0, hit.start - 2) : hit.start] == ["out", "of"]
        if hit.start in part and hit.end <= start and not jobless:
            between = message.norms[hit.end : start]
            if len(between) <= 4 and all(word in members("place_links") for word in between):
                return True
    return False

"""How plainly somebody is said to live in a place that is named."""

from enum import IntEnum

from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message
from bot.nlu.words.scope import thought

_FEW = 4  # words between what leads to a place and the place
_CLOSE_TO = ("close", "next", "near", "moved")
_WITH_THEM = frozenset(("i", "me", "us", "we", "home"))


class Plain(IntEnum):
    """How plainly somebody is said to live in a place."""

    NOT = 0
    BY_THE_WAY = 1
    NAMED = 2
    LIVED_IN = 3
    LIVED_IN_NOW = 4
    HOME = 5


def plainness(message: Message, people: People, start: int, end: int) -> Plain:
    """How plainly the person is said to live in the place that words `start` to `end` (exclusive) name."""
    if _is_anothers(message, people, start, end) or _is_wrong(message, end):
        return Plain.NOT
    if _been_there(message, start, end):
        return Plain.LIVED_IN_NOW
    if _where_they_live(message, end) or _is_home(message, start):
        return Plain.HOME
    if leads(message, "sought", start) or leads(message, "studied", start):
        return Plain.BY_THE_WAY
    if _at_work(message, start) or leads(message, "elsewhere", start) or _is_left(message, start, end):
        return Plain.NOT
    if leads(message, "next", start):
        return Plain.BY_THE_WAY
    if message.word(start - 1) in members("corrections") or message.word(end) == "actually":
        return Plain.HOME
    if _is_gone_to(message, start):
        moved = not members("moves").isdisjoint(message.said(message.fragment(start)))
        return Plain.LIVED_IN if moved else Plain.NOT
    if leads(message, "living_in", start) or message.word(end) == "now":
        return Plain.LIVED_IN_NOW
    return Plain.LIVED_IN if leads(message, "lives", start) else Plain.NAMED


def is_sought(message: Message, start: int) -> bool:
    """Whether help is asked for there: "is there anywhere, Merthyr or Aberdare"; not "Aberdare, anything?"."""
    before = message.norms[message.sentence(start).start : start]
    return not members("seeking").isdisjoint(before)


def _is_anothers(message: Message, people: People, start: int, end: int) -> bool:
    """Whether it is where somebody else lives, or a child who lives apart; not where it stands alone."""
    if people.whose[start] == "other":
        elsewhere = not _is_with_them(message, start)
    else:
        apart = message.has("children", "elsewhere") or _lives_apart(message, start)
        elsewhere = people.whose[start] == "child" and apart
    return elsewhere and not _bare(message, start, end)


def _is_left(message: Message, start: int, end: int) -> bool:
    """Whether they come from there, "Leeds originally", or what follows tells of another time there."""
    if message.norms[end - 1 : end + 1] == ["originally"]:
        return True
    staying = message.word(end) in ("till", "until") and leads(message, "lives", start)
    born = message.norms[end : end + 2] == ["born", "and"]
    return message.word(end) in members("place_ends") and not staying and not born


def _is_gone_to(message: Message, start: int) -> bool:
    """Whether "to" leads there: "the bus to Leeds", not "close to Leeds"."""
    return message.word(start - 1) == "to" and message.word(start - 2) not in _CLOSE_TO


def _is_wrong(message: Message, end: int) -> bool:
    """Whether it is "no, Swansea is wrong"."""
    return any(hit.start in (end, end + 1) for hit in message.hits("places", "is_wrong"))


def _where_they_live(message: Message, end: int) -> bool:
    """Whether it is "in Weymouth where I live" or "round Hyde, I live there"."""
    after = [word for word in message.norms[end : end + 6] if word != ","]
    here = after[:1] == ["where"] and after[2:3] in (["live"], ["lives"], ["living"], ["stay"], ["am"])
    return here or after[1:3] in (["live", "there"], ["live", "here"], ["lives", "there"])


def _is_with_them(message: Message, start: int) -> bool:
    """Whether the place is where the person sees to the other: "bringing up our Ellie in Rotherham"."""
    before = message.norms[message.fragment(start).start : start]
    return not members("seeing_to").isdisjoint(before) and members("said_of").isdisjoint(before)


def _is_home(message: Message, start: int) -> bool:
    """Whether it is "home is Goole"."""
    before = message.norms[max(0, start - 3) : start]
    return before[-1:] == ["homes"] or before[-2:] in (["home", "is"], ["home", "s"], ["home", "in"])


def _been_there(message: Message, start: int, end: int) -> bool:
    """Whether it is "been in Carlisle eleven years" or "been in Burnley since"."""
    been = message.norms[max(0, start - 2) : start] in (["been", "in"], ["been", "at"])
    lasts = message.word(end) == "since" or any(number.start - end in (0, 1) for number in message.numbers)
    return been and lasts


def _at_work(message: Message, start: int) -> bool:
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


def leads(message: Message, meaning: str, start: int) -> bool:
    """Whether words of this meaning lead up to the place."""
    part = thought(message, start)
    led = [
        hit
        for hit in message.hits("places", meaning)
        if hit.start in part and _reaches(message, hit.end, start) and not _is_we_are(message, hit)
    ]
    return any(meaning != "elsewhere" or _is_elsewhere(message, hit) for hit in led)


def _reaches(message: Message, end: int, start: int) -> bool:
    """Whether a few small words at the most stand between what ends at `end` and what begins at `start`."""
    between = message.norms[end:start]
    return end <= start and len(between) <= _FEW and members("place_links").issuperset(between)


def _is_we_are(message: Message, hit: Hit) -> bool:
    """Whether it is "were in Wigan" for "we're", and no past."""
    return message.norms[hit.start] == "were" and message.is_break(hit.start - 1)


def _is_elsewhere(message: Message, hit: Hit) -> bool:
    """Whether the words tell of another place than home: not "staying with my partner in", nor "out of work in"."""
    said = message.norms[hit.start : hit.end]
    over = said[0] in members("not_lived") or said[-1] == "from"
    at_home = not over and not members("at_home").isdisjoint(said)
    together = any(pair.start <= hit.start < pair.end for pair in message.hits("family", "partnered"))
    jobless = message.norms[max(0, hit.start - 2) : hit.start] == ["out", "of"]
    return not (at_home or together or jobless)


def _lives_apart(message: Message, start: int) -> bool:
    """Whether the child spoken of is said to live there, and not with the person: "my daughter lives in Leeds"."""
    said = set(message.said(message.sentence(start)))
    return "lives" in message.norms[max(0, start - 3) : start] and said.isdisjoint(_WITH_THEM)

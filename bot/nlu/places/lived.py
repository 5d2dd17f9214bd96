"""How plainly somebody is said to live in a place that is named."""

from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.scope import thought

_WITH_THEM = frozenset(("i", "me", "us", "we", "home"))


def plainness(message: Message, people: People, start: int, end: int) -> int:
    """How plainly the person is said to live there: 0 not at all, 1 by the way, 2 named, 3 to 5 said."""
    child_away = people.whose[start] == "child" and (
        message.has("children", "elsewhere") or _lives_apart(message, start)
    )
    others = people.whose[start] == "other" and not _is_with_them(message, start)
    if (others or child_away) and not _bare(message, start, end):
        return 0
    if _is_wrong(message, end):
        return 0
    if _been_there(message, start, end):
        return 4
    if _where_they_live(message, end) or _is_home(message, start):
        return 5
    if leads(message, "sought", start) or leads(message, "studied", start):
        return 1
    if _at_work(message, start):
        return 0
    if leads(message, "elsewhere", start) or message.norms[end - 1 : end + 1] == ["originally"]:
        return 0
    staying = message.word(end) in ("till", "until") and leads(message, "lives", start)
    if (
        not staying
        and message.word(end) in members("place_ends")
        and message.norms[end : end + 2] != ["born", "and"]
    ):
        return 0
    if leads(message, "next", start):
        return 1
    if message.word(start - 1) in members("corrections") or message.word(end) == "actually":
        return 5
    if message.word(start - 1) == "to" and message.word(start - 2) not in ("close", "next", "near", "moved"):
        return 0 if members("moves").isdisjoint(message.said(message.fragment(start))) else 3
    if leads(message, "living_in", start) or message.word(end) == "now":
        return 4
    if leads(message, "lives", start):
        return 3
    return 2


def is_sought(message: Message, start: int) -> bool:
    """Whether help is asked for there: "is there anywhere, Merthyr or Aberdare"; not "Aberdare, anything?"."""
    before = message.norms[message.sentence(start).start : start]
    return not members("seeking").isdisjoint(before)


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
    together = message.hits("family", "partnered")
    for hit in message.hits("places", meaning):
        said = message.norms[hit.start : hit.end]
        over = said[0] in members("not_lived") or said[-1] == "from"
        at_home = not over and not members("at_home").isdisjoint(said)
        if meaning == "elsewhere" and (
            at_home or any(pair.start <= hit.start < pair.end for pair in together)
        ):
            continue
        jobless = meaning == "elsewhere" and message.norms[max(0, hit.start - 2) : hit.start] == ["out", "of"]
        we_are = said[0] == "were" and message.is_break(
            hit.start - 1
        )  # "were in Wigan", without an apostrophe
        if hit.start in part and hit.end <= start and not (jobless or we_are):
            between = message.norms[hit.end : start]
            if len(between) <= 4 and all(word in members("place_links") for word in between):
                return True
    return False


def _lives_apart(message: Message, start: int) -> bool:
    """Whether the child spoken of is said to live there, and not with the person: "my daughter lives in Leeds"."""
    said = set(message.said(message.sentence(start)))
    return "lives" in message.norms[max(0, start - 3) : start] and said.isdisjoint(_WITH_THEM)

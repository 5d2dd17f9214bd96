"""Children who live somewhere else, or of whom there are none."""

from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

_ASKED = frozenset(("has_children", "youngest_child_age", "childcare_need", "lone_parent"))


def away(message: Message, people: People, asked: str | None, young: bool) -> list[Hit]:
    """What says that children live elsewhere; or else that there are none, where no young one is told.

    young: whether the message tells of one who is not grown up.
    """
    if not _speaks_of_children(message, asked):
        return []
    elsewhere = [
        hit
        for hit in message.hits("children", "elsewhere")
        if _is_of_all(message, people, hit, asked, young) and not _is_minding(message, asked)
    ]
    none = [
        hit
        for hit in (*message.hits("children", "none"), *_of_none(message), *_first(message, asked))
        if people.whose[hit.start] != "other"
    ]
    return elsewhere or ([] if young else none)


def _speaks_of_children(message: Message, asked: str | None) -> bool:
    """Whether children are the subject: "never any bother since" is of something else."""
    parted = any(
        message.norms[hit.start] in members("of_them") for hit in message.hits("children", "elsewhere")
    )
    return (
        asked in _ASKED
        or parted
        or bool(_first(message, asked))
        or not members("of_children").isdisjoint(message.norms)
    )


def _first(message: Message, asked: str | None) -> list[Hit]:
    """The words in which a child to be born is the first, "it's my first", and so there are none yet."""
    expecting = asked in (*_ASKED, "pregnant") or message.has("family", "pregnant")
    return [hit for hit in message.hits("children", "first") if expecting and message.is_break(hit.end)]


def _of_none(message: Message) -> list[Hit]:
    """Children spoken of as there being none: "NO children at home"."""
    own = (hit for hit in message.hits("children", "own") if message.norms[hit.start] not in members("own"))
    return [hit for hit in own if message.word(hit.start - 1) in ("no", "without", "dim")]


def _is_minding(message: Message, asked: str | None) -> bool:
    """Whether "my mum has the kids" tells who minds them, not where they live."""
    minded = message.has("childcare", "settled")
    return minded and (
        asked == "childcare_need" or message.has("childcare", "word", "need") or "childcare" in message.norms
    )


def _is_of_all(message: Message, people: People, hit: Hit, asked: str | None, young: bool) -> bool:
    """Whether a phrase takes all children away: not "I was with their dad", nor "son's at uni" beside a young one."""
    opens = hit.start == message.fragment(hit.start).start
    if message.norms[hit.start] == "with" and not opens and message.word(hit.start - 1) != "whos":
        return False
    if message.norms[hit.start] in ("live", "lives") and message.word(hit.start - 1) in members("writer"):
        return False
    if message.norms[hit.start] in members("they") | {"lives", "live"}:
        return people.about != "other" and (asked is not None or message.has("children", "own", "child"))
    return not young or members("grown_up").isdisjoint(message.said(range(hit.start, hit.end)))

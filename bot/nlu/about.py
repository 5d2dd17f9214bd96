"""For whom a message asks: for whoever writes, or for another."""

from typing import Literal

from bot.nlu.lexicon import Hit, members
from bot.nlu.message import Message

_TOPICS = ("health", "work", "wishes", "needs", "groups", "benefits", "about")


def whom(message: Message) -> Literal["self", "other"] | None:
    """The person whom the message asks for, as far as it says so."""
    for_other, for_self = (
        [hit for hit in message.hits("about", whom) if not _is_denied(message, hit)]
        for whom in ("other", "self")
    )
    if _opens_for_another(message) or not members("clients").isdisjoint(message.norms[:2]):
        return "other"
    if for_other and not (for_self and for_self[-1].start > for_other[-1].start):
        return "other"
    if for_self:
        return "self"
    return "other" if _only_of_another(message) else None


def _is_denied(message: Message, hit: Hit) -> bool:
    """Whether it is "not a client"."""
    before = message.word(hit.start - 1)
    said = message.norms[hit.start : hit.end + 1]
    inside = (
        hit.meaning == "other"
        and "not" in said[1:-1]
        and not {"me", "myself"} & set(said[said.index("not") :])
    )
    return (
        before == "not"
        or inside
        or (before in ("a", "for", "about") and message.word(hit.start - 2) == "not")
    )


def _opens_for_another(message: Message) -> bool:
    """Whether it begins "for my son"."""
    named = message.hits("people", "grown", "young")
    opening = message.norms[:2] in (["for", "my"], ["for", "our"], ["for", "a"])
    return opening and bool(named) and named[0].start <= 4


def _only_of_another(message: Message) -> bool:
    """Whether all is said of one relative, or of a "he" whom nothing else explains: "my nephew's 18 and deaf"."""
    if not (members("writer") - members("both_of_us")).isdisjoint(message.norms):
        return False
    adult = any(number.value >= 14 for number in message.numbers)
    wanted = "?" in message.norms or any(message.has(topic) for topic in _TOPICS)
    return adult and wanted and (_opens_with_relative(message) or message.word(0) in members("he_is"))


def _spoken_of(message: Message, hit: Hit) -> bool:
    """Whether a message that begins with a relative goes on about them: "our kid's 17, he", not "mum, 34, Leeds"."""
    theirs = message.word(hit.start) in members("my_words") or message.word(hit.end - 1).endswith("s")
    return theirs and not members("they").isdisjoint(message.norms)


def _opens_with_relative(message: Message) -> bool:
    named = message.hits("people", "grown", "young", "client")
    if not named:
        return False
    first = named[0]
    opening = message.norms[: first.start]
    opens = len(opening) <= 4 and all(word in members("opening") for word in opening)
    opens = opens and (bool(opening) or _spoken_of(message, first))
    return opens and not members("reports").intersection(message.said(message.fragment(first.start)))

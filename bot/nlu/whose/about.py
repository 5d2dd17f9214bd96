"""For whom a message asks: for whoever writes, or for another."""

from typing import Literal

from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

_GROWN = 14
_TRYING = frozenset(("trying", "try"))


def whom(message: Message, asked: str | None = None, cares: bool = False) -> Literal["self", "other"] | None:
    """The person whom the message asks for, as far as it says so; in answer to `asked`, in so many words.

    cares: whoever writes has said that they care for somebody, whose needs are then theirs to tell of.
    """
    answers = asked not in (None, "about")
    for_other, for_self = (
        [
            hit
            for hit in message.hits("about", whom)
            if not (_is_denied(message, hit) or _of_care(message, hit) or _is_small(message, hit))
            and not (answers and _only_wonders(message, hit))
            and not (cares and _is_cared_for(message, hit))
        ]
        for whom in ("other", "self")
    )
    if _opens_for_another(message) or is_for_client(message):
        return "other"
    if for_other and not (for_self and for_self[-1].start > for_other[-1].start):
        return "other"
    return "self" if for_self else None


def _only_wonders(message: Message, hit: Hit) -> bool:
    """Whether it asks about a relative by the way, and asks no help for them: "could my mum get in trouble"."""
    said = message.norms[hit.start : hit.end]
    return said[0] in members("question_words") | _TRYING and members("asks_for_help").isdisjoint(said)


def _is_small(message: Message, hit: Hit) -> bool:
    """Whether it names a child of the writer's: "got a lad who's 4"."""
    return any(number.start == hit.end and number.value < _GROWN for number in message.numbers)


def _of_care(message: Message, hit: Hit) -> bool:
    """Whether it tells whom the writer cares for: "left my job to be a carer for my husband"."""
    said = message.norms[hit.start : hit.end]
    return any(word in members("caring") and "for" in said[at:-1] for at, word in enumerate(said))


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


def _is_cared_for(message: Message, hit: Hit) -> bool:
    """Whether it only tells what a relative needs: "my dad needs somebody there when I'm out"."""
    said = message.norms[hit.start : hit.end]
    return said[0] in members("own") and "needs" in said and not members("kin").isdisjoint(said)


def is_for_client(message: Message) -> bool:
    """Whether it says "it's a client, not me", or what one does for others and then of one: "link worker, she's 23"."""
    if message.has("about", "self"):
        return False
    spoken_of = message.has("people") or not (members("they") | members("persons")).isdisjoint(message.norms)
    works_for = message.has("clients", "works_as") and message.has("clients", "has_client")
    return message.has("clients", "same") or works_for or (message.has("about", "role") and spoken_of)


def is_at_work_for_others(message: Message, position: int) -> bool:
    """Whether the words at `position` tell where somebody serves others: "work coach at the jobcentre in Wigan"."""
    said = [*message.hits("about", "role"), *message.hits("clients", "works_as")]
    return any(hit.start < position < message.fragment(hit.start).stop for hit in said)


def _opens_for_another(message: Message) -> bool:
    """Whether it begins "for my son"."""
    named = message.hits("people", "grown", "young")
    opening = message.norms[:2] in (["for", "my"], ["for", "our"], ["for", "a"])
    return opening and bool(named) and named[0].start <= 4

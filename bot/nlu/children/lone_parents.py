"""Whether somebody brings children up alone: "just me and the kids", "on me tod", or with a partner who lives in."""

from collections.abc import Iterator

from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import denied, denier, supposed

_NEAR = 4
_CLOSE = 2
_WRITER = frozenset(("i", "im", "myself"))


def facts(message: Message, people: People, has_children: bool | None, asked: str | None) -> Iterator[Fact]:
    """What the message says of it; where there are children, less is needed to say it.

    has_children: as the message says, None if it does not.
    """
    if has_children is False:
        return
    parent = has_children is True or asked == "lone_parent"
    lone = [hit for hit in message.hits("family", "lone") if _is_said(message, people, hit)]
    partnered = [] if lone else list(_partnered(message, people, parent))
    alone = [] if partnered or not parent else list(_alone(message, people))
    for hit in lone or partnered or alone:
        yield Fact("lone_parent", not partnered, hit.start, hit.end)


def _is_said(message: Message, people: People, hit: Hit) -> bool:
    not_so = _is_former(message, hit) or supposed(message, hit.start) or _is_denied(message, hit)
    said = message.said(range(hit.start, hit.end))
    own = (
        people.whose[hit.start] != "other"
        or said[0] == "no"
        or not (members("own") | _WRITER).isdisjoint(said)
        or _opens_with_them(message, people, hit)
    )
    return own and not not_so


def _opens_with_them(message: Message, people: People, hit: Hit) -> bool:
    """Whether the words open by naming the other parent: "dad's not around"."""
    named = any(name.start == hit.start for name in message.hits("people"))
    return named and message.is_break(hit.start - 1) and people.about != "other"


def _is_denied(message: Message, hit: Hit) -> bool:
    """Whether a "no" reaches it that does not merely answer: "no I'm on my own with them"."""
    at = denier(message, hit.start)
    return at is not None and not (at == 0 and message.word(1) in members("writer"))


def _is_former(message: Message, hit: Hit) -> bool:
    """Whether "used to be" or "was" stands right before."""
    return any(0 <= hit.start - over.end <= _CLOSE for over in message.hits("scope", "used_to"))


def _alone(message: Message, people: People) -> Iterator[Hit]:
    """Being alone, or a partner gone, which says this much only of a parent."""
    meanings = ("alone", "gone", *(["client_alone"] if people.about == "other" else []))
    for hit in message.hits("family", *meanings):
        if hit.meaning == "gone" or _is_said(message, people, hit):
            yield hit


def _partnered(message: Message, people: People, parent: bool) -> Iterator[Hit]:
    if message.has("groups", "domestic_abuse"):
        return
    for hit in message.hits("family", "partnered"):
        refuses = message.norms[hit.start] in ("not", "aint")
        expecting = message.has("family", "pregnant")
        if (parent or expecting or refuses) and not _is_former(message, hit):
            yield hit
    if parent:
        yield from _partners(message, people)


def _partners(message: Message, people: People) -> Iterator[Hit]:
    """The partners named who are one's own and not gone: "my husband works away"."""
    for hit in message.hits("family", "partner"):
        if _is_own(message, people, hit) and not _is_gone(message, hit):
            yield hit


def _is_own(message: Message, people: People, hit: Hit) -> bool:
    """Whether it is nobody else's: not "his wife", "my lad's girlfriend", nor whom the message is for."""
    theirs = set() if people.about == "other" else members("of_others") | {"her", "his", "their"}
    before = message.word(hit.start - 1)
    possessed = (
        hit.start > 0 and message.doc[hit.start - 1].text.endswith("'s") and before not in members("is_now")
    )
    return hit.start not in people.clients and before not in theirs and not possessed


def _is_gone(message: Message, hit: Hit) -> bool:
    """Whether there is none, or no longer: "no partner", "left my husband", "my wife died"."""
    sentence = message.sentence(hit.start)
    before = message.norms[max(sentence.start, hit.start - _NEAR) : hit.start]
    after = message.norms[hit.end : min(sentence.stop, hit.end + _NEAR)]
    return (
        any(other.start <= hit.start < other.end for other in message.hits("family", "gone"))
        or message.word(hit.start - 1) in members("not_before_partner")
        or denied(message, hit.start)
        or not members("leaving_partner").isdisjoint(before)
        or not members("partner_gone").isdisjoint(after)
    )

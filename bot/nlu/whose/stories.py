"""Messages that say nowhere for whom they ask, but tell of one relative: "my nephew's 18 and deaf"."""

from collections.abc import Sequence

from bot.nlu.ages.others import is_measure
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

_TOPICS = ("health", "work", "wishes", "needs", "groups", "benefits")
_WISHES = ("wants", "looking", "job_search")
# These say nothing by themselves: "I don't know where to start" is no benefit that has not started.
_UNTOLD = ("no_longer", "none")
_GROWN = 14
_TURNS = ("but", "and", "so")
_NEAR = 6
_FRIENDS = frozenset(("mate", "friend", "pal", "neighbour", "flatmate", "colleague", "butty"))
_NEEDS_SOMEBODY = ("ex_offender", "homeless", "refugee")
_LEFT = 4  # "left", and the words after it among which "me" may stand
_POINTING = frozenset(("my", "our", "wor", "me", "the", "a", "an", "this", "his", "her"))


def is_of_another(message: Message, whose: Sequence[str]) -> bool:
    """Whether it begins with somebody else who wants something, or who alone is told of.

    whose: for each word, whom it is about, as if the writer asked for themselves.
    """
    named = message.hits("people", "grown", "young", "client")[:1]
    he = message.word(0) in members("he_is")
    if not named or not (he or _is_presented(message, named[0])) or _has_gone(message, named[0]):
        return False
    if _is_brought_up(message, named[0]):
        return False
    hits = [hit for topic in _TOPICS for hit in message.hits(topic) if hit.meaning not in _UNTOLD]
    theirs = [hit for hit in hits if whose[hit.start] != "person"]
    ends_own = [hit for hit in hits if whose[hit.end - 1] == "person" and _is_own(message, named[0], hit)]
    own = [hit for hit in ends_own if not _is_put_up(message, hit, whose)]
    if any(hit.meaning in _WISHES for hit in theirs):
        return not any(hit.meaning in _WISHES for hit in own)
    alone = (_writer() | {"me"}).isdisjoint(message.norms[named[0].end :])
    if alone and named[0].meaning == "grown" and any(hit in message.hits("needs") for hit in theirs):
        return True
    plight = message.has("plight") and _is_aged(message, named[0])
    told = hits or he or plight or "?" in message.norms or _is_heading(message, named[0])
    grown = _is_grown(message, named[0], whose) or _is_friend_in_need(message, named[0], theirs)
    return bool(told) and not own and grown and not _turns_to_writer(message)


def _is_put_up(message: Message, hit: Hit, whose: Sequence[str]) -> bool:
    """Whether it tells of another who stays with the writer: "he's stopping on my sofa"."""
    return (
        hit.meaning == "homeless"
        and whose[hit.start] != "person"
        and "my" in message.norms[hit.start : hit.end]
    )


def _is_friend_in_need(message: Message, name: Hit, theirs: Sequence[Hit]) -> bool:
    """Whether a friend, who is grown, is told of as out of prison or with no home: no age is needed then."""
    friend = not _FRIENDS.isdisjoint(message.norms[name.start : name.end])
    return friend and any(hit.meaning in _NEEDS_SOMEBODY for hit in theirs)


def _is_brought_up(message: Message, name: Hit) -> bool:
    """Whether it is a grandchild or the like whom the writer has at home: "my granddaughter lives with me"."""
    return any(
        hit.start <= name.start < hit.end
        and not {"me", "us"}.isdisjoint(message.norms[hit.start + 1 : hit.end])
        for hit in message.hits("children", "own")
    )


def _is_presented(message: Message, name: Hit) -> bool:
    """Whether the message opens by presenting somebody: "my son", "husband 46", "I've a nephew, 20"."""
    before = frozenset(message.norms[: name.start])
    if before <= members("opening"):
        return not _POINTING.isdisjoint((*before, message.word(name.start))) or _is_never_oneself(
            message, name
        )
    return before <= members("opening") | members("presenting") and _is_aged(message, name)


def _is_never_oneself(message: Message, name: Hit) -> bool:
    """Whether a name without "my" is no writer's own: "husband 46", "mam's 60, she", not "mum, 34, Leeds"."""
    if message.norms[name.end - 1] in members("never_oneself"):
        return message.word(name.end) not in ("and", "to", "of")
    return message.word(name.end - 1).endswith("s") and not members("they").isdisjoint(message.norms)


def _is_aged(message: Message, name: Hit) -> bool:
    """Whether a grown age stands by the name: "a nephew, 20"."""
    near = range(name.start - 2, name.end + _NEAR)
    return any(number.value >= _GROWN and number.start in near for number in message.numbers)


def _is_heading(message: Message, name: Hit) -> bool:
    """Whether the name stands alone, "Our Darren. 45.", or with an age and no "I": "daughter 17 has left"."""
    if message.word(name.end) in (".", ":", "-", "\n"):
        return True
    at = name.end + (message.word(name.end) == ",")
    aged = any(number.start == at and number.value >= _GROWN for number in message.numbers)
    return aged and len(message.hits("people")) == 1 and _writer().isdisjoint(message.norms[at:])


def _has_gone(message: Message, name: Hit) -> bool:
    """Whether the name only leads to the writer: "my mate told me", "husband left me", "my dad died"."""
    said = message.said(message.fragment(name.start))
    left = any(
        word == "left" and not {"me", "us"}.isdisjoint(said[at : at + _LEFT]) for at, word in enumerate(said)
    )
    said = [word for before, word in zip(["", *said], said, strict=False) if before not in members("modals")]
    return left or not members("reports").isdisjoint(said)


def _is_grown(message: Message, name: Hit, whose: Sequence[str]) -> bool:
    """Whether an age is told that is no child's and not the writer's."""
    ages = [
        number.start
        for number in message.numbers
        if number.value >= _GROWN and not is_measure(message, number)
    ]
    return bool(ages) and not any(whose[at] == "person" and _says_i(message, name, at) for at in ages)


def _is_own(message: Message, name: Hit, hit: Hit) -> bool:
    """Whether "I" stands before in the sentence, or "my" right before."""
    return _says_i(message, name, hit.end - 1) or message.word(hit.start - 1) in members("own")


def _says_i(message: Message, name: Hit, position: int) -> bool:
    """Whether "I" leads to the word at `position`, other than in "I've a nephew"."""
    start = message.sentence(position).start
    said = message.norms[max(start, name.end) if name.end <= position else start : position + 1]
    return not _writer().isdisjoint(said)


def _turns_to_writer(message: Message) -> bool:
    """Whether a "but I" or "and I can't" follows, not "and I think"."""
    return any(
        word in _TURNS
        and message.word(at + 1) in _writer()
        and message.word(at + 2) not in members("reports")
        for at, word in enumerate(message.norms)
    )


def _writer() -> frozenset[str]:
    """Words of the writer alone: "we" may be both, "mine" is whom a mate belongs to."""
    return members("writer") - members("both_of_us") - {"mine"}

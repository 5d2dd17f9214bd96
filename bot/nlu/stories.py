"""Messages that say nowhere for whom they ask, but tell of one relative: "my nephew's 18 and deaf"."""

from collections.abc import Sequence

from bot.nlu.lexicon import Hit, members
from bot.nlu.message import Message

_TOPICS = ("health", "work", "wishes", "needs", "groups", "benefits")
_WISHES = ("wants", "looking", "job_search")
_GROWN = 14
_TURNS = ("but", "and", "so")
_AFTER_A_HEADING = (".", ":", "-", "\n")
_POINTING = frozenset(("my", "our", "wor", "me", "the", "a", "this", "his", "her"))


def is_of_another(message: Message, whose: Sequence[str]) -> bool:
    """Whether it begins with somebody else who wants something, or who alone is told of.

    whose: for each word, whom it is about, as if the writer asked for themselves.
    """
    he = message.word(0) in members("he_is")
    if not (_opens_with_relative(message) or (he and message.has("people", "grown", "young"))):
        return False
    hits = [hit for topic in _TOPICS for hit in message.hits(topic)]
    theirs = [hit for hit in hits if whose[hit.start] != "person"]
    own = [hit for hit in hits if whose[hit.start] == "person" and _is_led_by_writer(message, hit.start)]
    if any(hit.meaning in _WISHES for hit in theirs):
        return not any(hit.meaning in _WISHES for hit in own)
    told = hits or he or "?" in message.norms or _is_headed(message)
    return bool(told) and not own and _is_grown(message, whose) and not _turns_to_writer(message)


def _is_headed(message: Message) -> bool:
    """Whether the first sentence only names somebody: "Our Darren. 45.", "my neighbour: she's 50"."""
    first = message.hits("people", "grown", "young")[:1]
    return bool(first) and message.word(first[0].end) in _AFTER_A_HEADING


def _is_grown(message: Message, whose: Sequence[str]) -> bool:
    """Whether an age is told that is no child's and not the writer's."""
    ages = [number.start for number in message.numbers if number.value >= _GROWN]
    own = any(whose[at] == "person" and _is_led_by_writer(message, at) for at in ages)
    return bool(ages) and not own


def _is_led_by_writer(message: Message, position: int) -> bool:
    """Whether "I" stands before in the sentence, or "my" right before."""
    said = message.norms[message.sentence(position).start : position + 1]
    return not _writer().isdisjoint(said) or message.word(position - 1) in members("own")


def _turns_to_writer(message: Message) -> bool:
    """Whether a "but I" or "and I can't" follows, not "and I think"."""
    return any(
        word in _TURNS
        and message.word(at + 1) in _writer()
        and message.word(at + 2) not in members("reports")
        for at, word in enumerate(message.norms)
    )


def _writer() -> frozenset[str]:
    """Words of the writer alone: "we" may be both."""
    return members("writer") - members("both_of_us")


def _opens_with_relative(message: Message) -> bool:
    named = message.hits("people", "grown", "young", "client")
    if not named:
        return False
    first = named[0]
    opening = message.norms[: first.start]
    opens = members("opening").issuperset(opening)
    pointed_at = not _POINTING.isdisjoint(message.norms[: first.start + 1])
    return (
        opens
        and (pointed_at or _goes_on(message, first))
        and members("reports").isdisjoint(message.said(message.fragment(first.start)))
    )


def _goes_on(message: Message, hit: Hit) -> bool:
    """Whether a name without "my" is no writer's own: "husband 46, he's", not "mum, 34, Leeds"."""
    apart = message.word(hit.end) in ("and", "to", "of")
    never_own = message.norms[hit.end - 1] in members("never_oneself") and not apart
    return never_own or (
        message.word(hit.end - 1).endswith("s") and not members("they").isdisjoint(message.norms)
    )
